### The fiscal note.

note-title = { $outcome ->
    [none] Fiscal note on a budget in which nothing is cut
   *[cut] Fiscal note on { $taken ->
        [request] { $cut } not granted to
        [both] { $cut } cut from or not granted to
       *[cut] a cut of { $cut } to
    } the { $lines } { $line_count ->
        [one] line
       *[other] lines
    }
}
note-title-unknown = Fiscal note on priorities whose amounts are not known
note-disclaimer =
    This is { $known ->
        [yes] not a note of the { $office }
       *[no] no official fiscal note
    }. It was made on { $date } with the RESC Budget Explorer, data version { $pack }
    ({ $pack_title }), and the law as recorded on { $law_date }, in the form that such notes have. It is a calculation from the assumptions named below.
note-year = FY { $short_year } $
note-nothing = None
note-unnamed = The district

## The tables: a title, the heads of two columns, what stands in a row, a note below.

note-table-state = State Impact:
    .who = Agency Affected
    .how = Fund-Effect
    .row = The state
    .effect = { $taken ->
        [request] GF - Not granted
        [both] GF - Savings or not granted
       *[cut] GF - Savings
    }
    .note = Note: GF=General Fund
    .asked = Note: GF=General Fund. Not granted, and so no saving of what is appropriated: { $cuts }.
note-table-municipal = Municipal Impact:
    .who = Municipalities
    .how = Effect
    .row = Various Municipalities; Local and Regional School Districts
    .effect = { $named ->
        [yes] Cost, { $rule }
       *[no] Cost
    }
    .note = The rows of a district are its part of the rows above them.
note-table-services = Services Lost (neither a state nor a municipal cost):
    .who = Program
    .how = Effect
    .effect = { $named ->
        [yes] Services lost, { $rule }
       *[no] Services lost
    }
    .note = { $taken ->
        [request] For each line: what is not granted, minus the municipal cost under the same law.
        [both] For each line: what is saved or not granted, minus the municipal cost under the same
            law.
       *[cut] For each line: state savings, minus the municipal cost under the same law.
    }
note-table-prices = { $line }, all schools together:
    .who = Figure
    .how = Effect
    .note = A second comparison, no part of the impacts above and not to be added to them.
note-prices-cut = Needed
note-prices-squeeze = Needed
note-prices-needed = Needed in all
note-prices-paid = Cost to towns
note-prices-short = Short
note-prices-range = { $rule }: in at least { $percents }% of { $draws } simulated results, the schools of
    the { $line } line are short between { $low } and { $high } in { $year }.

## The sections.

note-explanation = Explanation
note-out-years = The Out Years
note-assumptions = Assumptions
note-sources = Sources
note-source = { $source } ({ $date }; { $source_kind }).

note-scenario =
    The scenario takes { $cuts } from the { $known ->
        [yes] appropriations of the { $agency }
       *[no] state’s appropriations
    } for { $year }.
note-scenario-asked =
    The scenario does not grant { $cuts } for { $year }: what is requested or proposed is in no
    appropriation yet.
note-scenario-not-known =
    The scenario cuts { $cuts } for { $year }; whether it is appropriated is not known here.
note-scenario-cut = { $cut } of the { $amount } { $line } line
note-scenario-none =
    The scenario takes nothing from the { $known ->
        [yes] appropriations of the { $agency }
       *[no] state’s appropriations
    }, so it has no fiscal impact.
note-scenario-unknown =
    No amount of these priorities is known here, so no fiscal impact can be worked out. That does not
    mean that there is none.
note-law = The law ({ $source }): { $says }
note-tuition =
    { $line }{ $named ->
        [yes] , { $rule }
       *[no] {""}
    }. { $outcome ->
        [stay] Tuition would stay at { $now } on average in { $year }, for { $students } students.
       *[rise] Tuition would rise in { $year } by { $increase } a student ({ $percent }), from
            { $now } to { $after } on average, for { $students } students.
    } Sending districts could be charged { $pay } more in tuition, and students would then lose
    { $lost } in services{ $lost_units ->
        [none] {""}
       *[some] , about { $units }
    }.
note-service =
    { $line }{ $named ->
        [yes] , { $rule }
       *[no] {""}
    }. The line { $buys }. Sending districts could be charged { $pay } more in fees in
    { $year }, and { $lost } in services would then be lost{ $lost_units ->
        [none] {""}
       *[some] , about { $units }
    }.
note-partners = { $partners ->
    [one] Borne by one alone ({ $sharers }: 1), the fees are { $share }.
   *[other] Shared by { $partners } { $sharers }, the fees are { $share } each.
}
note-district = { $district }{ $named ->
    [yes] , { $rule }
   *[no] {""}
}. By the rows given, { $students ->
    [one] 1 student brings
   *[other] { $students } students bring
} a tuition bill of { $now } in { $year }, which would { $outcome ->
    [stay] not rise.
   *[rise] rise by { $pay } to { $after }.
}
note-fees = Its part of the fees for services would be { $fees }{ $fees_law ->
    [not-known] , if the law allows such fees, which is not known here
    [forbidden] , if { $article } allowed these fees
   *[known] {""}
}.
note-uncertain = { $uncertain_of ->
    [schools] Uncertain. How many students each district sends and what each school charges is not
        published in the sources used here, so the increase per student is an average over all schools of
        the { $lines } { $line_count ->
            [one] line
           *[other] lines
        }.
   *[ranges] Uncertain.
}
note-range = { $named ->
    [yes] { $rule }: in at least { $percents }% of { $draws } simulated results, districts pay
        between { $low } and { $high } for the { $line } line in { $year }.
   *[no] In at least { $percents }% of { $draws } simulated results, districts pay between { $low }
        and { $high } for the { $line } line in { $year }.
}
note-left-out = Not counted.
note-out = { $named ->
    [yes] { $rule }: {""}
   *[no] {""}
}{ $course ->
    [one] The scenario covers one fiscal year.
    [once] The cut is for { $first } alone, so the impact ends with it.
    [same] The impact stays the same in each fiscal year through { $last }. Appropriations are taken
        not to grow.
   *[change] The cut continues through { $last }. Compared with current law and nothing cut, what
        districts pay goes from { $pay_first } in { $first } to { $pay_last } in { $last }, and services
        lost from { $lost_first } to { $lost_last }. Appropriations are taken not to grow.
}
note-assumption = { $assumption }: { $value }{ $state ->
    [changed] , changed; the pack’s own value is { $central } ({ $source_kind })
   *[central] {" "}({ $source_kind })
}{ $place ->
    [last] .
   *[inside] ;
}
