"""What of a board belongs into a calendar, and that calendar as iCalendar (RFC 5545). Pure."""
