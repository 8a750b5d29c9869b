"""Athena."""

from strata_local_aws.bridge.row import RECREATE, Call, Name, TypeRow, carried_by

ROWS = [
    TypeRow(
        type="AWS::Athena::WorkGroup",
        service="athena",
        name=Name("Name", max_length=128),
        create=Call("CreateWorkGroup", into=""),
        update=RECREATE,
        delete=Call("DeleteWorkGroup", {"WorkGroup": "{ref}", "RecursiveDeleteOption": True}),
        ref="{props.Name}",
        rename={"WorkGroupConfiguration": "Configuration"},
        tag_id="arn:aws:athena:{region}:{account}:workgroup/{ref}",
        parts={"State": carried_by(Call("UpdateWorkGroup", {"WorkGroup": "{ref}"}, into="State"))},
        ignored={"RecursiveDeleteOption": "only deletion uses it"},
    ),
    TypeRow(
        type="AWS::Athena::NamedQuery",
        service="athena",
        create=Call("CreateNamedQuery", into=""),
        delete=Call("DeleteNamedQuery", {"NamedQueryId": "{ref}"}),
        ref="{response.NamedQueryId}",
        attributes={"NamedQueryId": "{ref}"},
    ),
    TypeRow(
        type="AWS::Athena::PreparedStatement",
        service="athena",
        create=Call("CreatePreparedStatement", into=""),
        update=RECREATE,
        delete=Call("DeletePreparedStatement", {"StatementName": "{ref}", "WorkGroup": "{props.WorkGroup}"}),
        ref="{props.StatementName}",
    ),
    TypeRow(
        type="AWS::Athena::DataCatalog",
        service="athena",
        create=Call("CreateDataCatalog", into=""),
        update=RECREATE,
        delete=Call("DeleteDataCatalog", {"Name": "{ref}"}),
        ref="{props.Name}",
        tag_id="arn:aws:athena:{region}:{account}:datacatalog/{ref}",
    ),
]
