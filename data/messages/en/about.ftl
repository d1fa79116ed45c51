### About the priorities: what this app is and is not, beside an organization's own text.

about-quoted = Everything in quotation marks in this column stands word for word in the text named
    below it.
about-copies = Another copy of this text
about-facts = Facts, as the text gives them
about-who = Who they are
about-they-are = They are:
about-app = What this app is
about-app-says = { $line_count ->
    [0] A calculator for lines of Connecticut's education budget. These priorities state no amount that
        could be cut, so here it shows their text, the law and what is known of it.
    [one] A calculator for one line of Connecticut's education budget. Move a cut, and it shows what
        sending districts would pay and what students would lose in services. Every dollar of a cut is
        one or the other.
   *[other] A calculator for { $line_count } lines of Connecticut's education budget. Move a cut, and it
        shows what sending districts would pay and what students would lose in services. Every dollar
        of a cut is one or the other.
}
about-app-cap = For the { $line } line, the tuition cap in { $article } decides which. Under current law
    as last seen, tuition stays capped at { $percent } of its { $year } rate: it may not rise, and the
    schools bear the cut. With the cap removed, it may rise by as much as the cut. *Who pays?* shows
    both.
about-elsewhere = Use its figures in Excel, R, Python or a website
about-not = What it is not
about-not-theirs = It is not of those whose text is quoted here, and not of the state. It argues for
    no vote.
about-not-forecast = It is not a forecast: it works with statewide averages or with your own figures.
about-left-out = What it leaves out
