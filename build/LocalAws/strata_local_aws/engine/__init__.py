"""CloudFormation: templates, change sets, and their execution."""
