"""Fills a dataset of the curated layer: the script of its Glue job."""

from strata_glue.job import main

if __name__ == "__main__":
    main()
