"""Runs the jobs of a lakehouse on Spark, in AWS Glue or on one machine.

Read `job.py` first: it is the way of one run, from its spec to its Delta table.
"""
