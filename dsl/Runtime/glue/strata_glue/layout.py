"""How a table lies in its folder: made as declared, and, where rows of earlier runs stay, still as they were written."""

from pyspark.sql import SparkSession

from strata_glue.errors import SchemaMismatch
from strata_glue.spec import Output
from strata_glue.tables import Tables


class Layout:
    """Compares a table with what its dataset declares."""

    def __init__(self, spark: SparkSession, output: Output):
        self._tables, self._output = Tables(spark), output

    def cluster(self) -> None:
        """Has the table, which was replaced, clustered as declared: Delta forgets it when the whole table is replaced."""
        if self._output.cluster_by and self._tables.layout(self._output.path)[1] != self._output.cluster_by:
            self._tables.cluster(self._output.path, self._output.cluster_by)

    def keeps_rows(self) -> bool:
        """Whether there is a table whose rows stay, made ready for more of them; columns that were declared since are null in those.

        Raises SchemaMismatch when its columns or partitions are not what is declared.
        """
        path, output = self._output.path, self._output
        if self._tables.version(path) is None:
            return False
        partitioned, clustered = self._tables.layout(path)
        found = {field.name: field.dataType.simpleString() for field in self._tables.read(path).schema}
        added = [column for column in output.columns if column.name not in found]
        rest = {column.name: column.type for column in output.columns if column not in added}
        if found != rest or partitioned != output.partition_by or not all(column.nullable for column in added):
            raise self._mismatch(found, partitioned)
        if added:
            self._tables.add_columns(path, added)
        if clustered != output.cluster_by:
            self._tables.cluster(path, output.cluster_by)
        return True

    def _mismatch(self, found: dict[str, str], partitioned: tuple[str, ...]) -> SchemaMismatch:
        written = ", ".join(f"{name} {kind}" for name, kind in found.items())
        declared = ", ".join(f"{column.name} {column.type}" for column in self._output.columns)
        return SchemaMismatch(
            f"Table '{self._output.path}' keeps rows of earlier runs with other columns or partitions than are declared. "
            f"Written: {written}; partitions: {', '.join(partitioned) or 'none'}. "
            f"Declared: {declared}; partitions: {', '.join(self._output.partition_by) or 'none'}. "
            "Declare new columns as nullable and leave the others, or give the dataset another name."
        )
