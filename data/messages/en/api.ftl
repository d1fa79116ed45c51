### What the API says: of itself, in /api/v1/openapi.json, and where it cannot answer.

api-about = What a cut to a line of Connecticut's education budget costs sending districts, and what
    students lose in services. The query of a page's address is the query here, and the figures are
    the same.

    A value that cannot be used is answered as a link is opened: another is used instead, and
    `notices` names the parameter, the value, what is accepted and what was used. With `strict=1` it
    is refused. An address with an exact revision, `pack={ $pack }`, is answered alike for ever and may
    be kept. Without one it follows the newest facts. A link that says no year means
    the year that such links have always meant. Here stand the parameters of every
    revision, and of which years one is that not all have; `/api/v1/packs/` and the name of a
    revision gives those of that one alone, each with its range and its default. Amounts are dollars; fiscal year { $year } ends
    June 30, { $year }.

# What each address is for.
api-estimate = What a scenario does in its first year, by line and in total.
api-district = What it does to one district's bill; its rows stand in the link.
api-districts = What it does to the bills of many districts: rows in, a row a district out.
api-table = Every figure of a line at every position of its slider.
api-packs = The years of the priorities and the revisions of their facts, oldest first.
api-pack = One revision: its lines, assumptions, sources, presets, and the parameters it takes.

# What a parameter takes that not every year has, or that takes another range in others.
api-in-years = In the priorities of { $names }: { $accepted }.

# What may be asked beside the link's own parameters.
api-strict = 1 refuses a request with any value that cannot be used as given; 0 answers it as a link
    is opened, with a notice for each such value.
api-figure = One figure of the answer as plain text, named as in the JSON with points between the
    names: total.districts_pay. With current_law before it, the same under current law:
    current_law.total.districts_pay. And says: the sentences that state both.
api-both-laws = 1 adds both columns of the answer as the pages show it: what current law does with the
    cut and what a change of it would do, with the rule and the year of each. 0 leaves them out.
api-line = The line of the budget, by its name in the pack.
api-table-format = The table as JSON or CSV.

# What an answer holds.
api-keeping-up = The second comparison, with keeping up with prices, for each fiscal year of the
    scenario; only for lines whose pack says how fast the schools’ own costs rise. Of these only the part
    that tuition pays for is counted. Dollars: what a rate held still loses to those costs (squeeze), that and the cut (needed), and of it what districts pay
    (paid) and what is missing (short).
api-newest = Whether it is the newest revision of its year.
api-opened-by-default = Whether a bare address opens it.
api-lines = The lines that have an amount, dollars.
api-status = Of every line: appropriated, requested, proposed or not known.
api-row-budget = The adopted budget of the row's district, dollars, so that its share is in the answer.
api-row-line = The tuition line that the row belongs to, by its name in a pack; left out: the first.
api-law-as-of = The day whose record of the law the answer was made with, YYYY-MM-DD. An answer by a
    revision whose law_date_in_json is false does not have it, because it was published before and
    stays the same to the byte; the header X-Law-As-Of has it always.
api-header-pack = The revision of the facts that the answer was made with.
api-header-law = The day whose record of the law it was made with.
api-header-rules = The rules that the figures hold under, as link parameters, defaults too.
api-header-current-law = With figure: the same figure under current law.
api-rules = The rules that the figures hold under, as link parameters; defaults are not left out. A
    frozen answer of a revision whose current_law_in_json is false has neither this nor
    current_law, because it stays the same to the byte; the header X-Rules has it always.
api-current-law = What current law does with the same cuts in the same year, under its own rules.
api-law-not-known = The lines, by name, for which it is not known whether current law lets fees be
    charged. Their fees are counted here as if it did; if it does not, they are services lost.
api-scenario = What was asked, as link parameters; defaults are left out.
api-notice = A value that was not used as given, and what was used instead.
api-one-number = One number, or “not known” where it is null in JSON.
api-null = Dollars. null where it is not known: every figure of a line without an amount, and the total
    where no line has one. The total is otherwise that of the lines that have one.
api-no-line = no line: none of this year has an amount
api-columns = Columns of equal length. cut: the slider's position, dollars. pay and lost: what
    districts pay and what students lose in services, dollars. unit: units of the line's first kind
    that are lost. share: the cut as a percent of all lines. Of a line that is charged as tuition
    also increase: dollars a student, and percent: of today's tuition.
api-parameter-schema = What it takes, as a JSON Schema. kind says whether it is a choice of policy, a
    belief about the world, or what is true of one place.

# How a request may end, by its status.
api-answer-200 = The answer
api-answer-304 = What the client has is still right
api-answer-404 = There is no such thing
api-answer-408 = The body did not come whole in time
api-answer-413 = { $has_body ->
    [yes] The body is too large, has too many rows, or needs too much memory
   *[no] It needs too much memory
}
api-answer-415 = A type of body that is not read
api-answer-422 = The year has no tuition bill, or the rows are more than the whole state has
api-answer-429 = Too many requests; Retry-After says when to ask again
api-answer-503 = It took too long, or there is too much to do; Retry-After says when to ask again

# Why there is no answer: a title, and a sentence.
api-unusable = A value cannot be used
api-mistake = “{ $given }” cannot be used. Accepted: { $accepted }.
api-mistake-body = The body cannot be used: { $given }. Accepted: { $accepted }.
api-either = { $names } or { $last_name }
api-no-bill = No bill in this year
    .detail = { $text }{ $known ->
        [yes] {" "}This year has { $names }.
       *[no] {""}
    }
api-does-not-fit = The rows do not fit into the whole state
api-no-pack = There is no such pack
api-not-made = This was not made
api-missing = { $missing ->
    [method] Method Not Allowed
   *[address] Not Found
}
    .detail = { $missing ->
        [method] Method Not Allowed. What there is: { $document_path }.
       *[address] Not Found. What there is: { $document_path }.
    }
api-failed = This could not be answered
    .detail = The fault is ours. If it fails again, report reference { $reference }.
