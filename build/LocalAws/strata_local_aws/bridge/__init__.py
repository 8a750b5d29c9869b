"""CloudFormation resource types, carried to the API of their service by one table row each."""
