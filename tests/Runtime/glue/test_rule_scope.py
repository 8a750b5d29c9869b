"""What rules say of a dataset beyond its rows."""

import unittest

from strata_glue.rule_scope import judges_rows_alone, tell_rows_apart
from strata_glue.spec import Column, Output, Quality, Rule


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

    def test_rules_that_set_repetitions_aside_tell_rows_apart(self):
        for dqdl in ('IsPrimaryKey "id" "day"', 'IsPrimaryKey "day"', 'IsUnique "id"'):
            self.assertTrue(tell_rows_apart(_quality(dqdl), _OUTPUT), dqdl)

    def test_other_rules_leave_rows_with_the_same_key(self):
        several_without_a_day, of_some, of_more, either = 'IsUnique "day"', 'IsUnique "id" where "day is null"', 'IsPrimaryKey "id" "a"', '(IsUnique "id") OR (IsComplete "a")'
        for dqdl in (several_without_a_day, of_some, of_more, either, 'IsComplete "id"'):
            self.assertFalse(tell_rows_apart(_quality(dqdl), _OUTPUT), dqdl)

    def test_a_warning_leaves_every_row(self):
        self.assertFalse(tell_rows_apart(_quality('IsUnique "id"', "Warn"), _OUTPUT))


_OUTPUT = Output("", "", "", ("id", "day"), (Column("id", "bigint", False, False), Column("day", "date", True, False), Column("a", "string", True, False)), (), (), "Overwrite", 7)


def _quality(dqdl: str, on_failure: str = "Quarantine") -> Quality:
    return Quality(dqdl, (Rule('IsComplete "a"', True, ()), Rule(dqdl, True, ())), on_failure)


if __name__ == "__main__":
    unittest.main()
