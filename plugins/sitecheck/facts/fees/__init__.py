"""What sessions cost, by what sentences and tables say and by the services."""
