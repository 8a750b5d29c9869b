"""Fills a dataset of the cleaned layer: the script of its Glue job."""

from strata_glue.job import main

if __name__ == "__main__":
    main()
