### A district's entries as a file: saved, opened again, refused.

saved-help = The file has all rows, your own figures and the scenario. To go on another day, upload it where
    you upload a spreadsheet. It stays with you: the server keeps nothing.
saved-opened = { $rows ->
    [0] “{ $file }” was opened: the scenario saved in it, and no row.
    [one] “{ $file }” was opened: 1 row, and the scenario saved with it.
   *[other] “{ $file }” was opened: { $rows } rows, and the scenario saved with them.
}
saved-back = Bring back what stood here before the file was opened
saved-link-full = A link cannot hold these { $rows } rows (at most { $most_rows } rows and { $most_characters }
    characters), so the link has none of your entries. Save them to a file instead.
saved-not-shared = The rows that you entered are not in these links: whoever opens one sees another bill.
    Turn on “{ $label }”, or send the file of your entries.

# Why a file was not opened. Two sentences: this one, and one of those below.
saved-kept = “{ $file }” was not opened, and nothing has changed.
saved-refused = { $saved_problem ->
    [size] It has { $given } MB. Accepted: at most { $most_megabytes } MB.
    [kind] It is not a file of entries. Accepted: a file that “Save my entries to a file” has made here.
    [version] It says version { $given }. Accepted: version { $version }, which this site saves and opens.
    [unknown] It has a part that such a file does not have: “{ $given }”. Accepted: the file as it was saved.
    [missing] A part is missing: “{ $given }”. Accepted: the file as it was saved.
    [many] It has { $given } rows. Accepted: at most { $most_rows } rows.
    [rows] “{ $given }” cannot be read. Accepted: a list of rows, each with its school, students, tuition and
        line.
    [own] “{ $given }” cannot be read. Accepted: the district’s own figures, each by its name.
    [example] “{ $given }” is no printed example that is known here. Accepted: the file as it was saved.
    [scenario] Its scenario cannot be read as it stands. { $given }
   *[text] “{ $given }” cannot be read. Accepted: text on one line, at most { $most_characters } characters.
}
