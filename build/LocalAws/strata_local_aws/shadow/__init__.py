"""Service entities that moto lacks or does not store faithfully."""
