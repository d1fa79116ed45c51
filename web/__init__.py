"""What the server adds to Streamlit over plain HTTP; knows nothing of pages or of sessions."""
