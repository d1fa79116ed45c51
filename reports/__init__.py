"""The model's answer as words and documents, in rooms by what they make; never Streamlit.

A room is made from those before it: wording; explain and comparison; sheets; papers, workbook and
dial; sharing. The lint checks it.
"""
