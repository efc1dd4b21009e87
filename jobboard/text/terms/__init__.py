"""The terms of a job that its file or posting states: where one works, from where, how one is employed."""
