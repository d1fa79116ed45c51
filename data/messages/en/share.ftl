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
share-command = Command line
# Lines to copy for one column of the answer.
share-of-column = { $rule }, { $year }
share-lines-of = { $form }: { $text }
share-same-figures = prints the figures of this column
share-chart = Chart for a website
share-chart-controls = Chart with its controls
share-chart-language = The frame has no button for the language, and neither has the full screen. They
    speak the language in their address (`lang=`, with { $names }), or that of the browser where the
    address names none.

share-files-social = **Picture for a post**, 1200 × 630
share-files-slide = **Picture for a slide**, 1920 × 1080
share-files-table = **Data**, exact to the cent
share-files-paper = **Papers** of these figures
share-compared = **Data** of every column, exact to the cent

## What is copied.

share-rise = { $line_count ->
    [one] The tuition is {""}
   *[other] { $line }: the tuition is {""}
}{ $rise_written ->
    [little] less than a cent
   *[told] about { $increase }
} more a student, { $written ->
    [little] less than { $percent }.
   *[told] { $percent }.
}
share-lost = That is about { $names }.
share-signed = { $address } ({ $product }, an estimate for Connecticut, data version { $pack }, law as recorded on { $law_date })
share-signed-comparison = { $address } ({ $product }, estimates for Connecticut)
share-compared-answer = { $scenario }: { $text } (data version { $pack }, law as recorded on { $law_date })
# What assumptions do to the figures of a text. The first is one figure inside the second.
share-range = { $label } { $low_figure } to { $high_figure }
share-ranges = { $named ->
    [yes] { $rule }, in at least { $percents }% of { $draws } simulated results: { $names }.
   *[no] In at least { $percents }% of { $draws } simulated results: { $names }.
}
share-sources = Worked out from: { $names }.
share-cited = { $product }, an estimate for Connecticut, “{ $scenario }”, data version { $pack }, law as recorded on { $law_date }, { $year }:
# Who has proposed a rule, after the figures under it; the sentence begins with "proposed by".
share-rule-proposed = { $rule }: { $text }
share-cited-at = { $date }. { $address }

## What a pasted link shows of itself.

# Where current law and a change of it are told, it names both.
share-preview = { $named ->
    [yes] { $scenario }: who pays under “{ $rule }” and “{ $other_rule }”?
   *[no] { $scenario }: who pays?
}
# The same as the title of another page than the first.
share-preview-on-page = { $page }: { $scenario }
share-preview-none = Who pays if a line is cut?
    .says = Cut a line of Connecticut's education budget and see who pays: under current law, and if
        the law were changed. Every dollar of a cut is either paid by school districts or lost in
        services to students.
share-preview-page-district = Your district’s tuition bill
    .says = What a state cut would do to the tuition bill of a school district in Connecticut, school
        by school, under current law and if the law were changed.
share-preview-page-services = Services: what is lost, or who pays instead
    .says = What a cut to Connecticut's education budget would take from programs, in people and in
        dollars, if nobody made up for it and if school districts did.
share-preview-page-compare = Cuts and laws side by side
    .says = Compare proposals for Connecticut's education budget, and what each would do under
        current law and under a change of it.
share-preview-page-evidence = Where the figures come from
    .says = The sources, the assumptions and the law behind every figure on what a cut to
        Connecticut's education budget does, each open to change.
share-preview-page-validation = The model beside published figures
    .says = What others have published on Connecticut's education budget, beside what this model
        works out, misses and all.
share-preview-page-method = How the figures are worked out
    .says = The formulas that tell what school districts pay and what students lose when Connecticut
        cuts a line of its education budget.
share-preview-page-hearing = Who pays? On a large screen
    .says = The answer for a hearing room: a cut to Connecticut's education budget under current law
        and under a change of it.
share-preview-page-about = About the priorities
    .says = The legislative priorities behind these figures, word for word, and what is known of the
        money they ask for.
