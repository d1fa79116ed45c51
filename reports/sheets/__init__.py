"""Tables exact to the cent, as rows and as files of data."""
