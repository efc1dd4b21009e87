"""Applications together: columns, order, differences, what matters next. Pure."""
