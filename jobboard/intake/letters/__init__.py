"""Bytes from elsewhere as the text that its author wrote: archives, charsets, and damage that is put right."""
