"""What the market pays for such a position: the guide that fits its title, and its pay laid against that guide's."""
