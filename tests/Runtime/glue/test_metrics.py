"""Counts of rules for CloudWatch."""

import json
import os
import sys
import types
import unittest
from unittest.mock import MagicMock, patch

from strata_glue.metrics import counts, send
from strata_glue.spec import Run
from strata_glue.verdicts import Verdict

VERDICTS = (Verdict("IsComplete", True, 0, ""), Verdict("IsUnique", False, 3, "3 rows break it."), Verdict("RowCount", False, None, "Anna"), Verdict("Anomalies", None, None, ""))


class MetricsTest(unittest.TestCase):
    """Where counts go, and that nothing else does."""

    def test_counts_rules_and_the_rows_that_break_them(self):
        self.assertEqual({"RulesPassed": 1, "RulesBroken": 2, "RulesNotEvaluated": 1, "RowsBreakingRules": 3}, counts(VERDICTS))

    def test_sends_counts_by_dataset_and_no_text_of_a_rule(self):
        sent = self.sent({"AWS_ENDPOINT_URL": "http://127.0.0.1:5000"})

        self.assertEqual("Strata", sent.kwargs["Namespace"])
        self.assertEqual({"RulesPassed": 1, "RulesBroken": 2, "RulesNotEvaluated": 1, "RowsBreakingRules": 3}, {item["MetricName"]: item["Value"] for item in sent.kwargs["MetricData"]})
        self.assertEqual({"Lakehouse": "retail", "Environment": "dev", "Dataset": "orders"}, {item["Name"]: item["Value"] for item in sent.kwargs["MetricData"][0]["Dimensions"]})
        self.assertNotIn("Anna", json.dumps(sent.kwargs))

    def test_sends_nothing_from_a_machine_without_an_AWS(self):
        self.assertIsNone(self.sent({"AWS_ENDPOINT_URL": ""}))

    def sent(self, environment):
        boto3 = types.ModuleType("boto3")
        boto3.__spec__ = MagicMock()
        boto3.client = MagicMock()
        spec = MagicMock(run=Run("retail", "dev", "eu-west-1"), dataset="orders")
        with patch.dict(sys.modules, {"boto3": boto3}), patch.dict(os.environ, environment):
            send(spec, counts(VERDICTS))
        return boto3.client.return_value.put_metric_data.call_args


if __name__ == "__main__":
    unittest.main()
