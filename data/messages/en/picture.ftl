### The picture of the answer.

picture-kept = { $taken ->
    [request] granted: { $amount }
   *[cut] kept: { $amount }
}
picture-kept-alt = { $taken ->
    [request] { $line }: granted: { $amount }.
   *[cut] { $line }: kept: { $amount }.
}
picture-reading = { $line }, { $reading } ({ $note }):
picture-end = { $passed_on ->
    [all] If districts made up for all of it:
   *[none] If districts made up for none of it:
}
picture-sources = Sources: { $sources }.
picture-made = { $year } · made { $date } · pack { $pack }, law as recorded on { $law_date }
