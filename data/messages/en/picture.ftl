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
# A picture that never changes bears the day of its facts, which is not the day it was made.
picture-made = { $year } · { $dates ->
    [facts] data of { $date }.
   *[picture] made { $date }.
} Data version { $pack }, law as recorded on { $law_date }.
