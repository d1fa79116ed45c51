### The share bar, and what is copied or pasted from it.

share-bar = Share
share-tab-link = Link
share-tab-text = Text
share-tab-files = Files
share-tab-reproduce = Reproduce
share-tab-embed = Embed

share-frozen = Frozen link
share-frozen-says = opens at these very figures, next year too
share-live = Live link
share-live-says = opens with the newest facts, and says what changed
share-code = **QR code** of the frozen link, for a slide
share-code-alt = QR code of the frozen link
share-too-long = This link is too long for a QR code: take the entries out of the link first.

share-email = Text for an e-mail
share-citation = Citation
share-python = Python
share-command = Command line
share-same-figures = prints the same figures
share-chart = Chart for a website
share-chart-controls = Chart with its controls

share-files-social = **Picture for a post**, 1200 × 630
share-files-slide = **Picture for a slide**, 1920 × 1080
share-files-table = **Data**, exact to the cent
share-files-paper = **Papers** of these figures
share-compared = **Data** of every column, exact to the cent
