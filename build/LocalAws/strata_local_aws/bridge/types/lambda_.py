"""Lambda. Functions are stored and described; nothing invokes them."""

import io
import json
import zipfile
from hashlib import sha256
from typing import Any

from strata_local_aws.bridge.resource import Resource
from strata_local_aws.bridge.row import Call, Name, Part, TypeRow, carried_by

FUNCTION = {"FunctionName": "{ref}"}
INLINE_FILES = {"python": "index.py", "nodejs": "index.js"}


def _with_code(properties: dict, resource: Resource) -> dict:
    code = dict(properties.get("Code", {}))
    if "ZipFile" in code:
        runtime = str(properties.get("Runtime", "")).rstrip("0123456789.x")
        code["ZipFile"] = _zipped(INLINE_FILES.get(runtime, "index.py"), code["ZipFile"])
    return properties | {"Code": code, "Publish": False}


def _zipped(name: str, text: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        # A fixed time, so that the same text has the same hash.
        archive.writestr(zipfile.ZipInfo(name), text)
    return content.getvalue()


def _new_code(resource: Resource, _: Any, new: Any) -> None:
    code = _with_code(resource.properties, resource)["Code"]
    resource.perform(Call("UpdateFunctionCode", FUNCTION, into=""), code | {"Publish": False})


def _permission(resource: Resource) -> dict:
    resource.perform(Call("AddPermission", {"StatementId": _statement_id(resource)}, into=""), resource.properties)
    return {"StatementId": _statement_id(resource)}


def _statement_id(resource: Resource) -> str:
    content = json.dumps(resource.properties, sort_keys=True)
    return f"{resource.logical_id}-{sha256(content.encode()).hexdigest()[:12]}"


ROWS = [
    TypeRow(
        type="AWS::Lambda::Function",
        service="lambda",
        name=Name("FunctionName"),
        create=Call("CreateFunction", into=""),
        update=Call("UpdateFunctionConfiguration", FUNCTION, into=""),
        delete=Call("DeleteFunction", FUNCTION),
        ref="{props.FunctionName}",
        attributes={"Arn": "arn:aws:lambda:{region}:{account}:function:{props.FunctionName}"},
        prepare=_with_code,
        merges=True,
        defaults={
            "DeadLetterConfig": {"TargetArn": ""},
            "Description": "",
            "Environment": {"Variables": {}},
            "EphemeralStorage": {"Size": 512},
            "KmsKeyArn": "",
            "Layers": [],
            "LoggingConfig": {"LogFormat": "Text"},
            "MemorySize": 128,
            "Timeout": 3,
            "TracingConfig": {"Mode": "PassThrough"},
            "VpcConfig": {"SecurityGroupIds": [], "SubnetIds": []},
        },
        parts={
            "Code": Part(_new_code, at_create=False),
            "ReservedConcurrentExecutions": carried_by(
                Call("PutFunctionConcurrency", FUNCTION, into="ReservedConcurrentExecutions"),
                Call("DeleteFunctionConcurrency", FUNCTION),
            ),
        },
    ),
    TypeRow(
        type="AWS::Lambda::Permission",
        service="lambda",
        create=_permission,
        delete=Call("RemovePermission", {"FunctionName": "{props.FunctionName}", "StatementId": "{ref}"}),
        ref="{response.StatementId}",
        attributes={"Id": "{ref}"},
    ),
    TypeRow(
        type="AWS::Lambda::EventSourceMapping",
        service="lambda",
        create=Call("CreateEventSourceMapping", into=""),
        update=Call("UpdateEventSourceMapping", {"UUID": "{ref}"}, into=""),
        delete=Call("DeleteEventSourceMapping", {"UUID": "{ref}"}),
        ref="{response.UUID}",
        attributes={"Id": "{ref}", "EventSourceMappingArn": "arn:aws:lambda:{region}:{account}:event-source-mapping:{ref}"},
    ),
]
