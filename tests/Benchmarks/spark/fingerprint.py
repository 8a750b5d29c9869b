"""What tells two lakes apart: ``fingerprint.py LAKE CURATED`` prints rows and hash of each published table as one JSON line."""

import json
import sys

import session


def main(lake: str, curated: bool) -> None:
    """lake: the folder of the tables. curated: whether there is one of the curated layer."""
    spark = session.start()
    tables = {name: spark.read.format("delta").load(f"{lake}/{name}") for name in ["cleaned/orders"] + ["curated/daily_revenue"] * curated}
    print(json.dumps({
        name: list(map(str, table.selectExpr(f"xxhash64({', '.join(sorted(table.columns))}) as hash").selectExpr("count(*)", "sum(cast(hash as decimal(38,0)))").first()))
        for name, table in tables.items()
    }))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2] == "True")
