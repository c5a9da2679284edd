"""Every kind of change there is: a table for each part of a matter, and the register of them all."""
