"""All shadow entities, by service."""

from strata_local_aws.shadow.dms import dms_handlers
from strata_local_aws.shadow.entity import Handler
from strata_local_aws.shadow.glue import glue_handlers
from strata_local_aws.shadow.logs import logs_handlers


def shadow_handlers(account: str) -> dict[str, dict[str, Handler]]:
    """Return, for each service, the operations that are answered here instead of by moto."""
    return {
        "dms": dms_handlers(account),
        "glue": glue_handlers(account),
        "logs": logs_handlers(account),
    }
