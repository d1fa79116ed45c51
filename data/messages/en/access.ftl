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

access-remark-1-1-1 = to come
