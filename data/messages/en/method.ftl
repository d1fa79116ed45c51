### The tab Method of the page Evidence, and its PDF.

method-paper = RESC Budget Explorer: method
method-version = Data version { $pack } ({ $title }), law as recorded on { $law_date }, { $date }
method-foot = Data version { $pack }, made { $date }. The formulas under this tab are held equal to the model by
    a test. Every assumption with its source stands under *Assumptions and sources*, every published
    figure beside the model’s under *Validation*.

method-rule = A cut to a line does not vanish: sending districts pay part of it, in tuition or fees,
    and the rest is lost in services. Districts pay the part that is passed on to them, up to what
    the law lets their bills rise; what is left of the cut is services lost. Everything else turns
    these two amounts into dollars a student, a bill, and what a line’s money buys.
method-uncertain = Each assumption is a triangle from its low over its central to its high value.
    { $draws } draws of all of them go through the same estimate, and a band runs from the
    { $low_percentile }th to the { $high_percentile }th percentile of what comes out. Where the central
    value of an assumption is also its end, the central estimate can lie outside those percentiles;
    the band is then extended to hold it. An assumption that you set is taken as known. The draws
    are seeded by the assumption’s name, so the same link gives the same band on any machine.

## Formulas

method-headroom = { $line }, if tuition may { $label }
method-no-headroom = There is no limit, so the rise is all that is passed on.
method-at-law = At { $percent }, the cap in law, there is no headroom, so tuition stays and the schools
    bear the cut.
method-prices = { $line }, compared with keeping up with prices
    .note = A second comparison, never added to the first, which is with current law and nothing cut.
        Under current law there is no headroom, so the schools are short of all that is needed; with no
        cap there is no limit.
method-term = **{ $name }**: { $says }
method-assumption = { $range } ({ $unit })
method-assumption-source = { $source_kind }: { $source }

## Headings

method-heading-rule = The one rule
method-heading-formulas = Formulas
method-heading-terms = Terms
method-heading-assumptions = Assumptions
method-heading-uncertain = How sure
method-heading-left-out = What is left out, and which way that leans
method-heading-checks = Against published figures
method-heading-falsified = What would show the model to be wrong
method-heading-sources = Sources
method-check-figure = Figure
method-check-published = Published
method-check-modelled = The model
method-check-difference = Difference
method-check-why = Why
