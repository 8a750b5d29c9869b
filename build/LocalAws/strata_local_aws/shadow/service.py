"""All operations that are answered here instead of by moto, by service."""

from strata_local_aws.shadow.athena import athena_handlers
from strata_local_aws.shadow.dms import dms_handlers
from strata_local_aws.shadow.entity import Handler
from strata_local_aws.shadow.firehose import firehose_handlers
from strata_local_aws.shadow.glue import glue_handlers
from strata_local_aws.shadow.kafka import kafka_handlers
from strata_local_aws.shadow.kms import kms_handlers
from strata_local_aws.shadow.lakeformation import lakeformation_handlers
from strata_local_aws.shadow.lambda_ import lambda_handlers
from strata_local_aws.shadow.logs import logs_handlers
from strata_local_aws.shadow.quicksight import quicksight_handlers
from strata_local_aws.shadow.sagemaker import sagemaker_handlers


def shadow_handlers(account: str) -> dict[str, dict[str, Handler]]:
    """Return the handlers by service and operation; an operation that is not among them is moto's."""
    return {
        "athena": athena_handlers(account),
        "dms": dms_handlers(account),
        "firehose": firehose_handlers(account),
        "glue": glue_handlers(account),
        "kafka": kafka_handlers(account),
        "kms": kms_handlers(account),
        "lakeformation": lakeformation_handlers(account),
        "lambda": lambda_handlers(account),
        "logs": logs_handlers(account),
        "quicksight": quicksight_handlers(account),
        "sagemaker": sagemaker_handlers(account),
    }