share-preview-page-elsewhere = Use the figures elsewhere
    .says = Figures on Connecticut's education budget for a spreadsheet, a program or a website.
share-preview-page-accessibility = Accessibility, and how to report a barrier
    .says = How far everyone can use this app on Connecticut's education budget, criterion by criterion,
        and how to tell of a barrier.
share-preview-answer = { $text } An estimate for Connecticut. Data version { $pack }, law as recorded on { $law_date }.
# Both laws in the two hundred characters that a preview shows.
share-brief = { $taken ->
    [request] Not granted
    [both] Cut or not granted
   *[cut] Cut
} in Connecticut { $lasts ->
    [once] in { $year } alone
   *[continuing] from { $year } on
}: { $cut }.
share-brief-side = { $named ->
    [no] Under any law
   *[yes] { $hangs ->
        [fees] If { $article } allowed these fees
       *[cap] { $heading }
    }
}{ $hangs ->
    [share] { $outcome ->
        [none] {""}
        [lose] , none of the cut passed on
        [pay] {""}
       *[both] {""}
    }
   *[cap] {""}
}{ $fees_law ->
    [not-known] , if fees are allowed
    [known] {""}
   *[forbidden] { $hangs ->
        [fees] {""}
       *[cap] , if { $article } allowed these fees
    }
}{ $which_year ->
    [later] , in { $year }
   *[first] {""}
}: districts pay { $pay }, services lost { $lost }.
share-brief-bill = { $heading }: { $whose ->
    [named] the tuition bill of { $district }
    [yours] your tuition bill
    [of-a-line] the tuition bill for each { $students } students of the { $lines } line
   *[example] the tuition bill for each { $students } students
} rises by { $change }.
share-brief-column = { $name }{ $named ->
    [yes] {" "}({ $rule })
   *[no] {""}
}, { $when }{ $fees_law ->
    [forbidden] , if { $article } allowed these fees
   *[known] {""}
}: of { $cut } districts pay { $pay }, services lost { $lost }.
share-preview-compared = Compared: { $names }
share-no-script = To move the figures, turn on JavaScript.

## The frame on another website, and lines for other programs.

share-open = Open these figures in the RESC Budget Explorer
share-frame = { $year }, data version { $pack }, law as recorded on { $law_date }. Sources: { $sources }.
share-elsewhere-says = Any program can ask this site for what its pages show. The address says the
    scenario, in the words of a page’s own link, and the answer is the model’s: as JSON, CSV, a
    workbook, a PDF or a picture. Nothing has to be signed up for, and nothing is stored. The lines
    below ask for the scenario that you have now.
share-all-of-it = All of it
share-all-of-it-says = Every address, parameter and answer is described at { $address }, in the form
    that most tools read. An address with pack={ $pack } gives the same answer for ever; without it,
    the answer follows the newest facts. A value that cannot be used is replaced and named in the
    answer’s notices; with strict=1 it is refused.
share-lines-excel = Excel, one figure
    .says = Three cells: what both laws do in words, what districts pay under current law, and under the
        rule of this page. Formulas; FILTERXML and a key are not needed. Excel for Windows has WEBSERVICE.
share-lines-excel-table = Excel, a table
    .says = Data, Get Data, From Other Sources, Blank Query, Advanced Editor.
share-lines-r = R
    .says = The table needs no package, the estimate needs jsonlite.
share-lines-python = Python
    .says = Nothing to install.
share-lines-javascript = JavaScript
    .says = In a page of any site, or in Node.
share-lines-many = Many districts, from a terminal
    .says = { $several ->
        [yes] students.csv has the columns district, school, students, tuition and line. As a line,
            { $names } are accepted; a row that names none counts under { $line }.
       *[no] students.csv has the columns district, school, students and tuition.
    }
share-bad-address = { $variable }={ $given } cannot be used. Accepted: an address such as
    https://budget.example.org, without a path.
