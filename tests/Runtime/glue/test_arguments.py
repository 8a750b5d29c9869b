"""What a job is started with."""

import unittest
from datetime import date

from strata_glue.arguments import MAINTAIN, Arguments
from strata_glue.errors import JobFailure
from strata_glue.period import Period


class ArgumentsTest(unittest.TestCase):
    """Glue passes many arguments; some of them matter."""

    def test_takes_the_spec_and_the_run_among_others(self):
        arguments = Arguments.parse(["clean.py", "--enable-metrics", "--spec", "s3://b/specs/orders.json", "--JOB_RUN_ID=jr_1", "--TempDir", "s3://b/tmp/"])

        self.assertEqual(Arguments("s3://b/specs/orders.json", "jr_1"), arguments)

    def test_a_run_without_a_name_gets_one(self):
        self.assertNotEqual(Arguments.parse(["--spec", "s"]).run, Arguments.parse(["--spec", "s"]).run)

    def test_a_missing_spec_is_named(self):
        with self.assertRaisesRegex(JobFailure, "'--spec' is missing"):
            Arguments.parse(["--spec", "--JOB_NAME", "clean-orders"])

    def test_a_period_has_a_first_and_a_last_day(self):
        arguments = Arguments.parse(["--spec", "s", "--from", "2026-03-01", "--to", "2026-03-31"])

        self.assertEqual(Period(date(2026, 3, 1), date(2026, 3, 31)), arguments.period)

    def test_a_period_without_an_end_or_the_wrong_way_round_is_refused(self):
        for days, problem in (
            (["--from", "2026-03-01"], "'--to' is missing"),
            (["--from", "1 March", "--to", "2026-03-31"], "'--from' is '1 March', which is no day"),
            (["--from", "2026-04-01", "--to", "2026-03-31"], "'--from' is '2026-04-01', which is after '--to' with '2026-03-31'"),
        ):
            with self.subTest(days), self.assertRaisesRegex(JobFailure, problem):
                Arguments.parse(["--spec", "s", *days])

    def test_a_task_is_one_the_job_knows(self):
        self.assertEqual(MAINTAIN, Arguments.parse(["--spec", "s", "--task", "maintain"]).task)
        with self.assertRaisesRegex(JobFailure, "'--task' is 'sweep'. Give 'publish' or 'maintain'."):
            Arguments.parse(["--spec", "s", "--task", "sweep"])


if __name__ == "__main__":
    unittest.main()
