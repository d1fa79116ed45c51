### A district's bill: the page, and what it is asked.

district-papers = **Take it away**: all from the same figures, to the cent
