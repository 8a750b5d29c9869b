"""Code of the author's own on real Spark and Delta: it is run, checked against the record, and its failures say where."""

import unittest

from engine import RUN, SparkTest, column, output
from strata_glue.errors import JobFailure, SchemaMismatch

SQL_PLACE = "shop/lakehouse.csx(12)"
SCRIPT_PLACE = "shop/jobs/doubled.py"


class OwnCodeTest(SparkTest):
    """Orders of a Delta table, doubled by SQL or by a script."""

    def setUp(self):
        super().setUp()
        self.orders([(1, 5), (2, 6)])

    def test_sql_is_published_in_the_order_of_the_record(self):
        self.run_job(self.sql("select amount * 2 as amount, id from orders"))

        self.assertEqual([(1, 10), (2, 12)], self.table("curated/doubled"))
        self.assertEqual(["read", "transform", "judge", "publish"], [line["step"] for line in self.lines])

    def test_a_script_gets_its_inputs_by_name(self):
        self.run_job(self.script("def transform(spark, inputs):\n    return inputs['shop.orders'].selectExpr('id', 'amount * 2 as amount')\n"))

        self.assertEqual([(1, 10), (2, 12)], self.table("curated/doubled"))

    def test_functions_of_a_script_run_on_workers(self):
        self.run_job(
            self.script(
                "from pyspark.sql.functions import udf\n"
                "def twice(number):\n    return number * 2\n"
                "def transform(spark, inputs):\n"
                "    return inputs['shop.orders'].select('id', udf(twice, 'bigint')('amount').alias('amount'))\n"
            )
        )

        self.assertEqual([(1, 10), (2, 12)], self.table("curated/doubled"))

    def test_it_runs_again_though_its_inputs_are_the_same(self):
        self.run_job(self.sql("select id, amount from orders"))

        self.run_job(self.sql("select id, amount from orders"))

        self.assertEqual(2, [line["step"] for line in self.lines].count("publish"))

    def test_another_type_than_declared_publishes_nothing_and_shows_both_schemas(self):
        with self.assertRaises(SchemaMismatch) as raised:
            self.run_job(self.sql("select id, cast(amount as int) as amount from orders"))

        self.assertEqual(
            "Dataset 'doubled' gives other columns than its record declares. Given: id bigint, amount int. "
            f"Declared: id bigint, amount bigint. Correct {SQL_PLACE}, or the record.",
            str(raised.exception),
        )
        self.assertFalse((self.folder / "curated/doubled").exists())

    def test_a_column_that_is_missing_or_too_many_is_a_mismatch(self):
        for select in ("id", "id, amount, 1 as more"):
            with self.assertRaises(SchemaMismatch):
                self.run_job(self.script(f"def transform(spark, inputs):\n    return spark.sql('select {select} from orders')\n"))

    def test_null_where_the_record_has_none_publishes_nothing(self):
        with self.assertRaises(SchemaMismatch) as raised:
            self.run_job(self.sql("select id, nullif(amount, 5) as amount from orders"))

        self.assertEqual(
            f"Dataset 'doubled' gives null in columns that its record declares without '?': 'amount' (1 rows). Correct {SQL_PLACE}, or the record.",
            str(raised.exception),
        )
        self.assertFalse((self.folder / "curated/doubled").exists())

    def test_null_where_the_record_allows_it_is_published(self):
        spec = self.sql("select id, nullif(amount, 5) as amount from orders")
        spec["output"]["columns"][1]["nullable"] = True

        self.run_job(spec)

        self.assertEqual([(1, None), (2, 6)], self.table("curated/doubled"))

    def test_sql_that_Spark_refuses_is_located(self):
        with self.assertRaisesRegex(JobFailure, r"SQL of dataset 'doubled' cannot be run: \[UNRESOLVED_COLUMN.*`amuont`.* Correct shop/lakehouse.csx\(12\)\."):
            self.run_job(self.sql("select id, amuont as amount from orders"))

    def test_an_exception_names_script_and_line_and_no_value(self):
        with self.assertRaises(JobFailure) as raised:
            self.run_job(self.script("def transform(spark, inputs):\n    rows = inputs['shop.orders'].collect()\n    raise ValueError(f'a secret: {rows}')\n"))

        self.assertEqual(f"Script '{SCRIPT_PLACE}' of dataset 'doubled' stopped in line 3. ValueError. Correct the script.", str(raised.exception))

    def test_a_script_that_does_not_compile_names_its_line(self):
        with self.assertRaisesRegex(JobFailure, "stopped in line 2. SyntaxError: "):
            self.run_job(self.script("def transform(spark, inputs):\n    return return\n"))

    def test_a_dataset_that_is_not_declared_is_told(self):
        with self.assertRaisesRegex(JobFailure, "stopped in line 2. It asks for 'orders', and reads shop.orders. Add 'orders' to its reads."):
            self.run_job(self.script("def transform(spark, inputs):\n    return inputs['orders']\n"))

    def test_what_is_no_DataFrame_is_refused(self):
        with self.assertRaisesRegex(JobFailure, "gives a value of type NoneType. Return a DataFrame from transform."):
            self.run_job(self.script("def transform(spark, inputs):\n    pass\n"))

    def test_what_fails_while_rows_are_computed_fails_in_the_transformation(self):
        with self.assertRaises(Exception):
            self.run_job(self.sql("select id, amount div (id - id) as amount from orders"))

        self.assertEqual(["read"], [line["step"] for line in self.lines])
        self.assertFalse((self.folder / "curated/doubled").exists())

    def orders(self, rows: list[tuple]) -> None:
        self.spark.createDataFrame(rows, "id bigint, amount bigint").write.format("delta").mode("overwrite").save(str(self.folder / "orders"))

    def sql(self, text: str) -> dict:
        return self.spec(text, {"place": SQL_PLACE, "script": None})

    def script(self, text: str) -> dict:
        path = self.folder / "doubled.py"
        path.write_text(text)
        return self.spec("", {"place": SCRIPT_PLACE, "script": str(path)})

    def spec(self, sql: str, own_code: dict) -> dict:
        columns = [column("id", "bigint"), column("amount", "bigint")]
        return {
            "version": 1,
            "dataset": "doubled",
            "layer": "curated",
            "run": RUN,
            "settings": {"spark.sql.ansi.enabled": "true", "spark.sql.session.timeZone": "UTC"},
            "inputs": [{"dataset": "shop.orders", "view": "orders", "format": "delta", "path": str(self.folder / "orders"), "key": [], "load": None, "deletedAt": "", "columns": columns}],
            "sql": sql,
            "ownCode": own_code,
            "output": output(self.folder, "curated", "doubled", ["id"], columns),
            "quality": {"ruleset": "", "rules": [], "onFailure": "Fail"},
        }


if __name__ == "__main__":
    unittest.main()
