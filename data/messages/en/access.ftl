### The accessibility conformance report: its frame, the form to tell of a barrier, and what holds of
### each criterion. How far each is met, and by which tests, stands in data/accessibility.yaml.

access-link = Accessibility, and how to report a barrier
access-says = This page tells how far everyone can use this app: with a keyboard alone, with a screen
    reader, enlarged, on a phone, on paper. It says what was tried and what was not, and where the app
    still falls short.

# A barrier.
access-barrier = Report a barrier
access-barrier-text = Text of a report
access-barrier-note = Copy it and fill it in. It asks for no name, no address and nothing about you.
access-barrier-form = I met a barrier in { $product } { $version }, data version { $pack }, at
    { $address }

    Page (its title, or its link):

    What I tried to do:

    What happened instead:

    Browser, and any aid such as a screen reader, a magnifier or voice control:
access-contact = Send it to { $address }.
access-no-contact = This site names no address for such reports yet, and none is made up here. Until
    it names one, the person or office that gave you the link can pass your text on.

# The report's head.
access-heading = { $product }: Accessibility Conformance Report
access-form = WCAG Edition, based on VPAT® version 2.5. VPAT and Voluntary Product Accessibility
    Template are service marks of the Information Technology Industry Council (ITI).
access-product = Name of product and version
access-product-version = { $product } { $version }, with what was changed since up to the date of
    this report
access-date = Report date
access-described = Product description
access-described-says = A web app on Connecticut's education budget. Move a cut, and it shows what
    school districts would pay and what students would lose, under current law and under a change of
    it.
access-contact-heading = Contact information
access-contact-none = None is named yet. See “Report a barrier” above.
access-notes = Notes
access-notes-says = This report is on the pages of the app, in English and Spanish, and on the chart
    in a frame. The PDFs, workbooks and pictures that the app makes are not in it. Nor is what a
    website puts around the chart. Under each row, a list can be opened that names the tests that hold
    it. The project's own checks fail when one of them did not run and pass.
access-methods = Evaluation methods used
access-methods-says = Every page is looked at by the rules of axe, in light and in dark, at the width
    of a laptop and of a phone. Tests in the Chromium browser look for what axe cannot see, one
    criterion after the other. Each of these tests was once seen to fail, by a change that broke what
    it holds. A row says so where somebody looked by hand. **Not tried by hand:** a real screen reader,
    a real phone, voice control, and browsers other than Chromium. Nobody with a disability has been
    asked to try the app yet.
access-standards = Applicable standards and guidelines
access-standard = Standard or guideline
access-included-head = Included in report
access-included = Level A: Yes. Level AA: Yes. Level AAA: No.

# The terms are those of the VPAT.
access-terms = Terms
access-level-supports = Supports
    .says = The functionality of the product has at least one method that meets the criterion without
        known defects or meets with equivalent facilitation.
access-level-partially-supports = Partially Supports
    .says = Some functionality of the product does not meet the criterion.
access-level-does-not-support = Does Not Support
    .says = The majority of product functionality does not meet the criterion.
access-level-not-applicable = Not Applicable
    .says = The criterion is not relevant to the product.
access-level-not-evaluated = Not Evaluated
    .says = The product has not been evaluated against the criterion. This can only be used in WCAG
        Level AAA criteria.

# The tables.
access-tables = WCAG 2.x Report
access-tables-says = The criteria are those of WCAG 2.2, with their numbers and names as they stand
    there. The criterion 4.1.1 Parsing is not among them: WCAG 2.2 calls it obsolete and has removed
    it. For WCAG 2.0 and 2.1, a note of 2023 says that it is always met by pages in HTML.
access-table-A = Table 1: Success Criteria, Level A
access-table-AA = Table 2: Success Criteria, Level AA
access-table-aaa = Table 3, Success Criteria, Level AAA, is left out: the app was not evaluated
    against that level.
