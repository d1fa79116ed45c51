### The language: its own name, the button that changes to it, and what stays in English.

# What the language is called in itself: what the button that changes to it says.
language-name = English
# A document's button, where another language is spoken than the document is in.
language-english-document = { $document } (in English)

# What follows a number of millions, as in "$12 million"; of one it may be another word than of 2.
amount-million = { $number ->
    [one] million
   *[other] million
}
