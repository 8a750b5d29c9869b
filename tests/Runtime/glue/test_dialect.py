"""What Deequ's older DQDL lacks."""

import unittest

from strata_glue.dialect import is_glue_only, without_labels


class DialectTest(unittest.TestCase):
    """Labels go, and rules for AWS alone are known."""

    def test_labels_are_taken_off_but_not_out_of_texts(self):
        self.assertEqual('IsComplete "a labels=[]"', without_labels('IsComplete "a labels=[]" labels=["team"="x,]","s"="1"]'))
        self.assertEqual("RowCount > 0 with threshold > 1", without_labels('RowCount > 0 labels=["a"="b"] with threshold > 1'))

    def test_a_labelled_combination_loses_its_outer_parentheses(self):
        self.assertEqual('(IsComplete "a") OR (IsComplete "b")', without_labels('((IsComplete "a") OR (IsComplete "b")) labels=["a"="b"]'))
        self.assertEqual('((RowCount > 0) OR (RowCount > 1)) AND (RowCount > 2)', without_labels('((RowCount > 0) OR (RowCount > 1)) AND (RowCount > 2)'))

    def test_history_files_and_anomalies_are_for_glue_alone(self):
        for dqdl in ("RowCount > avg(last(10))", 'DetectAnomalies "RowCount"', 'FileSize "s3://b/" > 1 KB', 'Variance "a" > 1'):
            self.assertTrue(is_glue_only(dqdl), dqdl)
        self.assertFalse(is_glue_only('ColumnValues "last(1)" in ["DetectAnomalies"]'))


if __name__ == "__main__":
    unittest.main()
