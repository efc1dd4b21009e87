"""Widgets that draw lines from values. They get values and post messages; they know nothing of the app."""
