"""Texts that strangers put into links, files and boxes, so that a page makes more of them."""

import random

IN_MARKDOWN = (
    "www.evil.example/login",
    "New rates: www.evil.example/login",
    "WWW.evil.example",
    "http://evil.example",
    "https://evil.example/a?b=c&d=e",
    "ftp://evil.example",
    "mailto:a@b.co",
    "a@b.co",
    "*www.evil.example*",
    "(https://evil.example)",
    "<http://evil.example>",
    "<a@b.co>",
    "[x](http://evil.example)",
    "[x][y]",
    "![x](http://evil.example/x.png)",
    ":material/skull:",
    ":streamlit:",
    ":skull:",
    ":+1:",
    ":red[x]",
    ":red-background[x]",
    ":color[x]{foreground=red}",
    ":small[x]",
    ":help[x]",
    "::leaf[x]",
    ":::box\nx\n:::",
    "$x$",
    "$$x^2$$",
    "a $5 and $6 b",
    "x[^1]",
    "[^1]: x",
    "<b>x</b>",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt; &amp; &#58;",
    "a -> b <- c -- d >= e <= f ~= g <-> h",
    "# head",
    "- item",
    "+ item",
    "1. item",
    "2) item",
    "> quote",
    "    code",
    "```\ncode\n```",
    "a\n===",
    "a\n---",
    "| a |\n| - |\n| b |",
    "~~strike~~ **bold** _leaning_ `code`",
    "\\*x\\*",
    "a  \nb",
    "[ ] to do",
)
_PIECES = [
    *"\\`*_[](){}<>#|~$&!:^-+=.@/'\"%;,?0 1ax\n\t",
    *("www.", "http://", "https://e.x", "a@b.co", "[x](http://e.x)", "![x](//e.x)", "<b>"),
    *(":material/skull:", ":red[", ":skull:", "&lt;", "&#58;", "--", "->", ">=", "```", "$$"),
]


def mixed(number: int) -> list[str]:
    """Texts made of such pieces at random, the same at each run."""
    chance = random.Random(number)
    return ["".join(chance.choices(_PIECES, k=chance.randint(1, 14))) for _ in range(number)]
