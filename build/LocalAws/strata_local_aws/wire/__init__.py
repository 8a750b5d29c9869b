"""AWS requests and responses on the wire, driven by the botocore service models."""
