"""What Firehose, a streaming job and Lambda functions deliver, on real Spark and Delta."""

import os
import shutil
import unittest
from unittest.mock import patch

from engine import RUN, SparkTest, column, output
from strata_glue.errors import SchemaMismatch

COLUMNS = [column("session", "string"), column("path", "string"), column("seen", "bigint", nullable=True)]
SCHEMA = "session string, path string, seen bigint"
SHORT = {"dqdl": 'ColumnLength "path" < 9', "rowLevel": True, "references": []}


class AppendedTest(SparkTest):
    """Page views, as files that only add."""

    def test_each_file_of_firehose_counts_once_whenever_it_comes(self):
        self.view("2026/03/02/10/views-1-2026-03-02-10-00-00-aa.parquet", [("a", "/", 1), ("a", "/too-long-a-path", 1)])
        self.run_job(self.spec())
        self.view("2026/03/01/09/views-1-2026-03-01-09-00-00-bb.parquet", [("b", "/late", 2), ("b", "/another-long-path", 2)])
        self.view("2026/03/02/11/views-1-2026-03-02-11-00-00-cc.parquet", [("a", "/", 1)])
        self.run_job(self.spec())

        self.assertEqual("append", self.lines[-1]["step"])
        self.assertEqual([("a", "/", 1), ("a", "/", 1), ("b", "/late", 2)], self.table("cleaned/views"))
        self.assertEqual(["/another-long-path", "/too-long-a-path"], sorted(row[1] for row in self.table("quarantine/views")))
        self.run_job(self.spec())
        self.assertEqual("unchanged", self.lines[-1]["step"])

    def test_a_run_that_died_after_setting_rows_aside_sets_none_aside_twice(self):
        self.view("1.parquet", [("a", "/", 1)])
        self.run_job(self.spec())
        self.view("2.parquet", [("b", "/a-path-that-is-long", 2), ("b", "/b", 2)])
        with patch("strata_glue.publication.Publication._begin_batch", side_effect=KeyboardInterrupt), self.assertRaises(KeyboardInterrupt):
            self.run_job(self.spec())
        self.view("3.parquet", [("c", "/c", 3), ("c", "/c-is-rather-long", 3)])

        self.run_job(self.spec())

        self.assertEqual([("a", "/", 1), ("b", "/b", 2), ("c", "/c", 3)], self.table("cleaned/views"))
        self.assertEqual(["/a-path-that-is-long", "/c-is-rather-long"], sorted(row[1] for row in self.table("quarantine/views")))

    def test_of_a_stream_only_committed_files_count(self):
        folder = self.folder / "ingestion/views"
        self.stream([("a", "/", 1)], folder)
        shutil.copy(next(folder.glob("*.parquet")), folder / "part-00000-of-a-failed-attempt.snappy.parquet")

        self.run_job(self.spec("stream-parquet"))

        self.assertEqual([("a", "/", 1)], self.table("cleaned/views"))
        self.stream([("b", "/b", 2)], folder)
        self.run_job(self.spec("stream-parquet"))
        self.assertEqual([("a", "/", 1), ("b", "/b", 2)], self.table("cleaned/views"))

    def test_a_file_that_lambda_writes_again_replaces_itself_and_the_last_of_a_key_counts(self):
        spec = self.spec("lambda-parquet", key=["session"])
        first = self.view("topic=views/partition=0/offset=0-1.parquet", [("a", "/", 1), ("b", "/", 1)], age=30)
        self.view("topic=views/partition=1/offset=0-1.parquet", [("a", "/newer", 2)], age=20)
        self.run_job(spec)
        self.assertEqual([("a", "/newer", 2), ("b", "/", 1)], self.table("cleaned/views"))

        self.view("topic=views/partition=1/offset=2-2.parquet", [("b", "/merged", 3)], age=10)
        self.run_job(spec)
        self.assertEqual("merge", self.lines[-1]["step"])
        first.unlink()
        self.view("topic=views/partition=0/offset=0-1.parquet", [("c", "/again", 1)], age=5)
        self.run_job(spec)

        self.assertEqual([("a", "/newer", 2), ("b", "/merged", 3), ("c", "/again", 1)], self.table("cleaned/views"))

    def test_a_file_that_does_not_fit_is_named(self):
        self.view("1.parquet", [("a", "/", 1)])
        self.deliver("ingestion/views", "2.parquet", "session string, path string, seen int", [("b", "/", 2)])
        self.run_job(self.spec())
        self.assertEqual([("a", "/", 1), ("b", "/", 2)], self.table("cleaned/views"))
        self.deliver("ingestion/views", "3.parquet", "session string, path string, seen string", [("c", "/", "soon")])

        with self.assertRaisesRegex(SchemaMismatch, "Table 'web.views' is delivered .* first in '3.parquet'. Delivered: session string, path string, seen string. Declared: .*seen bigint"):
            self.run_job(self.spec())

    def view(self, name, rows, age=0):
        self.deliver("ingestion/views", name, SCHEMA, rows)
        file = self.folder / "ingestion/views" / name
        os.utime(file, times=(file.stat().st_mtime - age,) * 2)
        return file

    def stream(self, rows, folder):
        """Runs a streaming job until it has written the rows."""
        source = self.folder / "source"
        self.spark.createDataFrame(rows, SCHEMA).coalesce(1).write.mode("append").parquet(str(source))
        events = self.spark.readStream.schema(SCHEMA).parquet(str(source))
        query = events.writeStream.format("parquet").option("checkpointLocation", str(self.folder / "checkpoint")).trigger(availableNow=True).start(str(folder))
        query.awaitTermination()

    def spec(self, format="firehose-parquet", key=()):
        views = {"dataset": "web.views", "view": "web_views", "format": format, "path": str(self.folder / "ingestion/views"), "key": list(key)}
        return {
            "version": 1,
            "dataset": "views",
            "layer": "cleaned",
            "run": RUN,
            "settings": {"spark.sql.ansi.enabled": "true", "spark.sql.session.timeZone": "UTC"},
            "inputs": [{**views, "load": "Append", "deletedAt": "", "columns": COLUMNS}],
            "sql": "select session, path, seen from web_views",
            "output": output(self.folder, "cleaned", "views", list(key), COLUMNS),
            "quality": {"ruleset": f"Rules = [ {SHORT['dqdl']} ]", "rules": [SHORT], "onFailure": "Quarantine"},
        }


if __name__ == "__main__":
    unittest.main()
