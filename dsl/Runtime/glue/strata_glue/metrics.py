"""What became of a dataset's rules as CloudWatch metrics: counts, never values of rows."""

import importlib.util
import os

from strata_glue.spec import Spec
from strata_glue.verdicts import Verdict

NAMESPACE = "Strata"


def counts(verdicts: tuple[Verdict, ...]) -> dict[str, int]:
    """How many rules held, did not, and were not evaluated; a row counts once for each rule it breaks."""
    return {
        "RulesPassed": sum(verdict.passed is True for verdict in verdicts),
        "RulesBroken": sum(verdict.passed is False for verdict in verdicts),
        "RulesNotEvaluated": sum(verdict.passed is None for verdict in verdicts),
        "RowsBreakingRules": sum(verdict.rejected or 0 for verdict in verdicts),
    }


def send(spec: Spec, figures: dict[str, int]) -> None:
    """Sends the counts by lakehouse, environment and dataset: to CloudWatch from a Glue job, to the local AWS where `AWS_ENDPOINT_URL` names it.

    Elsewhere they are in the log alone. Raises botocore's errors.
    """
    if not (importlib.util.find_spec("awsgluedq") or os.environ.get("AWS_ENDPOINT_URL")) or not importlib.util.find_spec("boto3"):
        return
    import boto3

    dimensions = {"Lakehouse": spec.run.lakehouse, "Environment": spec.run.environment, "Dataset": spec.dataset}
    boto3.client("cloudwatch", region_name=spec.run.region).put_metric_data(
        Namespace=NAMESPACE,
        MetricData=[
            {
                "MetricName": name,
                "Dimensions": [{"Name": dimension, "Value": value} for dimension, value in dimensions.items()],
                "Value": count,
                "Unit": "Count",
            }
            for name, count in figures.items()
        ],
    )
