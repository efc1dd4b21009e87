"""Offers side by side: what their parts come to by year, over four years, and what is still to be asked."""
