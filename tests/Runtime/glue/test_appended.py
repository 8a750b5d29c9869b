"""Deliveries that only add."""

import unittest

from strata_glue.deliveries import Applied, plan_appended
from strata_glue.storage import File


def file(name: str, modified: int = 1) -> File:
    """A file of one byte."""
    return File(f"s3://bucket/views/{name}", 1, modified)


FIRST, SECOND = file("1.parquet"), file("2.parquet")


class AppendedTest(unittest.TestCase):
    """The plan of a run, from what lies there and what was applied."""

    def test_the_first_run_takes_everything(self):
        delivery = plan_appended(None, (FIRST, SECOND))

        self.assertEqual(((FIRST, SECOND), True), (delivery.changes, delivery.is_news))

    def test_a_new_file_is_fresh(self):
        delivery = plan_appended(Applied(changes=(FIRST,)), (FIRST, SECOND))

        self.assertEqual(((SECOND,), False), (delivery.fresh, delivery.reloaded))

    def test_a_file_that_is_gone_is_remembered_and_counts_no_second_time(self):
        delivery = plan_appended(Applied(changes=(FIRST,)), (SECOND,))
        applied = delivery.applied(("", ""))

        self.assertEqual((FIRST,), delivery.gone)
        self.assertFalse(plan_appended(applied, (FIRST, SECOND)).is_news)

    def test_a_file_that_was_written_again_has_everything_read_anew(self):
        again = file("1.parquet", modified=2)

        delivery = plan_appended(Applied(changes=(FIRST,)), (again,))

        self.assertEqual(((again,), True, ()), (delivery.fresh, delivery.reloaded, delivery.gone))


if __name__ == "__main__":
    unittest.main()
