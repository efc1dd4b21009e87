"""Any field set in the file's own style, or taken away."""