access-head-criterion = Criteria
access-head-conformance = Conformance Level
access-head-remarks = Remarks and Explanations
access-of-level = (Level { $level })
access-issue = Streamlit's own issue { $number }
access-held = { $tests ->
    [one] Held by one test
   *[other] Held by { $tests } tests
}
access-disclaimer = Legal disclaimer
access-disclaimer-says = This report says what was found on its date, to the best of our knowledge.
    It is no contract and no legal advice, and like the app it comes without warranty.

# What holds of each criterion, and what does not.
access-remark-1-1-1 = Pictures, bars and charts say in words what they show. Streamlit draws charts
    and tables of entries as pictures; beside each of them stand its figures as text or as a file.
    No screen reader was tried on them.
access-remark-1-2-1 = There is no sound and no video in the app.
access-remark-1-2-2 = There is no sound and no video in the app.
access-remark-1-2-3 = There is no sound and no video in the app.
access-remark-1-2-4 = There is no sound and no video in the app.
access-remark-1-2-5 = There is no sound and no video in the app.
access-remark-1-3-1 = Headings, lists, tables and groups are marked as such, and each page has one
    first heading. The tables that Streamlit draws on Your district name their columns, but not
    their rows.
access-remark-1-3-2 = What is read out comes in the order in which the page is meant to be read. One
    place differs: on a phone, the first page shows the answer above the sliders, and it is read out
    after them.
access-remark-1-3-3 = No sentence counts on a shape, a color or a place alone: where one says “left”
    or “below”, it gives the name too.
access-remark-1-3-4 = Every page works upright and on its side.
access-remark-1-3-5 = The app asks for nothing about the person who uses it.
access-remark-1-4-1 = What districts pay is drawn in one tone, and what students lose in stripes.
    Both have words and amounts beside them, also where a bar is short.
access-remark-1-4-2 = There is no sound and no video in the app.
access-remark-1-4-3 = Text stands out from its ground by 4.5 to 1 at least, or by 3 to 1 where it is
    large, in light and in dark.
access-remark-1-4-4 = At twice the size no text is cut off, and no page scrolls sideways.
access-remark-1-4-5 = Text is text. The one picture with words is the name of the site; a code to
    scan stands beside the link that it holds.
access-remark-1-4-10 = At 400%, which is 320 pixels wide, every page scrolls up and down alone.
access-remark-1-4-11 = Boxes, sliders and bars stand out from the page by 3 to 1 at least, also in
    forced colors. Not every line of every chart was measured.
access-remark-1-4-12 = With the lines, letters and words of the criterion no text is clipped on the
    pages. The full screen of Hearing mode has no room for such letters: what matters least is left
    out there, as the ranges and the articles of law, or the screen scrolls.
access-remark-1-4-13 = The help beside a control stays while it is pointed at, and the Escape key
    puts it away.
access-remark-2-1-1 = Sliders, boxes, choosers, files, Share and every act of a hearing work by
    keyboard, each job in few stops. The menu in the head of a column of Streamlit's tables does
    not; what it does can be done in the file.
access-remark-2-1-2 = The Tab key goes through a page and out of it at its end.
access-remark-2-1-4 = On the full screen of Hearing mode, single letters and digits act, outside of
    boxes. They are listed there; they cannot be turned off. No other page of ours has such keys.
access-remark-2-2-1 = Nothing has to be done within a time. The clock of a hearing is started by
    whoever wants it.
access-remark-2-2-2 = Nothing moves, blinks or scrolls by itself once a page is drawn.
access-remark-2-3-1 = Nothing flashes.
access-remark-2-4-1 = The first stops of the Tab key on each page lead past the navigation: to the
    sliders or entries, the answer, the files and Share.
access-remark-2-4-2 = Each page has a title of its own, which names the page and what is cut. That of
    the first page names the cut alone, and that of Compare what is compared.
