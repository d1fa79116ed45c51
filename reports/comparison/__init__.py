"""Two to four scenarios side by side: their figures, and what differs between them."""
