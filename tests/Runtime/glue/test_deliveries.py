"""Which files make up a table's rows."""

import unittest

from strata_glue.deliveries import Applied, plan
from strata_glue.storage import File


def file(name: str, modified: int = 1) -> File:
    """A file of one byte."""
    return File(f"s3://bucket/orders/{name}", 1, modified)


LOAD, CHANGE, LATER = file("LOAD00000001.parquet"), file("20260101-1.parquet"), file("20260101-2.parquet")


class DeliveriesTest(unittest.TestCase):
    """The plan of a run, from what lies there and what was applied."""

    def test_the_first_run_takes_everything(self):
        delivery = plan(None, (CHANGE, LOAD))

        self.assertEqual(((LOAD,), (CHANGE,), (CHANGE,)), (delivery.load, delivery.changes, delivery.fresh))
        self.assertTrue(delivery.is_news)

    def test_nothing_is_news_when_everything_was_applied(self):
        delivery = plan(Applied((LOAD,), (CHANGE,)), (CHANGE, LOAD))

        self.assertFalse(delivery.is_news)

    def test_a_new_change_is_fresh(self):
        delivery = plan(Applied((LOAD,), (CHANGE,)), (CHANGE, LATER, LOAD))

        self.assertEqual((LATER,), delivery.fresh)
        self.assertFalse(delivery.reloaded)

    def test_a_load_that_was_written_again_supersedes_applied_changes(self):
        again = file("LOAD00000001.parquet", modified=2)

        delivery = plan(Applied((LOAD,), (CHANGE,)), (CHANGE, LATER, again))

        self.assertEqual(((again,), (LATER,), (CHANGE,)), (delivery.load, delivery.changes, delivery.superseded))
        self.assertTrue(delivery.reloaded)

    def test_superseded_changes_stay_superseded(self):
        delivery = plan(Applied((LOAD,), (LATER,), (CHANGE,)), (CHANGE, LATER, LOAD))

        self.assertEqual((CHANGE,), delivery.superseded)
        self.assertFalse(delivery.is_news)

    def test_more_files_of_the_same_load_keep_the_changes(self):
        second = file("LOAD00000002.parquet")

        delivery = plan(Applied((LOAD,), (CHANGE,)), (CHANGE, LOAD, second))

        self.assertEqual(((LOAD, second), (CHANGE,)), (delivery.load, delivery.changes))
        self.assertTrue(delivery.reloaded)

    def test_applied_files_that_are_gone_are_named(self):
        delivery = plan(Applied((LOAD,), (CHANGE,)), (CHANGE,))

        self.assertEqual((LOAD,), delivery.gone)


if __name__ == "__main__":
    unittest.main()
