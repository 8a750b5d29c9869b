"""The quality gate on real Spark: what the engine says of a dataset, and which rows are left."""

import unittest

from engine import SparkTest
from strata_glue.spec import Quality, Rule

_SCHEMA = "id bigint, text string, number int, price decimal(18,4), day date"
_RULES = [
    'IsComplete "text"', 'IsUnique "text"', 'IsPrimaryKey "id" "number"', 'ColumnLength "text" between 0 and 3',
    'ColumnValues "text" in ["a","b"]', 'ColumnValues "text" not in ["a"]', 'ColumnValues "text" != "a"', 'ColumnValues "text" matches "[ab].*"',
    'ColumnValues "number" in [1,2]', 'ColumnValues "number" > 0', 'ColumnValues "price" between 0.1 and 7', 'ColumnValues "day" > "2026-01-01"',
    '(ColumnValues "number" >= 1 where "number is not null") AND (ColumnValues "number" <= 2 where "number is not null")',
    '(IsComplete "day") OR (ColumnValues "number" < 3)',
]  # fmt: skip


class QualityTest(SparkTest):
    """Rules on rows with nulls and repetitions."""

    def test_a_rule_that_holds_for_the_dataset_is_broken_by_no_row(self):
        from strata_glue.engines import FAILED, engine_for

        held = 0
        values = [("a", 1, "0.5", "2026-01-02"), ("c", 3, "8", "2025-01-01"), (None, None, None, None), ("", 0, "0", None), (None, 2, None, "2026-01-02")]
        for row in values:
            rows = self.spark.createDataFrame([(1, *row)], "id bigint, text string, number int, price string, day string").selectExpr(
                "id", "text", "number", "cast(price as decimal(18,4)) as price", "cast(day as date) as day"
            )
            judged, outcomes = engine_for(self.spark, "quality").judge(rows, "Rules = [" + ", ".join(_RULES) + "]", {})
            broken = judged.first()[FAILED]
            for rule, outcome in outcomes.items():
                held += outcome.passed
                self.assertFalse(outcome.passed and rule in broken, f"{rule} on {row}")
        self.assertGreater(held, len(_RULES))

    def test_rows_that_a_key_tells_apart_are_left_as_without_it(self):
        from strata_glue.quality import judge

        rows = self.spark.createDataFrame(
            [(1, "a", 1, None, None), (2, "x", 1, None, None), (3, "a", 1, None, None), (3, "b", 2, None, None), (None, "a", 1, None, None)], _SCHEMA
        )
        quality = Quality("", (Rule('IsPrimaryKey "id"', True, ()), Rule('ColumnValues "text" in ["a","b"]', True, ())), "Quarantine")

        for key in ((), ("id",)):
            judgement = judge(self.spark, rows, quality, "quality", key)

            self.assertEqual([1], [row["id"] for row in judgement.kept.collect()])
            self.assertEqual(4, judgement.count)
            self.assertEqual([1, 3], sorted(verdict.rejected for verdict in judgement.verdicts))
            self.assertEqual(5, judgement.kept.count() + judgement.broken.count())

    def test_rows_that_break_nothing_are_not_asked_one_by_one(self):
        from strata_glue.quality import BROKEN, judge

        rows = self.spark.createDataFrame([(1, "a", 1, None, None), (2, "b", 1, None, None)], _SCHEMA)

        judgement = judge(self.spark, rows, Quality("", (Rule('IsUnique "id"', True, ()),), "Quarantine"), "quality", ())

        self.assertIs(rows, judgement.kept)
        self.assertEqual(([], True), (judgement.broken.select(BROKEN).collect(), judgement.verdicts[0].passed))
        self.assertNotIn("Window", judgement.broken._jdf.queryExecution().optimizedPlan().toString())


if __name__ == "__main__":
    unittest.main()
