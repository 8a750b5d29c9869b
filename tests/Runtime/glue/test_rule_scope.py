"""Which rules can be judged on changed rows alone."""

import unittest

from strata_glue.rule_scope import judges_rows_alone
from strata_glue.spec import Rule


class RuleScopeTest(unittest.TestCase):
    """Rules of rows, of the key, and of everything."""

    def test_values_of_a_row_need_no_other_row(self):
        for dqdl in ('IsComplete "id"', 'ColumnValues "a" in ["x) AND (RowCount > 1"]', '(ColumnLength "a" >= 1 where "a is not null") AND (ColumnLength "a" <= 2 where "a is not null")'):
            self.assertTrue(judges_rows_alone(Rule(dqdl, True, ()), ("id",)), dqdl)

    def test_uniqueness_of_the_key_is_what_a_merge_gives(self):
        self.assertTrue(judges_rows_alone(Rule('IsUnique "id"', True, ()), ("id",)))
        self.assertTrue(judges_rows_alone(Rule('(IsComplete "day") AND (IsPrimaryKey "id" "day")', True, ()), ("id",)))
        self.assertFalse(judges_rows_alone(Rule('IsUnique "email"', True, ()), ("id",)))
        self.assertFalse(judges_rows_alone(Rule('IsPrimaryKey "id"', True, ()), ("id", "day")))

    def test_rules_about_the_dataset_need_all_rows(self):
        for dqdl in ("RowCount > 0", 'CustomSql "select count(*) from primary" = 1', '(IsComplete "a") OR (RowCount > 1)'):
            self.assertFalse(judges_rows_alone(Rule(dqdl, False, ()), ("id",)), dqdl)


if __name__ == "__main__":
    unittest.main()
