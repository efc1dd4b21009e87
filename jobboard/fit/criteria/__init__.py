"""The criteria that can be computed: a module for each rule, and the registry that names them all."""
