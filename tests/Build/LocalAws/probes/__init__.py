"""One probe per resource type: what is deployed, how its own service shows it, and what then changes."""
