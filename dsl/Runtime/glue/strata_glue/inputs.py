"""What a run reads: replicated tables by their files, Delta tables by their versions."""

import hashlib

from pyspark.sql import DataFrame, SparkSession

from strata_glue.appended import files_of
from strata_glue.batches import Batch
from strata_glue.deletions import delivered_rows
from strata_glue.deliveries import Delivery, plan, plan_appended
from strata_glue.errors import JobFailure
from strata_glue.ingestion import SOURCE_FILE
from strata_glue.spec import Input, Spec
from strata_glue.storage import Storage
from strata_glue.tables import Tables


class Inputs:
    """A dataset's inputs as they are now, and what of them is new since the last committed run."""

    def __init__(self, spark: SparkSession, spec: Spec, before: Batch | None):
        self._spark, self._spec, self._before = spark, spec, before
        self._tables = Tables(spark)
        self._fingerprint = hashlib.sha256(spec.text.encode()).hexdigest()
        self._versions = self._read_versions()
        self.deliveries = self._plan(Storage(spark))

    @property
    def are_unchanged(self) -> bool:
        """Whether the last committed run has made use of everything there is, with the same spec. Of the author's own code nobody knows."""
        return self._spec.own_code is None and self.differ_only_in_deliveries and not any(delivery.is_news for delivery in self.deliveries.values())

    @property
    def differ_only_in_deliveries(self) -> bool:
        """Whether spec and Delta tables are those of the last committed run."""
        return self._before is not None and (self._before.spec, self._before.versions) == (self._fingerprint, self._versions)

    def watermark(self, dataset: str) -> tuple[str, str]:
        """The place of the last change that was applied to a replicated table."""
        return self._before.deliveries[dataset].watermark

    def batch(self, watermarks: dict[str, tuple[str, str]]) -> Batch:
        """What a run that commits now has made use of."""
        applied = {name: delivery.applied(watermarks.get(name, ("", ""))) for name, delivery in self.deliveries.items()}
        return Batch(self._fingerprint, applied, self._versions)

    def counts(self) -> dict[str, int]:
        """Rows per input: in the files that a replicated table is made of, or in a Delta table. Neither reads a column."""
        return {source.dataset: self._count(source) for source in self._spec.inputs}

    def register(self) -> None:
        """Makes every input's rows the view that the SQL reads."""
        for source in self._spec.inputs:
            rows = self.delivered(source).drop(SOURCE_FILE) if source.load else self._tables.read(source.path)
            rows.createOrReplaceTempView(source.view)

    def delivered(self, source: Input) -> DataFrame:
        """All rows of a replicated table now, with SOURCE_FILE. Raises JobFailure when files they are made of are gone."""
        delivery = self.deliveries[source.dataset]
        if delivery.gone:
            raise JobFailure(
                f"Table '{source.dataset}' cannot be read anew: {len(delivery.gone)} of its files are gone, "
                f"'{delivery.gone[0].name}' the first. {'Restore them' if source.appends else 'Start a full load'}."
            )
        return delivered_rows(self._spark, source, delivery)

    def _count(self, source: Input) -> int:
        if not source.load:
            return self._tables.read(source.path).count()
        files = self.deliveries[source.dataset].load + self.deliveries[source.dataset].changes
        return self._spark.read.parquet(*(file.path for file in files)).count() if files else 0

    def _plan(self, storage: Storage) -> dict[str, Delivery]:
        applied = self._before.deliveries if self._before else {}
        return {
            source.dataset: plan_appended(applied.get(source.dataset), files_of(self._spark, storage, source))
            if source.appends
            else plan(applied.get(source.dataset), storage.files(source.path, ".parquet"))
            for source in self._spec.inputs
            if source.load
        }

    def _read_versions(self) -> dict[str, int]:
        places = {source.dataset: source.path for source in self._spec.inputs if not source.load}
        places |= {reference.dataset: reference.path for rule in self._spec.quality.rules for reference in rule.references}
        versions = {dataset: self._tables.version(path) for dataset, path in places.items()}
        missing = [dataset for dataset, version in versions.items() if version is None]
        if missing:
            raise JobFailure(f"Dataset '{self._spec.dataset}' reads '{missing[0]}', which has no table yet. Run the job of '{missing[0]}' first.")
        return versions
