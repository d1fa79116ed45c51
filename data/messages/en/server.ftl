### What the server says to whoever it refuses; .title is for a program.

server-cut-off = The client went away.
    .title = Cut off
server-fault = This could not be shown. Report reference { $reference }.
server-page-fault = This page could not be shown. Your choices are kept in its address. If it fails
    again after a reload, report reference { $reference }.
server-no-contact = This server names no contact for reports on its security. Whoever runs it can
    set
    { $setting } to an https:, mailto: or tel: address.

# Settings that cannot be used.
server-memory-setting = { $setting }={ $given } cannot be used. Accepted: megabytes, at least
    { $least_megabytes }.
server-port-setting = “{ $given }” is no port. Accepted: 1 to 65535.

# A request that is refused before anything looks into it.
server-host = { $configured ->
    [yes] This site is at { $site }.
   *[no] This server answers only at its own address. To give it a name, start it with
        { $setting }=https://the.name.
}
    .title = Another site's name
server-origin = Only a page of this site can open a visit here.
    .title = Another site's page
server-path = There is no such page.
    .title = Not found
server-too-often = Too many requests at once. Ask again in { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
}.
    .title = Too many requests
server-full = This server is full. Load the page again in a minute.
server-many-pages = At most { $most_pages } pages of one address are open at once. Close some of
    them.
server-unreadable = This could not be read as a request.
server-chunked = Send a Content-Length: a body in chunks is not read here.
server-long-head = An address with its headers has at most { $most_bytes } bytes.

# A message of a page that is not taken. A browser is told at most 123 bytes of it.
server-message-bytes = Only bytes are read here.
server-message-cut-off = This message is cut off.
server-message-long = Such a message has at most { $most_bytes } bytes.
server-message-many-files = At most { $most_files } files are taken at once.
server-message-many-parts = A message has at most { $most_parts } parts.
server-message-no-room = There is no room for so much text now. Upload it as a file.
server-message-none = This is no message of a page.
server-message-too-much = Too much is asked for at once. Load the page again later.
server-message-unwanted = No page of this site asks for that.

# A file that is not taken.
server-file-title = This file was not taken
server-file-unasked = No page has asked for this file. Load the page again, then choose the file.
server-file-length = The length of the file is missing. Send it with a Content-Length.
server-file-large = The file is too large: at most { $most_megabytes } MB are read.
server-file-others = Other files of yours are on their way. Try again when they are here.
server-file-no-room = There is no room for this file. A visit may keep { $most_files } files with
    { $visit_megabytes } MB in all: remove one of yours, or try again later.

# An order that is not carried out.
server-order-busy = Too much is asked for at once. Ask again in { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
}.
server-order-many = { $asked_from ->
    [page] { $most_orders } orders from this page are not done yet. Wait for one, then ask again.
   *[address] { $most_orders } orders from your address are not done yet. Wait for one, then ask
        again.
}
server-order-memory = This needs more than { $most_megabytes } MB of memory, and was stopped.
server-order-size = This would be larger than { $most_megabytes } MB, and was not made.
server-order-time = This took longer than { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
}, and was stopped.

# What whoever runs the server should look after.
server-packs-kept = The packs read at the start stay in use.
server-packs-default = A bare address opens { $pack }, as data/site.yaml says, whose newest pack is not there or
    cannot be used. Other years work.
server-packs-left-out = Left out at the start: { $names }. `python -m model check` says all that is wrong.
    Mend it and restart.
server-law-new = law.yaml has changed since the start. Restart to use it; until then, files on the disk are held
    against the law as it was.
server-packs-new = Restart to use what is new on disk: { $names }.
server-packs-none = { $file }: no pack found
