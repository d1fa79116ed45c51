"""Documents set as pages: each a module, and the template of the same name that draws it."""
