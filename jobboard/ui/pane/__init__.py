"""The pane: an application as rows, from what its file says to what is drawn."""
