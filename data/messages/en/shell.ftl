### What stands around the pages: navigation, notices on a link, the connection, files.

shell-name = RESC Budget Explorer
# What would be written as nothing, and is not.
shell-less-than = less than { $least_figure }
shell-page-who-pays = Who pays?
shell-page-district = Your district
shell-page-compare = Compare
shell-page-evidence = Evidence
shell-page-hearing = Hearing mode
shell-page-about = About
shell-page-embed = In a frame
shell-page-elsewhere = Use the figures elsewhere
shell-page-accessibility = Accessibility

# What of a link was not used as it was given.
shell-notices = Not all of this link was read as it is written.
shell-more-notices = and { $notices } more.
shell-part-unknown = “part={ $given }” names no part of this page in this year, so the page opens
    at its beginning.

# Which revision of the facts a link shows.
shell-frozen = **Frozen link**: the facts of { $date } (data version { $revision }), which are today’s too.
shell-frozen-older = **Frozen link**: the facts of { $date } (data version
    { $revision }). [See these choices with today’s facts]({ $address }).
shell-pack-gone = This link was made with data version { $revision }, which is not here.
shell-changed = Since this link was made (data version { $revision }), facts have changed.
shell-change = { $happened ->
    [added] { $fact }: new, { $after_figure } { $unit }
    [removed] { $fact }: no longer here, it was { $before_figure } { $unit }
   *[changed] { $fact }: from { $before_figure } to { $after_figure } { $unit }
}
shell-reworded = { $happened ->
    [added] { $fact }: new, { $after_words }
    [removed] { $fact }: no longer here, it was { $before_words }
   *[changed] { $fact }: from { $before_words } to { $after_words }
}
shell-changed-why = What was put right, and why
shell-changed-rest = What else reads otherwise
shell-made-elsewhere = This link was made with data version { $revision } and asks for the priorities of
    { $year }, so there is nothing to compare it with.
shell-then = Then: { $quoted } [See it as it was then]({ $address }).

shell-sources = Source: { $sources }.

shell-copy = Copy
shell-copy-label = Copy { $label }
shell-copied = Copied
shell-copy-by-hand = Select and copy

# At the foot of a printed page: the day, the address of what it shows, and what it cites.
shell-paper-printed = Printed
shell-paper-link = Link
shell-paper-sources = Sources
shell-paper-long = The table has { $rows } rows, too many for paper. Save it as a file (CSV).

shell-connection-lost = The connection is lost. The page goes on by itself when it is back; where a
    slider still moves, its figures are right.
shell-late = This page has not opened yet.
# What is there without it: the answer in the first HTML, whose sliders move or do not.
shell-late-moves = Only part of this page has opened. The answer is right, and sliders and proposals
    move it. History, Share, files, and amounts between the steps of a slider have not come yet.
shell-late-stands = Only part of this page has opened. What you read is right, but nothing here can be
    changed yet.
shell-late-why = Your connection may be slow, or your network may block the websockets that the page
    needs. The rest comes by itself when it can.
shell-late-file = The figures of the link you opened, in a file that works without a connection:
# In a frame on another website that lets it run scripts and connect to nothing.
shell-late-framed = The website that shows this frame lets it run scripts but gives it no connection (its
    sandbox has no “allow-same-origin”). So the figures of the { $product } stand still here.
shell-late-kit = Save the offline kit

# The first links of a page, for who goes through it by keyboard.
shell-skip-title = Ways into this page
shell-skip-content = Skip to the page
shell-skip-entries = Skip to your students
shell-skip-sliders = Skip to the sliders
shell-skip-answer = Skip to the answer
shell-skip-papers = Skip to the files
shell-skip-share = Skip to Share

# What a screen reader hears when a file was made.
shell-file-saved = The file is made, and the browser saves it.

# Why a file was not taken, by the status of the server's answer or by what happened.
shell-upload-accepted = Accepted: CSV, TSV, TXT, Excel (XLSX, XLS) and ODS, at most
    { $file_megabytes }
    MB a file, a few files and { $visit_megabytes } MB a visit.
shell-upload-400 = This page and the server have lost touch, so the file was not taken. Reload the
    page, then choose the file again.
shell-upload-403 = The browser did not send what shows that the file comes from this page, so it was
    not taken. Allow cookies for this site, reload the page, then choose the file again.
shell-upload-413 = The file is too large, so it was not taken. Leave out columns and rows that are
    not
    needed, or save it as CSV, then choose it again.
shell-upload-415 = A file of this kind was not taken. Save it as CSV, then choose it again.
shell-upload-429 = Too many files came at once, so this one was not taken. Wait a minute, then
    choose it
    again.
shell-upload-507 = There is no room for another file, so this one was not taken. Remove a file that
    you
    no longer need, or wait a few minutes, then choose it again.
shell-upload-network = The connection broke off, so the file was not taken. Look after the
    connection
    and the size of the file, then choose it again.
shell-upload-one = Only one file is taken at a time, so the others were not. Put the rows into one
    file.
shell-upload-other = The server could not take the file. Wait a minute, then choose it again.
