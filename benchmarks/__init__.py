"""Measures the app beside a stock Streamlit app, in one run on one machine.

Times on one machine say little about another; ratios say more. Most modules here are one
measurement: a function `measure() -> list[Result]`, and a line in `__main__.MEASUREMENTS`.
"""
