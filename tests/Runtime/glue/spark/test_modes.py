"""How a curated table is published, laid out and maintained, on real Spark and Delta."""

import os
import unittest
from datetime import date

from engine import RUN, SparkTest, column, output
from strata_glue.arguments import MAINTAIN
from strata_glue.errors import JobFailure, SchemaMismatch
from strata_glue.period import Period

COLUMNS = [column("day", "date"), column("country", "string"), column("amount", "bigint")]
FIRST, SECOND, THIRD = date(2026, 1, 1), date(2026, 1, 2), date(2026, 1, 3)
POSITIVE = {"dqdl": 'ColumnValues "amount" > 0', "rowLevel": True, "references": []}


class ModesTest(SparkTest):
    """Sales by day and country, from a Delta table that holds some of the days at a time."""

    def test_a_merge_by_key_keeps_the_rows_of_other_keys(self):
        declared = {"publish": "MergeByKey"}
        self.sales([(FIRST, "NL", 1), (SECOND, "NL", 2), (SECOND, "DE", -1)])
        self.run_job(self.spec(**declared))
        self.sales([(SECOND, "NL", -2), (SECOND, "DE", 3), (THIRD, "NL", 4)])

        self.run_job(self.spec(**declared))

        self.assertEqual([(FIRST, "NL", 1), (SECOND, "DE", 3), (THIRD, "NL", 4)], self.table("curated/sales"))
        self.assertEqual([(SECOND, "NL", -2)], [row[:3] for row in self.table("quarantine/sales")])
        self.run_job(self.spec(**declared))
        self.assertEqual("unchanged", self.lines[-1]["step"])

    def test_a_key_without_a_value_is_merged_as_any_other(self):
        for amount in (1, 2):
            self.sales([(FIRST, None, amount)])
            self.run_job(self.spec(publish="MergeByKey"))

        self.assertEqual([(FIRST, None, 2)], self.table("curated/sales"))

    def test_only_the_partitions_that_the_query_gives_are_replaced(self):
        declared = {"publish": "ReplacePartitions", "partitionBy": ["day", "country"]}
        self.sales([(FIRST, "O'Br\\", 1), (FIRST, "NL", 1), (SECOND, "NL", 2), (THIRD, "NL", -3)])
        self.run_job(self.spec(**declared))
        self.sales([(FIRST, "O'Br\\", 5), (SECOND, "NL", -9), (THIRD, "NL", 3)])

        self.run_job(self.spec(**declared))

        self.assertEqual([(FIRST, "NL", 1), (FIRST, "O'Br\\", 5), (THIRD, "NL", 3)], self.table("curated/sales"))
        self.assertEqual([(SECOND, "NL", -9)], [row[:3] for row in self.table("quarantine/sales")])
        self.sales([])
        self.run_job(self.spec(**declared))
        self.assertEqual(3, len(self.table("curated/sales")))
        self.run_job(self.spec(**declared))
        self.assertEqual("unchanged", self.lines[-1]["step"])

    def test_rows_that_stay_get_new_nullable_columns_and_no_other_change(self):
        declared = {"publish": "ReplacePartitions", "partitionBy": ["day"]}
        self.sales([(FIRST, "NL", 1)])
        self.run_job(self.spec(**declared))
        self.sales([(SECOND, "NL", 2)])

        noted = self.spec(COLUMNS + [column("note", "string", nullable=True)], "select day, country, amount, 'x' as note from sold", **declared)
        self.run_job(noted)

        self.assertEqual([(FIRST, "NL", 1, None), (SECOND, "NL", 2, "x")], self.table("curated/sales"))
        with self.assertRaisesRegex(SchemaMismatch, "Written: day date, country string, amount bigint, note string; partitions: day. Declared: .*; partitions: country."):
            self.run_job({**noted, "output": {**noted["output"], "partitionBy": ["country"]}})

    def test_a_period_is_published_anew_and_the_next_run_does_as_if_it_had_not_been(self):
        declared = {"publish": "ReplacePartitions", "partitionBy": ["day"]}
        self.sales([(FIRST, "NL", 1), (SECOND, "NL", 2), (THIRD, "NL", 3)])
        self.run_job(self.spec(**declared))
        self.sales([(FIRST, "NL", 10), (THIRD, "NL", 30)])

        self.run_job(self.spec(**declared), period=Period(SECOND, THIRD))

        self.assertEqual([(FIRST, "NL", 1), (THIRD, "NL", 30)], self.table("curated/sales"))
        self.run_job(self.spec(**declared))
        self.assertEqual([(FIRST, "NL", 10), (THIRD, "NL", 30)], self.table("curated/sales"))
        with self.assertRaisesRegex(JobFailure, "Dataset 'sales' is partitioned by 0 dates, and a period needs one"):
            self.run_job(self.spec(), period=Period(SECOND, THIRD))

    def test_a_table_is_clustered_as_declared(self):
        self.sales([(FIRST, "NL", 1)])
        self.run_job(self.spec(clusterBy=["country", "day"]))
        self.sales([(FIRST, "NL", 2)])
        self.run_job(self.spec(clusterBy=["country", "day"]))

        self.assertEqual((["country", "day"], [(FIRST, "NL", 2)]), (self.detail()["clusteringColumns"], self.table("curated/sales")))
        self.run_job(self.spec(clusterBy=["day"]))
        self.assertEqual(["day"], self.detail()["clusteringColumns"])
        self.run_job(self.spec(partitionBy=["day"]))
        self.assertEqual((["day"], []), (self.detail()["partitionColumns"], self.detail()["clusteringColumns"]))

    def test_maintenance_compacts_and_deletes_what_no_version_needs(self):
        declared = {"publish": "MergeByKey", "versionDays": 30}
        for day in (FIRST, SECOND, THIRD):
            self.sales([(day, "NL", 1)])
            self.run_job(self.spec(**declared))
        table = self.folder / "curated/sales"
        old, young = table / "part-old.parquet", table / "part-young.parquet"
        for stray, days in ((old, 31), (young, 29)):
            stray.write_bytes(b"x")
            os.utime(stray, times=(stray.stat().st_mtime - days * 86400,) * 2)

        self.run_job(self.spec(**declared), task=MAINTAIN)

        self.assertEqual((1, [(FIRST, "NL", 1), (SECOND, "NL", 1), (THIRD, "NL", 1)]), (self.detail()["numFiles"], self.table("curated/sales")))
        self.assertEqual((False, True), (old.exists(), young.exists()))
        self.assertIn({"table": str(table), "added": 1, "removed": 3}, [{name: line.get(name) for name in ("table", "added", "removed")} for line in self.lines])
        self.run_job(self.spec(**declared))
        self.assertEqual("unchanged", self.lines[-1]["step"])

    def sales(self, rows):
        self.spark.createDataFrame(rows, "day date, country string, amount bigint").write.format("delta").mode("overwrite").save(str(self.folder / "cleaned/sold"))

    def detail(self):
        return self.spark.sql(f"describe detail delta.`{self.folder}/curated/sales`").first()

    def spec(self, columns=COLUMNS, sql="select day, country, amount from sold", **declared):
        sold = {"dataset": "sold", "view": "sold", "format": "delta", "path": str(self.folder / "cleaned/sold"), "key": [], "load": None, "deletedAt": ""}
        return {
            "version": 1,
            "dataset": "sales",
            "layer": "curated",
            "run": RUN,
            "settings": {"spark.sql.ansi.enabled": "true", "spark.sql.session.timeZone": "UTC"},
            "inputs": [{**sold, "columns": COLUMNS}],
            "sql": sql,
            "output": output(self.folder, "curated", "sales", ["day", "country"], columns, **declared),
            "quality": {"ruleset": f"Rules = [ {POSITIVE['dqdl']} ]", "rules": [POSITIVE], "onFailure": "Quarantine"},
        }


if __name__ == "__main__":
    unittest.main()
