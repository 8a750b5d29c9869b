"""The local AWS: moto's service backends behind a CloudFormation engine of our own."""
