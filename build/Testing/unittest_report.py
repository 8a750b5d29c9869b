"""Run the unittest suite of one folder: ``python unittest_report.py FOLDER REPORT [NAME]``.

Failures go to standard output as unittest prints them; the counts, and each skipped test with its reason, go to REPORT as JSON.
"""

import json
import sys
import unittest


class CountingResult(unittest.TextTestResult):
    """Also counts the tests that passed, which unittest does not."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.passed = 0

    def addSuccess(self, test):
        super().addSuccess(test)
        self.passed += 1

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self.passed += 1


def main(folder: str, report: str, name: str = "") -> int:
    """Return 0 when no test failed."""
    loader = unittest.TestLoader()
    loader.testNamePatterns = [f"*{name}*"] if name else None
    suite = loader.discover(folder, top_level_dir=folder)
    result = unittest.TextTestRunner(stream=sys.stdout, resultclass=CountingResult, verbosity=0).run(suite)
    failed = len(result.failures) + len(result.errors) + len(result.unexpectedSuccesses)
    with open(report, "w", encoding="utf-8") as file:
        json.dump(
            {
                "passed": result.passed,
                "failed": failed,
                "skipped": [{"name": test.id(), "class": type(test).__name__, "reason": reason} for test, reason in result.skipped],
            },
            file,
        )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
