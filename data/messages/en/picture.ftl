### The picture of the answer.

picture-kept = { $taken ->
    [request] granted: { $amount }
   *[cut] kept: { $amount }
}
picture-kept-alt = { $taken ->
    [request] { $line }: granted: { $amount }.
   *[cut] { $line }: kept: { $amount }.
}
picture-sources = Sources: { $sources }.
picture-made = { $year } · made { $date }. Data version { $pack }, law as recorded on { $law_date }.
