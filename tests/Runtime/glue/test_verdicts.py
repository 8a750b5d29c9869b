"""Which broken rules stop a run."""

import unittest

from strata_glue.verdicts import Verdict, stopping

ROWS, DATASET, HOLDS = Verdict("IsComplete", False, 2, "2 rows"), Verdict("RowCount", False, None, "0"), Verdict("IsUnique", True, 0, "")


class StoppingTest(unittest.TestCase):
    """The three policies."""

    def test_fail_stops_at_every_broken_rule(self):
        self.assertEqual((ROWS, DATASET), stopping("Fail", (ROWS, DATASET, HOLDS)))

    def test_quarantine_stops_at_rules_about_the_dataset(self):
        self.assertEqual((DATASET,), stopping("Quarantine", (ROWS, DATASET, HOLDS)))

    def test_what_was_not_evaluated_stops_nothing(self):
        self.assertEqual((), stopping("Fail", (Verdict("DetectAnomalies", None, None, "Only AWS Glue evaluates it."),)))

    def test_warn_stops_at_none(self):
        self.assertEqual((), stopping("Warn", (ROWS, DATASET, HOLDS)))


if __name__ == "__main__":
    unittest.main()
