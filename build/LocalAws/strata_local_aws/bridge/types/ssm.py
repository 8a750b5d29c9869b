"""Systems Manager parameters."""

from strata_local_aws.bridge.row import Call, Name, TypeRow

ROWS = [
    TypeRow(
        type="AWS::SSM::Parameter",
        service="ssm",
        name=Name("Name", max_length=512),
        create=Call("PutParameter", {"Overwrite": False}, into=""),
        update=Call("PutParameter", {"Overwrite": True}, into=""),
        delete=Call("DeleteParameter", {"Name": "{ref}"}),
        ref="{props.Name}",
        attributes={"Type": "{props.Type}", "Value": "{props.Value}"},
        tag_id="{ref}",
    ),
]
