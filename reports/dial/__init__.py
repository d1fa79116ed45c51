"""The live dial: what its front end is given, and the file in which it works without a network."""
