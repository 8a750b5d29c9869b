"""Which types are read as which."""

import unittest

from strata_glue.conversions import convert


class ConversionsTest(unittest.TestCase):
    """Widening keeps every value; anything else is refused."""

    def test_the_same_type_is_read_as_it_is(self):
        self.assertEqual("`id`", convert("id", "bigint", "bigint"))

    def test_smaller_numbers_are_widened(self):
        for found, declared in [("int", "bigint"), ("smallint", "int"), ("float", "double")]:
            self.assertEqual(f"cast(`n` as {declared})", convert("n", found, declared))

    def test_what_could_lose_a_value_is_refused(self):
        for found, declared in [("bigint", "int"), ("double", "decimal(18,4)"), ("string", "bigint"), ("int", "string"), ("timestamp", "date"), ("double", "float")]:
            self.assertIsNone(convert("n", found, declared), f"{found} as {declared}")

    def test_decimals_of_any_precision_are_read_when_they_fit(self):
        expression = convert("amount", "decimal(38,10)", "decimal(18,4)")

        self.assertIn("try_cast(`amount` as decimal(18,4)) = `amount`", expression)
        self.assertIn("raise_error('Column \\'amount\\' holds a number with more digits than decimal(18,4) keeps.", expression)

    def test_days_and_instants_are_read_from_text_and_a_failure_does_not_quote_it(self):
        for declared in ("date", "timestamp"):
            expression = convert("born", "string", declared)

            self.assertIn(f"try_cast(`born` as {declared})", expression)
            self.assertIn(f"raise_error('Column \\'born\\' holds a text that is no {declared}.", expression)

    def test_booleans_are_read_from_text(self):
        expression = convert("paid", "string", "boolean")

        self.assertIn("lower(`paid`) in ('true', 't', '1') then true", expression)
        self.assertIn("raise_error", expression)


if __name__ == "__main__":
    unittest.main()
