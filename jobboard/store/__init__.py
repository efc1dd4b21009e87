"""The only code that touches the disk: read, save, watch, cache, journal."""
