"""Evaluation of IAM policies, for the simulation operations of IAM. No request is checked against it."""
