"""One application laid against what the person looks for, what they bring, and what the market pays."""