access-remark-2-4-3 = The keyboard takes a page in the order in which it is read, and changes
    nothing on its way. What is opened takes the focus, and gives it back when it is closed. One place
    differs: on a phone, the first page shows the list of rules above the sliders, and the keyboard
    comes to it after them.
access-remark-2-4-4 = Links say where they lead, and links to sources name the source.
access-remark-2-4-5 = The navigation leads to five pages, and links in the text lead to most of
    them. Use the figures elsewhere can be reached from About alone.
access-remark-2-4-6 = Headings and labels say what they stand for. Streamlit's small buttons that
    raise, lower or clear a number, or open a list, are called alike wherever they stand. So are the
    buttons below each column of Compare, whose column has a heading.
access-remark-2-4-7 = What has the focus has a ring that stands out. Inside of Streamlit's tables it
    is Streamlit's own.
access-remark-2-4-11 = No stop of the first page lies under the header or the sentence that stays in
    sight, at the width of a phone and at 400%; nor does one of Your district on a laptop. The other
    pages were not gone through stop by stop.
access-remark-2-5-1 = One finger is enough for everything.
access-remark-2-5-2 = A swipe that scrolls over a slider leaves it where it was; buttons act when
    the finger lifts. Each step can be undone.
access-remark-2-5-3 = What a control shows is part of the name that is read out.
access-remark-2-5-4 = Nothing is moved by shaking or turning a device.
access-remark-2-5-7 = Each slider has a box beside it for the exact amount, and takes a press on its
    line.
access-remark-2-5-8 = Every target is 24 by 24 pixels at least, or stands as clear of others as the
    criterion asks.
access-remark-3-1-1 = The page says whether it is in English or in Spanish, also after a change.
access-remark-3-1-2 = In Spanish, quotations in English are marked as English, and so are the
    buttons that change the language. Titles of sources on About and Evidence are not, nor words
    that are quoted within a Spanish sentence.
access-remark-3-2-1 = To come to a control changes nothing.
access-remark-3-2-2 = A choice changes the figures and the address of the page, and opens no other.
access-remark-3-2-3 = The navigation stands in the same order on every page.
access-remark-3-2-4 = Share, history, language, copying and downloads have one name everywhere.
access-remark-3-2-6 = The link to this page, with the way to report a barrier, is the last of every
    page but the full screen of Hearing mode and the chart in a frame.
access-remark-3-3-1 = What cannot be used is named in a sentence beside it, with what was typed.
access-remark-3-3-2 = Every box, slider and chooser has a label, and where a form is needed, an
    example.
access-remark-3-3-3 = The sentence says what is accepted, and what was done instead.
access-remark-3-3-4 = The app closes no deal, moves no money and keeps no record of anybody.
access-remark-3-3-7 = What was entered stays for all pages of the visit, and in its browser tab
    after a reload.
access-remark-3-3-8 = There is nothing to log in to.
access-remark-4-1-2 = Controls have a name, a role and a value, and sliders say their value in
    words. Streamlit's small buttons that raise or lower a number have one name for all, and its
    tables are read out as it sees fit. No screen reader was tried.
access-remark-4-1-3 = One live region says the answer or the bill once, when all is at rest, and
    what was copied or saved. Streamlit's own notices speak beside it. No screen reader was tried.

# What was looked at by hand, and when.
access-hand-1-3-2 = Looked at on { $date }: the order of headings, controls and texts that Chromium
    gives to assistive technology for the first page and for Your district.
access-hand-1-3-3 = Looked at on { $date }: the messages in English that have a word for a side, a
    place or a color.
access-hand-2-2-1 = Looked at on { $date }: the timers in the scripts of the pages.
access-hand-2-4-4 = Looked at on { $date }: the text of each link on seven pages.
access-hand-3-2-2 = Looked at on { $date }: what each control of the pages does when its value
    changes.
access-hand-3-2-4 = Looked at on { $date }: the names of the buttons in the header and beside texts
    and files.
