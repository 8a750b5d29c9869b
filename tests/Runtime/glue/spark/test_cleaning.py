"""The cleaning job on real Spark and Delta."""

import unittest
from decimal import Decimal
from unittest.mock import patch

from engine import RUN, SparkTest, column, output
from strata_glue.errors import GateFailure, JobFailure, SchemaMismatch

DELIVERED = "Op string, id bigint, customer_id bigint, status string, amount decimal(10,2), dms_committed_at string"
COLUMNS = [column("id", "bigint"), column("customer_id", "bigint"), column("status", "string"), column("amount", "decimal(18,4)")]
SETTINGS = {"spark.sql.ansi.enabled": "true", "spark.sql.session.timeZone": "UTC"}


class CleaningTest(SparkTest):
    """Orders, as replication delivers them, to a Delta table."""

    def test_types_filters_and_publishes_what_the_load_delivered(self):
        self.load([("I", 1, 7, " Placed", 5, "t"), ("I", 2, 8, "shipped", -1, "t")])

        self.run_job(self.spec())

        self.assertEqual([(1, "placed", "5.0000")], [(row[0], row[2], str(row[3])) for row in self.table("cleaned/orders")])

    def test_applies_the_last_change_of_each_key(self):
        self.load([("I", 1, 7, "placed", 5, "2026-01-05"), ("I", 2, 7, "placed", 5, "2026-01-05"), ("I", 3, 7, "placed", 5, "2026-01-05")])
        self.change("20260101-2", [("U", 1, 7, "shipped", 6, "2026-01-02"), ("D", 1, 7, "shipped", 6, "2026-01-02"), ("I", 1, 7, "again", 7, "2026-01-02")])
        self.change("20260101-1", [("U", 2, 7, "early", 1, "2026-01-01"), ("D", 3, 7, "placed", 5, "2026-01-01"), ("U", 1, 7, "early", 1, "2026-01-01")])

        self.run_job(self.spec())

        self.assertEqual([(1, "again"), (2, "early")], [(row[0], row[2]) for row in self.table("cleaned/orders")])

    def test_a_new_load_replaces_everything_that_came_before_it(self):
        self.load([("I", 1, 7, "placed", 5, "t"), ("I", 2, 7, "placed", 5, "t")])
        self.change("20260101-1", [("U", 2, 7, "changed", 1, "2026-01-01")])
        self.run_job(self.spec())

        self.load([("I", 2, 7, "reloaded", 5, "t")])
        self.change("20260102-1", [("I", 3, 7, "new", 1, "2026-01-02")])
        self.run_job(self.spec())

        self.assertEqual([(2, "reloaded"), (3, "new")], [(row[0], row[2]) for row in self.table("cleaned/orders")])

    def test_fresh_changes_are_merged_by_key(self):
        self.load([("I", 1, 7, "placed", 5, "t"), ("I", 2, 7, "placed", 5, "t"), ("I", 3, 7, "placed", 5, "t"), ("I", 4, 7, "placed", 5, "t")])
        self.run_job(self.spec(rules=[self.ONE_OF], on_failure="Quarantine"))
        self.change("20260101-1", [("U", 1, 7, "Shipped", 6, "2026-01-01"), ("D", 2, 7, "placed", 5, "2026-01-01"), ("U", 3, 7, "placed", -1, "2026-01-01")])
        self.change("20260102-1", [("I", 5, 7, "placed", 5, "2026-01-02"), ("U", 4, 7, "lost", 5, "2026-01-02")])

        self.run_job(self.spec(rules=[self.ONE_OF], on_failure="Quarantine"))

        self.assertEqual("merge", self.lines[-1]["step"])
        self.assertEqual([(1, "shipped"), (5, "placed")], [(row[0], row[2]) for row in self.table("cleaned/orders")])
        self.assertEqual([(4, "20260102-1.parquet")], [(row[0], row[7].rsplit("/")[-1]) for row in self.table("quarantine/orders")])

    def test_every_step_says_how_many_rows_it_had(self):
        self.load([("I", 1, 7, "placed", 5, "t"), ("I", 2, 7, "lost", 5, "t"), ("I", 3, 7, "placed", -5, "t")])
        self.run_job(self.spec(rules=[self.ONE_OF], on_failure="Quarantine"))
        self.change("20260101-1", [("I", 4, 7, "lost", 5, "2026-01-01"), ("U", 1, 7, "shipped", 6, "2026-01-01"), ("D", 2, 7, "lost", 5, "2026-01-01")])

        self.run_job(self.spec(rules=[self.ONE_OF], on_failure="Quarantine"))

        said = [(line["step"], line["rows"], line.get("quarantined")) for line in self.lines if "rows" in line]
        self.assertEqual([("read", {"shop.orders": 3}, None), ("publish", 1, 1), ("read", {"shop.orders": 3}, None), ("merge", 1, 1)], said)

    def test_a_row_that_is_corrected_leaves_the_quarantine(self):
        self.load([("I", 1, 7, "lost", 5, "t")])
        self.run_job(self.spec(rules=[self.ONE_OF], on_failure="Quarantine"))
        self.change("20260101-1", [("U", 1, 7, "shipped", 5, "2026-01-01")])

        self.run_job(self.spec(rules=[self.ONE_OF], on_failure="Quarantine"))

        self.assertEqual([], self.table("quarantine/orders"))
        self.assertEqual([1], [row[0] for row in self.table("cleaned/orders")])

    def test_a_change_that_comes_late_does_not_undo_a_newer_one(self):
        self.load([("I", 1, 7, "placed", 5, "t"), ("I", 2, 7, "placed", 5, "t")])
        self.change("20260102-1", [("U", 1, 7, "shipped", 5, "2026-01-02"), ("D", 2, 7, "placed", 5, "2026-01-02")])
        self.run_job(self.spec())
        self.change("20260101-1", [("U", 1, 7, "placed", 9, "2026-01-01"), ("U", 2, 7, "placed", 9, "2026-01-01")])

        self.run_job(self.spec())

        self.assertEqual([(1, "shipped")], [(row[0], row[2]) for row in self.table("cleaned/orders")])

    def test_a_run_that_died_before_its_commit_is_made_up_for(self):
        self.load([("I", 1, 7, "placed", 5, "t")])
        self.run_job(self.spec())
        self.change("20260101-1", [("I", 2, 7, "placed", 5, "2026-01-01")])
        with patch("strata_glue.tables.Tables.merge", side_effect=KeyboardInterrupt), self.assertRaises(KeyboardInterrupt):
            self.run_job(self.spec())

        self.run_job(self.spec())

        self.assertEqual([1, 2], [row[0] for row in self.table("cleaned/orders")])

    def test_a_deployed_change_of_the_query_is_applied_to_all_rows(self):
        self.load([("I", 1, 7, "placed", 5, "t")])
        self.run_job(self.spec())
        self.change("20260101-1", [("I", 2, 7, "placed", 5, "2026-01-01")])

        spec = self.spec()
        spec["sql"] = spec["sql"].replace("lower(", "upper(")
        self.run_job(spec)

        self.assertEqual([(1, "PLACED"), (2, "PLACED")], [(row[0], row[2]) for row in self.table("cleaned/orders")])

    def test_a_reference_that_appears_brings_rows_back(self):
        self.table_of_customers([7])
        self.load([("I", 1, 8, "placed", 5, "t")])
        self.run_job(self.spec(rules=[self.EXISTS], on_failure="Quarantine"))
        self.table_of_customers([7, 8])

        self.run_job(self.spec(rules=[self.EXISTS], on_failure="Quarantine"))

        self.assertEqual([1], [row[0] for row in self.table("cleaned/orders")])
        self.assertEqual([], self.table("quarantine/orders"))

    def test_a_second_run_without_news_writes_nothing(self):
        self.load([("I", 1, 7, "placed", 5, "t")])
        self.run_job(self.spec())
        before = self.version()

        self.run_job(self.spec())

        self.assertEqual("unchanged", self.lines[-1]["step"])
        self.assertEqual(before, self.version())

    def test_sets_rows_aside_with_the_rules_they_break(self):
        self.table_of_customers([7])
        self.load([("I", 1, 7, "placed", 5, "t"), ("I", 2, 9, "lost", 5, "t"), ("I", 3, 7, "lost", 5, "t")])

        self.run_job(self.spec(rules=[self.ONE_OF, self.EXISTS], on_failure="Quarantine"))

        self.assertEqual([1], [row[0] for row in self.table("cleaned/orders")])
        aside = self.table("quarantine/orders")
        self.assertEqual([(2, [self.ONE_OF["dqdl"], self.EXISTS["dqdl"]], "run-1"), (3, [self.ONE_OF["dqdl"]], "run-1")], [(row[0], row[4], row[5]) for row in aside])
        self.assertEqual([(self.ONE_OF["dqdl"], False, 2), (self.EXISTS["dqdl"], False, 1)], sorted(row[1:4] for row in self.table("quality/orders")))

    def test_a_gate_that_stops_publishes_nothing_and_keeps_the_outcome(self):
        self.load([("I", 1, 7, "placed", 5, "t")])
        self.run_job(self.spec())
        self.change("20260101-1", [("I", 2, 7, "lost", 5, "2026-01-01")])

        with self.assertRaisesRegex(GateFailure, "Dataset 'orders' breaks 1 of its rules, and nothing was published"):
            self.run_job(self.spec(rules=[self.ONE_OF]))

        self.assertEqual([1], [row[0] for row in self.table("cleaned/orders")])
        self.assertEqual([(self.ONE_OF["dqdl"], False, 1)], [row[1:4] for row in self.table("quality/orders")])
        self.assertEqual([{"rule": self.ONE_OF["dqdl"], "passed": False, "rejected": 1}], self.lines[-1]["rules"])

    def test_rules_hold_for_a_dataset_without_rows(self):
        self.load([("I", 1, 7, "placed", -5, "t")])

        self.run_job(self.spec(rules=[self.ONE_OF]))

        self.assertEqual([], self.table("cleaned/orders"))

    def test_a_length_is_judged_under_checked_arithmetic(self):
        self.load([("I", 1, 7, "placed", 5, "t"), ("I", 2, 7, "x", 5, "t")])

        self.run_job(self.spec(rules=[{"dqdl": 'ColumnLength "status" >= 2', "rowLevel": True, "references": []}], on_failure="Quarantine"))

        self.assertEqual([1], [row[0] for row in self.table("cleaned/orders")])
        self.assertEqual("true", self.spark.conf.get("spark.sql.ansi.enabled"))

    def test_labels_are_for_aws_and_rules_for_aws_alone_are_recorded_as_such(self):
        self.load([("I", 1, 7, "placed", 5, "t"), ("I", 2, 7, "lost", 5, "t")])
        labelled = {"dqdl": self.ONE_OF["dqdl"] + ' labels=["team"="shop"]', "rowLevel": True, "references": []}
        history = {"dqdl": "RowCount > avg(last(10))", "rowLevel": False, "references": []}

        self.run_job(self.spec(rules=[labelled, history], on_failure="Quarantine"))

        self.assertEqual([1], [row[0] for row in self.table("cleaned/orders")])
        self.assertEqual([(labelled["dqdl"], False, 1), (history["dqdl"], None, None)], [row[1:4] for row in self.table("quality/orders")])

    def test_a_rule_that_cannot_be_evaluated_ends_the_run(self):
        self.load([("I", 1, 7, "placed", 5, "t")])

        with self.assertRaisesRegex(JobFailure, "Rule 'IsComplete \"missing\"' cannot be evaluated: .*missing"):
            self.run_job(self.spec(rules=[{"dqdl": 'IsComplete "missing"', "rowLevel": True, "references": []}], on_failure="Quarantine"))

    def test_a_column_the_record_does_not_declare_is_shown_with_both_schemas(self):
        self.deliver("ingestion/orders", "LOAD00000001.parquet", DELIVERED + ", note string", [("I", 1, 7, "placed", Decimal(5), "t", "x")])

        with self.assertRaisesRegex(SchemaMismatch, "Delivered: .*note string.* Declared: id bigint, customer_id bigint, status string, amount decimal"):
            self.run_job(self.spec())

    def test_a_new_nullable_column_flows_through_once_declared(self):
        self.load([("I", 1, 7, "placed", 5, "t")])
        self.deliver("ingestion/orders", "20260101-1.parquet", DELIVERED + ", note string", [("I", 2, 7, "placed", Decimal(5), "2026-01-01", "x")])

        spec = self.spec()
        spec["inputs"][0]["columns"] = COLUMNS + [column("note", "string", nullable=True)]
        spec["output"]["columns"] = COLUMNS + [column("note", "string", nullable=True)]
        spec["sql"] = "select id, customer_id, status, amount, note from shop_orders"
        self.run_job(spec)

        self.assertEqual([(1, None), (2, "x")], [(row[0], row[4]) for row in self.table("cleaned/orders")])

    def test_a_null_in_a_column_that_does_not_allow_one_ends_the_run(self):
        self.load([("I", 1, None, "placed", 5, "t")])

        with self.assertRaisesRegex(Exception, "Column 'customer_id' of 'shop.orders' holds a null"):
            self.run_job(self.spec())

    def test_a_deleted_row_may_carry_its_key_alone(self):
        self.load([("I", 1, 7, "placed", 5, "t"), ("I", 2, 7, "placed", 5, "t")])
        self.deliver("ingestion/orders", "20260101-1.parquet", DELIVERED, [("D", 1, None, None, None, "2026-01-01")])

        self.run_job(self.spec())

        self.assertEqual([2], [row[0] for row in self.table("cleaned/orders")])

    def test_rows_with_the_same_key_are_refused(self):
        self.load([("I", 1, 7, "placed", 5, "t"), ("I", 2, 7, "placed", 5, "t")])
        spec = self.spec()
        spec["output"]["key"] = ["customer_id"]

        with self.assertRaisesRegex(GateFailure, "several rows with the same key"):
            self.run_job(spec)

    def test_an_input_without_a_table_is_named(self):
        spec = self.spec()
        spec["inputs"].append({**spec["inputs"][0], "dataset": "customers", "load": None, "format": "delta", "path": str(self.folder / "cleaned/customers")})

        with self.assertRaisesRegex(JobFailure, "reads 'customers', which has no table yet"):
            self.run_job(spec)

    ONE_OF = {"dqdl": 'ColumnValues "status" in ["placed","shipped"]', "rowLevel": True, "references": []}

    @property
    def EXISTS(self):
        customers = {"dataset": "customers", "view": "customers", "path": str(self.folder / "cleaned/customers")}
        return {"dqdl": 'ReferentialIntegrity "customer_id" "customers.id" = 1.0', "rowLevel": True, "references": [customers]}

    def load(self, rows):
        self.deliver("ingestion/orders", "LOAD00000001.parquet", DELIVERED, [(*row[:4], Decimal(row[4]), row[5]) for row in rows])

    def change(self, name, rows):
        self.deliver("ingestion/orders", name + ".parquet", DELIVERED, [(*row[:4], Decimal(row[4]), row[5]) for row in rows])

    def table_of_customers(self, ids):
        self.spark.createDataFrame([(id,) for id in ids], "id bigint").write.format("delta").mode("overwrite").save(str(self.folder / "cleaned/customers"))

    def version(self):
        return self.spark.sql(f"describe history delta.`{self.folder}/cleaned/orders`").agg({"version": "max"}).first()[0]

    def spec(self, rules=(), on_failure="Fail"):
        rules = list(rules)
        lines = ",\n".join(rule["dqdl"] for rule in rules)
        source = {"dataset": "shop.orders", "view": "shop_orders", "layer": "ingestion", "format": "dms-parquet", "key": ["id"], "load": "FullThenChanges", "deletedAt": ""}
        return {
            "version": 1,
            "dataset": "orders",
            "layer": "cleaned",
            "run": RUN,
            "settings": SETTINGS,
            "inputs": [{**source, "path": str(self.folder / "ingestion/orders"), "columns": COLUMNS}],
            "sql": "select id, customer_id, lower(trim(status)) as status, amount from shop_orders where amount >= 0",
            "output": output(self.folder, "cleaned", "orders", ["id"], COLUMNS),
            "quality": {"ruleset": f"Rules = [\n{lines}\n]" if rules else "", "rules": rules, "onFailure": on_failure},
        }


if __name__ == "__main__":
    unittest.main()
