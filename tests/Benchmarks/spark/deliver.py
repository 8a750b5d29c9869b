"""Files as a replication of the retail shop delivers them: ``deliver.py ROWS FOLDER`` writes a load of ROWS orders and the changes of 1 % of them."""

import sys
from pathlib import Path

import session

_LOADED, _CHANGED = "2026-03-01 00:00:00.000000", "2026-03-02 00:00:00.000000"


def order(operation: str, key: str, amount: str, committed: str) -> list[str]:
    """The columns of an order."""
    return [
        f"'{operation}' as Op",
        f"{key} as id",
        f"{key} % 1000 as customer_id",
        f"element_at(array(' Placed', 'shipped', 'RETURNED'), cast({key} % 3 as int) + 1) as status",
        f"cast({amount} as decimal(18,4)) as amount",
        f"timestamp_seconds(1767225600 + {key} % 7776000) as ordered_at",
        f"'{committed}' as dms_committed_at",
    ]


def main(rows: int, folder: Path) -> None:
    """rows: orders in the load, of which one in a thousand breaks a rule. folder: gets ``load/`` and ``changes/``."""
    spark = session.start()
    customer = ["'I' as Op", "id", "concat('c', id, '@example.com') as email", "'DE' as country", "date '2026-01-01' as signed_up_on"]
    write(spark.range(1000).selectExpr(*customer, f"'{_LOADED}' as dms_committed_at"), folder / "load/customers", "LOAD0000000{}.parquet")
    amount = "if(id % 1000 = 7, 200000, id * 37 % 90000)"
    write(spark.range(rows).selectExpr(*order("I", "id", amount, _LOADED)), folder / "load/orders", "LOAD0000000{}.parquet")
    changed = spark.range(rows // 100)
    changes = (
        changed.where("id % 10 < 6").selectExpr(*order("U", "(id * 97)", "id % 90000", _CHANGED))
        .unionAll(changed.where("id % 10 between 6 and 8").selectExpr(*order("I", f"(id + {rows})", "id % 90000", _CHANGED)))
        .unionAll(changed.where("id % 10 = 9").selectExpr(*order("D", "(id * 97)", "0", _CHANGED)))
    )
    write(changes, folder / "changes/orders", "20260302-00000000{}.parquet")


def write(rows, folder: Path, name: str) -> None:
    """Writes the rows as Parquet files of the given names."""
    rows.write.parquet(str(folder))
    for position, part in enumerate(sorted(folder.glob("part-*.parquet"))):
        part.rename(folder / name.format(position))
    for rest in [*folder.glob("_*"), *folder.glob(".*")]:
        rest.unlink()


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
