"""Step Functions. State machines are stored and described; nothing executes them."""

import json
import re

from strata_local_aws.bridge.resource import Resource
from strata_local_aws.bridge.row import Call, Name, TypeRow

DEFINITIONS = ("Definition", "DefinitionString", "DefinitionS3Location", "DefinitionSubstitutions")


def _definition(properties: dict, resource: Resource) -> dict:
    rest = {name: value for name, value in properties.items() if name not in DEFINITIONS}
    place = properties.get("DefinitionS3Location")
    if place:
        text = resource.client.call("s3", "GetObject", Bucket=place["Bucket"], Key=place["Key"])["Body"].decode()
    else:
        text = properties.get("DefinitionString") or json.dumps(properties.get("Definition", {}))
    substitutions = properties.get("DefinitionSubstitutions", {})
    text = re.sub(r"\$\{(\w+)\}", lambda found: str(substitutions.get(found[1], found[0])), text)
    return rest | {"Definition": text}


ROWS = [
    TypeRow(
        type="AWS::StepFunctions::StateMachine",
        service="stepfunctions",
        name=Name("StateMachineName", max_length=80),
        create=Call("CreateStateMachine", into=""),
        update=Call("UpdateStateMachine", {"stateMachineArn": "{ref}"}, into=""),
        delete=Call("DeleteStateMachine", {"stateMachineArn": "{ref}"}),
        ref="{response.stateMachineArn}",
        attributes={"Arn": "{ref}", "Name": "{props.StateMachineName}"},
        tag_id="{ref}",
        rename={"StateMachineName": "name", "StateMachineType": "type"},
        prepare=_definition,
    ),
]
