"""The brief of the next round: what one takes into the call, on one page."""
