### The documents: what stands on a document's button, and what it is (.says), for the command line,
### the API and docs/documents.md. An id ends in the document's key.

document-kit-html = Offline kit: these figures in one file
    .says = The dial in one HTML file that works offline
document-workbook-xlsx = Workbook
    .says = A district’s bill as a workbook with live formulas
document-board-pdf = One page (PDF)
    .says = One page for a district’s board packet
document-note-pdf = Fiscal note (PDF)
    .says = The scenario in the form of a fiscal note
document-note-txt = Fiscal note (text)
    .says = The fiscal note as text
document-picture-social-png = Picture for a post (PNG)
    .says = The answer as a picture for a post, 1200 by 630 pixels
document-picture-social-svg = Picture for a post (SVG)
    .says = The answer as a drawing for a post, of any size
document-picture-slide-png = Picture for a slide (PNG)
    .says = The answer as a picture for a slide, 1920 by 1080 pixels
document-picture-slide-svg = Picture for a slide (SVG)
    .says = The answer as a drawing for a slide, of any size
document-figures-csv = Figures (CSV)
    .says = Every figure of the estimate, exact to the cent
document-figures-json = Figures (JSON)
    .says = The estimate as an object, as the command line prints it
document-schools-csv = By school (CSV)
    .says = A district’s bill, a row a school
document-years-csv = By year (CSV)
    .says = A district’s bill, a row a fiscal year
document-prices-csv = Keeping up with prices (CSV)
    .says = What schools need to keep up with prices, a row a rule and fiscal year
document-method-pdf = Method (PDF)
    .says = How the model works, for a pack’s facts
document-comparison-csv = Download this table (CSV)
    .says = A comparison, a column a scenario
document-comparison-json = Comparison (JSON)
    .says = The scenarios of a comparison as objects
document-bills-csv = Download this bill (CSV)
    .says = A district’s bill under each scenario of a comparison
document-districts-csv = Table, CSV
    .says = The bills of many districts
document-districts-xlsx = Table, Excel
    .says = The bills of many districts, their totals as formulas
document-code-svg = QR code (SVG)
    .says = A link as a code to scan, as a drawing
document-code-png = QR code (PNG)
    .says = A link as a code to scan, as pixels
document-entries-json = Save my entries to a file
    .says = All that a district has entered, with the scenario, to open again another day
document-students-xlsx = Template, Excel
    .says = A form for students and rates, to fill and upload
document-students-csv = Template, CSV
    .says = A form for students and rates, as CSV

## The command line.

documents-table = document | what it is | of | API | command
documents-commands = The documents, each made from a link: python -m reports board --link '...' --out board.pdf
documents-list = all documents, as a table in Markdown
documents-pack = a year or an exact revision
documents-link = a scenario’s address, or its query string alone
documents-out = where to write it; without it, here under its own name
documents-size = for what
documents-ending = { $file }: the name of the file must end in { $number ->
    [one] { $endings }
   *[other] one of { $endings }
}
documents-no-link = “{ $given }” cannot be read as a link. Accepted: a scenario’s address, or its query
    string alone.
documents-unwritten = { $file } was not written: { $problem }. Accepted: a name in a folder that there
    is, and in which you may write.
documents-written = { $file }: { $size } kB, pack { $pack }

## The API.

documents-report = A scenario’s documents as { $ending }; the option says which.
documents-districts-format = The table as JSON, CSV or an Excel workbook.

## A button that was pressed.

documents-left = The page was closed meanwhile.
documents-changed = The page has changed meanwhile. Press the button once more.
documents-not-made = This file could not be made, and the fault is ours. Please try again.
