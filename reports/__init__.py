"""The model's answer as words and documents, in rooms by what they make; never Streamlit.

A room is made from those before it: wording; explain and comparison; sheets; papers, workbook and
dial; sharing; and the workshop, which makes everything that takes long. The lint checks it.
"""
