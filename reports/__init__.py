"""The model's answer as words and documents. Imports the model; never Streamlit."""
