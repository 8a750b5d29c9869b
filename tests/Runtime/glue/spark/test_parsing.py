"""Texts that do not parse, on real Spark and Delta."""

import json
import unittest
from contextlib import redirect_stderr
from io import StringIO
from unittest.mock import patch

from engine import RUN, SparkTest, column, output
from strata_glue.errors import GateFailure
from strata_glue.log import RunLog

DELIVERED = "Op string, id bigint, quantity string, born string, dms_committed_at string"
INPUT = [column("id", "bigint"), column("quantity", "string"), column("born", "string")]
OUTPUT = [column("id", "bigint"), column("quantity", "int"), column("born", "date")]
SQL = """
select id, try_cast(quantity as int) as quantity, try_cast(born as date) as born, named_struct(
    'quantity', case when try_cast(quantity as int) is null then quantity end,
    'born', case when try_cast(born as date) is null then '•••' end) as _unparsed
from shop_lines
"""


class ParsingTest(SparkTest):
    """Lines whose texts become numbers and days."""

    def test_rows_that_do_not_parse_are_set_aside_with_column_and_text_and_personal_data_hidden(self):
        self.load([("I", 1, "5", "2026-01-01", "t"), ("I", 2, "five", "2026-01-01", "t"), ("I", 3, "x", "secret", "t")])

        self.run_job(self.spec("Quarantine"))

        self.assertEqual([1], [row[0] for row in self.table("cleaned/lines")])
        aside = self.table("quarantine/lines")
        self.assertEqual([(2, None, ["Parses \"quantity\": 'five'"], "run-1"), (3, None, ["Parses \"quantity\": 'x'", "Parses \"born\": '•••'"], "run-1")], [(row[0], row[1], row[3], row[4]) for row in aside])
        self.assertEqual({"LOAD00000001.parquet"}, {row[6].rsplit("/")[-1] for row in aside})
        self.assertEqual([('Parses "born"', False, 1), ('Parses "quantity"', False, 2)], sorted(row[1:4] for row in self.table("quality/lines")))
        for text in ("five", "secret"):
            self.assertNotIn(text, json.dumps(self.lines))

    def test_a_row_that_does_not_parse_is_judged_by_no_rule(self):
        self.load([("I", 1, "5", "2026-01-01", "t"), ("I", 2, "five", "2026-01-01", "t")])

        self.run_job(self.spec("Quarantine", [{"dqdl": 'IsComplete "quantity"', "rowLevel": True, "references": []}, {"dqdl": "RowCount = 1", "rowLevel": False, "references": []}]))

        self.assertEqual([["Parses \"quantity\": 'five'"]], [row[3] for row in self.table("quarantine/lines")])

    def test_a_policy_that_warns_sets_aside_what_cannot_be_published(self):
        self.load([("I", 1, "5", "2026-01-01", "t"), ("I", 2, "five", "2026-01-01", "t")])

        self.run_job(self.spec("Warn", [{"dqdl": 'ColumnValues "quantity" > 7', "rowLevel": True, "references": []}]))

        self.assertEqual([1], [row[0] for row in self.table("cleaned/lines")])
        self.assertEqual([2], [row[0] for row in self.table("quarantine/lines")])

    def test_a_policy_that_fails_publishes_nothing(self):
        self.load([("I", 1, "5", "2026-01-01", "t"), ("I", 2, "five", "2026-01-01", "t")])

        with self.assertRaisesRegex(GateFailure, 'breaks 1 of its rules, and nothing was published: Parses "quantity" – 1 rows break it.') as failure:
            self.run_job(self.spec("Fail"))

        self.assertNotIn("five", str(failure.exception))

    def test_texts_that_all_parse_pass_every_policy(self):
        self.load([("I", 1, "5", "2026-01-01", "t")])

        self.run_job(self.spec("Fail"))

        self.assertEqual([1], [row[0] for row in self.table("cleaned/lines")])
        self.assertEqual([True, True], [row[2] for row in self.table("quality/lines")])

    def test_a_corrected_row_leaves_the_quarantine_when_its_change_is_merged(self):
        self.load([("I", 1, "five", "2026-01-01", "t"), ("I", 2, "6", "2026-01-01", "t")])
        self.run_job(self.spec("Quarantine"))
        self.deliver("ingestion/lines", "20260101-1.parquet", DELIVERED, [("U", 1, "5", "2026-01-01", "2026-01-01"), ("U", 2, "six", "2026-01-01", "2026-01-01")])

        self.run_job(self.spec("Quarantine"))

        self.assertEqual("merge", self.lines[-1]["step"])
        self.assertEqual([1], [row[0] for row in self.table("cleaned/lines")])
        self.assertEqual([2], [row[0] for row in self.table("quarantine/lines")])

    def test_a_failure_no_one_foresaw_quotes_no_value(self):
        from strata_glue import job

        self.load([("I", 1, "secret", "2026-01-01", "t")])
        spec = self.spec("Fail")
        spec["sql"] = "select id, cast(quantity as int) as quantity, cast(null as date) as born from shop_lines"
        path = self.folder / "spec.json"
        path.write_text(json.dumps(spec))

        with patch.object(job, "RunLog", lambda dataset, run: RunLog(dataset, run, self)), redirect_stderr(StringIO()) as said, self.assertRaises(SystemExit) as end:
            job.main(["--spec", str(path)])

        self.assertEqual(1, end.exception.code)
        self.assertNotIn("secret", json.dumps(self.lines) + said.getvalue())
        self.assertEqual("error", self.lines[-1]["level"])
        self.assertTrue(any(place.startswith("publication.py:") for place in self.lines[-1]["places"]))

    def load(self, rows):
        self.deliver("ingestion/lines", "LOAD00000001.parquet", DELIVERED, rows)

    def spec(self, on_failure, rules=()):
        source = {"dataset": "shop.lines", "view": "shop_lines", "layer": "ingestion", "format": "dms-parquet", "key": ["id"], "load": "FullThenChanges", "deletedAt": ""}
        return {
            "version": 1,
            "dataset": "lines",
            "layer": "cleaned",
            "run": RUN,
            "settings": {"spark.sql.ansi.enabled": "true", "spark.sql.session.timeZone": "UTC"},
            "inputs": [{**source, "path": str(self.folder / "ingestion/lines"), "columns": INPUT}],
            "sql": SQL,
            "output": output(self.folder, "cleaned", "lines", ["id"], OUTPUT),
            "quality": {"ruleset": "", "rules": list(rules), "onFailure": on_failure},
        }


if __name__ == "__main__":
    unittest.main()
