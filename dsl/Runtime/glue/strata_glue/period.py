"""A range of days whose partitions are published anew."""

from dataclasses import dataclass
from datetime import date

from strata_glue import sql_text
from strata_glue.errors import JobFailure
from strata_glue.spec import Output


@dataclass(frozen=True)
class Period:
    """From the first to the last day, both included."""

    first: date
    last: date

    def predicate(self, output: Output, dataset: str) -> str:
        """The SQL condition of the dataset's rows in the period. Raises JobFailure unless it is partitioned by one date."""
        days = [column.name for column in output.columns if column.type == "date" and column.name in output.partition_by]
        if len(days) != 1:
            raise JobFailure(f"Dataset '{dataset}' is partitioned by {len(days)} dates, and a period needs one. Start its job without --from and --to.")
        return f"{sql_text.name(days[0])} between date'{self.first}' and date'{self.last}'"
