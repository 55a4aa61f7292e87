"""What Spanish sentences say of hours, fees, lengths and terms; imported when the first Spanish text is read."""
