"""Other programs: the person's editor, their browser, their clipboard, their printer.

Each is started with a list of arguments, never through a shell: what stands in a file may be an address with `$(…)` in
it, and what a file is called may be `+!touch x`, which vim runs as a command when it is given without its folder.
"""
