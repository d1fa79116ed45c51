"""What the server adds to Streamlit over plain HTTP; it knows no pages and no sessions."""
