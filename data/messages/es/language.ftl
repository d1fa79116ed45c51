language-name = Español
language-english-document = { $document } (en inglés)
