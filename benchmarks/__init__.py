"""Measures the app beside a stock Streamlit app, in one run on one machine.

Times of one machine say little about another; ratios travel. Each module here but
`result` and `side_by_side` is one measurement: a function `measure() -> list[Result]`
and a line in `__main__.MEASUREMENTS`.
"""
