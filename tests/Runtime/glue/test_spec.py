"""The job's spec."""

import json
import unittest

from strata_glue.errors import JobFailure
from strata_glue.spec import Spec


class SpecTest(unittest.TestCase):
    """Specs of this version are read, others refused with what to do."""

    def test_another_version_is_refused(self):
        with self.assertRaisesRegex(JobFailure, "has version 2, this runtime reads version 1. Deploy scripts and specs together."):
            Spec.read(json.dumps({"version": 2}))

    def test_a_missing_field_is_named(self):
        with self.assertRaisesRegex(JobFailure, "cannot be read: KeyError 'run'"):
            Spec.read(json.dumps({"version": 1}))

    def test_text_that_is_no_JSON_is_refused(self):
        with self.assertRaisesRegex(JobFailure, "cannot be read"):
            Spec.read("{")


if __name__ == "__main__":
    unittest.main()
