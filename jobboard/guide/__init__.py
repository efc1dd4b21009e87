"""Role guides: career pages read into one normal shape, each figure with its words and its line."""
