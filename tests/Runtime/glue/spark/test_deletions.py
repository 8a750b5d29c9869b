"""Rows that a source deletes and its declaration keeps, on real Spark and Delta."""

import unittest
from datetime import datetime

from engine import RUN, SparkTest, column, output
from strata_glue.errors import SchemaMismatch

DELIVERED = "Op string, id bigint, name string, dms_committed_at string"
COLUMNS = [column("id", "bigint"), column("name", "string"), column("deleted_at", "timestamp", nullable=True)]
DELETED = datetime(2026, 1, 3)


class DeletionsTest(SparkTest):
    """Items; a deletion carries the key alone, as PostgreSQL sends it."""

    def test_a_deleted_row_stays_as_it_last_was(self):
        self.deliver("LOAD00000001", [("I", 1, "a", "2026-01-01"), ("I", 2, "b", "2026-01-01"), ("I", 3, "c", "2026-01-01")])
        self.deliver("20260102-1", [("U", 2, "B", "2026-01-02"), ("D", 1, None, "2026-01-03"), ("D", 2, None, "2026-01-03"), ("D", 3, None, "2026-01-03"), ("I", 3, "C", "2026-01-04")])

        self.run_job(self.spec())

        self.assertEqual([(1, "a", DELETED), (2, "B", DELETED), (3, "C", None)], self.table("cleaned/items"))

    def test_a_fresh_deletion_is_merged_with_the_values_of_earlier_files(self):
        self.deliver("LOAD00000001", [("I", 1, "a", "2026-01-01"), ("I", 2, "b", "2026-01-01")])
        self.deliver("20260102-1", [("U", 2, "B", "2026-01-02")])
        self.run_job(self.spec())
        self.deliver("20260103-1", [("D", 1, None, "2026-01-03"), ("D", 2, None, "2026-01-03"), ("D", 9, None, "2026-01-03")])

        self.run_job(self.spec())

        self.assertEqual("merge", self.lines[-1]["step"])
        self.assertEqual([(1, "a", DELETED), (2, "B", DELETED)], self.table("cleaned/items"))

    def test_a_source_that_has_the_column_itself_is_refused(self):
        super().deliver("ingestion/items", "LOAD00000001.parquet", DELIVERED + ", deleted_at timestamp", [("I", 1, "a", "2026-01-01", None)])

        with self.assertRaisesRegex(SchemaMismatch, "Delivered: id bigint, name string, deleted_at timestamp. Declared: id bigint, name string."):
            self.run_job(self.spec())

    def deliver(self, name, rows):
        super().deliver("ingestion/items", name + ".parquet", DELIVERED, rows)

    def spec(self):
        source = {"dataset": "shop.items", "view": "shop_items", "format": "dms-parquet", "path": str(self.folder / "ingestion/items"), "key": ["id"]}
        return {
            "version": 1,
            "dataset": "items",
            "layer": "cleaned",
            "run": RUN,
            "settings": {"spark.sql.ansi.enabled": "true", "spark.sql.session.timeZone": "UTC"},
            "inputs": [{**source, "load": "FullThenChanges", "deletedAt": "deleted_at", "columns": COLUMNS}],
            "sql": "select id, name, deleted_at from shop_items",
            "output": output(self.folder, "cleaned", "items", ["id"], COLUMNS),
            "quality": {"ruleset": "", "rules": [], "onFailure": "Fail"},
        }


if __name__ == "__main__":
    unittest.main()
