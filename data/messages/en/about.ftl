### About the priorities: what this app is and is not, beside the Alliance's own text.

about-quoted = Everything in quotation marks on this page is the RESC Alliance's own text, word for
    word.
about-facts = Facts, as the Alliance gives them
about-who = Who the RESCs are
about-rescs-are = Connecticut RESCs are:
about-app = What this app is
about-app-says = A calculator for three lines of Connecticut's education budget. Move a cut, and it
    shows
    what sending districts would pay and what students would lose in services. Every dollar of a cut
    is one or the other.
about-app-cap = For the magnet line, the tuition cap in CGS §10-264o decides which. The Alliance
    says that
    any reduction raises tuition bills; under the 58% cap as it stands, tuition may not rise and the
    schools bear the cut. Both readings are always shown.
about-elsewhere = Use its figures in Excel, R, Python or a website
about-not = What it is not
about-not-theirs = It is not the Alliance's, and not the state's. It argues for no vote.
about-not-forecast = It is not a forecast: how many students each district sends, and each school's
    present rate, are not published, so it works with statewide averages or with your own figures.
about-not-decided = It does not know what the legislature decided on the February 2026 proposal for
    FY2027.
about-left-out = What it leaves out
about-pack = Pack { $revision }, made { $date }.
