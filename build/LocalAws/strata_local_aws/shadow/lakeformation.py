"""Lake Formation: data cells filters, which moto lacks, and registered locations, of which it keeps half."""

from moto.lakeformation.models import lakeformation_backends

from strata_local_aws.shadow.entity import Entity, Handler, Verbs
from strata_local_aws.wire.errors import AwsError
from strata_local_aws.wire.incoming import Request

EXISTS = "AlreadyExistsException"
ABSENT = "EntityNotFoundException"


def lakeformation_handlers(account: str) -> dict[str, Handler]:
    """Return the handlers of the shadow entities of Lake Formation."""
    return {**_filters(account), **_locations(account), "GetLFTag": _check_tag(account)}


def _check_tag(account: str) -> Handler:
    """Refuse a tag that does not exist, of which moto shows no values."""

    def handle(request: Request) -> None:
        backend = lakeformation_backends[account][request.region]
        key = request.parameters["TagKey"]
        if not backend.get_lf_tag(request.parameters.get("CatalogId") or account, key):
            raise AwsError(ABSENT, f"Tag key {key} does not exist.")

    return handle


def _filters(account: str) -> dict[str, Handler]:
    fields = ("TableCatalogId", "DatabaseName", "TableName", "Name")
    verbs = Verbs(
        Entity(
            service="lakeformation",
            name="DataCellsFilter",
            keys=fields,
            exists=EXISTS,
            absent=ABSENT,
            unwrap="TableData",
            computed={"VersionId": "{id}"},
        ),
        account,
    )
    by_key = {name: name for name in fields}
    return {
        "CreateDataCellsFilter": verbs.create(),
        "GetDataCellsFilter": verbs.get(by_key, "DataCellsFilter"),
        "ListDataCellsFilter": verbs.list(
            "DataCellsFilters",
            {
                "Table.CatalogId": "TableCatalogId",
                "Table.DatabaseName": "DatabaseName",
                "Table.Name": "TableName",
            },
        ),
        "UpdateDataCellsFilter": verbs.update({f"TableData.{name}": name for name in fields}),
        "DeleteDataCellsFilter": verbs.delete(by_key),
    }


def _locations(account: str) -> dict[str, Handler]:
    verbs = Verbs(
        Entity(
            service="lakeformation",
            name="Resource",
            keys=("ResourceArn",),
            exists=EXISTS,
            absent=ABSENT,
            computed={"LastModified": "{now}"},
        ),
        account,
    )
    by_arn = {"ResourceArn": "ResourceArn"}
    return {
        "RegisterResource": verbs.create(),
        "DescribeResource": verbs.get(by_arn, "ResourceInfo"),
        "ListResources": verbs.list("ResourceInfoList"),
        "UpdateResource": verbs.update(by_arn, also={"LastModified": "{now}"}),
        "DeregisterResource": verbs.delete(by_arn),
    }
