"""Documents as pages: each is a module, and the template of the same name that draws it."""
