"""CDK's own record in a template; no service knows it."""

from strata_local_aws.bridge.row import TypeRow

ROWS = [
    TypeRow(
        type="AWS::CDK::Metadata",
        service="cloudformation",
        create=lambda resource: None,
        update=lambda resource: None,
        delete=None,
        ref="{logical_id}",
    ),
]
