"""What people see on a terminal: tables made for reading."""
