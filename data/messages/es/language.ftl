language-name = Español
language-english-document = { $document } (en inglés)

# What follows a number of millions, as in "$12 millones".
amount-million = { $number ->
    [one] millón
   *[other] millones
}
