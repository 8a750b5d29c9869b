"""What a job is started with."""

import unittest

from strata_glue.arguments import Arguments


class ArgumentsTest(unittest.TestCase):
    """Glue passes many arguments; two of them matter."""

    def test_takes_the_spec_and_the_run_among_others(self):
        arguments = Arguments.parse(["clean.py", "--enable-metrics", "--spec", "s3://b/specs/orders.json", "--JOB_RUN_ID=jr_1", "--TempDir", "s3://b/tmp/"])

        self.assertEqual(Arguments("s3://b/specs/orders.json", "jr_1"), arguments)

    def test_a_run_without_a_name_gets_one(self):
        self.assertNotEqual(Arguments.parse(["--spec", "s"]).run, Arguments.parse(["--spec", "s"]).run)

    def test_a_missing_spec_is_named(self):
        with self.assertRaisesRegex(ValueError, "'--spec' is missing"):
            Arguments.parse(["--spec", "--JOB_NAME", "clean-orders"])


if __name__ == "__main__":
    unittest.main()
