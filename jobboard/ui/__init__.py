"""The screen: app, screens, widgets, one command table."""
