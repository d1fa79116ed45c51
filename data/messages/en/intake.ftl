### What the reading of a table says: a file, a paste or a grid of a district's rows.
###
### Of a problem, the message is the whole sentence; .given, .accepted and .used are what it was,
### what is accepted and what was done instead, for a program that asks.

# A cell of a row.
intake-cell = Row { $row }, { $of_column ->
        [school] school
        [students] students
        [line] line
       *[tuition] tuition
    }: { $filled ->
        [no] nothing is given
       *[yes] “{ $cell }” cannot be used
    }; accepted is { $of_column ->
        [school] the name of a school or operator
        [students] a whole number from 0 to { $most_students }
        [line] one of { $names }, or an empty cell for the first
       *[tuition] an amount from { $least_tuition } to { $most_tuition } dollars or an empty cell
    }{ $looks_like ->
        [percent] , not a percent
        [european] , written as 4,270.33 is: commas for thousands, a point for cents
       *[nothing] { "" }
    }; the row was left out.
    .accepted = { $of_column ->
        [school] the name of a school or operator
        [students] a whole number from 0 to { $most_students }
        [line] one of { $names }, or an empty cell for the first
       *[tuition] an amount from { $least_tuition } to { $most_tuition } dollars or an empty cell
    }{ $looks_like ->
        [percent] , not a percent
        [european] , written as 4,270.33 is: commas for thousands, a point for cents
       *[nothing] { "" }
    }
    .used = the row was left out

intake-problem-more-cells = { $cells ->
        [one] 1 more cell
       *[other] { $cells } more cells
    } could not be used; accepted is what the messages above say; the rows were left out.
    .given = { $cells ->
        [one] 1 more cell
       *[other] { $cells } more cells
    } could not be used
    .accepted = what the messages above say
    .used = the rows were left out
intake-problem-rows = There are more than { $most_rows } rows; accepted is at most { $most_rows };
    the first { $most_rows } were read and the others left out.
    .given = there are more than { $most_rows } rows
    .accepted = at most { $most_rows }
    .used = the first { $most_rows } were read and the others left out
intake-problem-districts = There are { $districts } districts;
    accepted is at most { $most_districts };
    the rows of the first { $most_districts } were read and the others left out.
    .given = there are { $districts } districts
    .accepted = at most { $most_districts }
    .used = the rows of the first { $most_districts } were read and the others left out
intake-problem-wide = { $table_from ->
        [file] “{ $file }”
        [nameless] The file
        [text] The text
       *[table] The table
    } has { $columns } columns; accepted is at most { $most_columns };
    the columns after number { $most_columns } were left out.
    .given = { $table_from ->
        [file] “{ $file }”
        [nameless] the file
        [text] the text
       *[table] the table
    } has { $columns } columns
    .accepted = at most { $most_columns }
    .used = the columns after number { $most_columns } were left out

# What was done with a table that could not be read.
intake-not-read = { $table_from ->
        [file] the file
        [nameless] the file
        [text] the text
       *[table] the table
    } was not read; what you had entered stays

# Of any table.
intake-refused-size = { $table_from ->
        [file] “{ $file }”
        [nameless] The file
        [text] The text
       *[table] The table
    } has { $megabytes } MB; accepted is at most { $most_megabytes } MB; { $table_from ->
        [text] the text
        [table] the table
        [nameless] the file
       *[file] the file
    } was not read; what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
        [nameless] the file
        [text] the text
       *[table] the table
    } has { $megabytes } MB
    .accepted = at most { $most_megabytes } MB
intake-refused-far-too-large = { $table_from ->
        [file] “{ $file }”
        [nameless] The file
        [text] The text
       *[table] The table
    } is too large; accepted is at most { $most_megabytes } MB; { $table_from ->
        [text] the text
        [table] the table
        [nameless] the file
       *[file] the file
    } was not read; what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
        [nameless] the file
        [text] the text
       *[table] the table
    } is too large
    .accepted = at most { $most_megabytes } MB
intake-refused-empty = { $table_from ->
        [file] “{ $file }”
        [nameless] The file
        [text] The text
       *[table] The table
    } is empty; accepted is a table as CSV, .xlsx, .xls or .ods; { $table_from ->
        [text] the text
        [table] the table
        [nameless] the file
       *[file] the file
    } was not read; what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
        [nameless] the file
        [text] the text
       *[table] the table
    } is empty
    .accepted = a table as CSV, .xlsx, .xls or .ods
intake-refused-only-header = { $table_from ->
        [file] “{ $file }”
        [nameless] The file
        [text] The text
       *[table] The table
    } has a header and no rows; accepted is a row for each school; { $table_from ->
        [text] the text
        [table] the table
        [nameless] the file
       *[file] the file
    } was not read; what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
        [nameless] the file
        [text] the text
       *[table] the table
    } has a header and no rows
    .accepted = a row for each school
intake-refused-column = { $table_from ->
        [file] “{ $file }”
        [nameless] The file
        [text] The text
       *[table] The table
    } has no column { $missing_column ->
        [school] School
       *[students] Students
    } in its header;
    accepted is a header that names the columns School and Students, and perhaps Tuition now and
    District; { $table_from ->
        [text] the text
        [table] the table
        [nameless] the file
       *[file] the file
    } was not read; what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
        [nameless] the file
        [text] the text
       *[table] the table
    } has no column { $missing_column ->
        [school] School
       *[students] Students
    } in its header
    .accepted = a header that names the columns School and Students, and perhaps Tuition now and
        District
intake-refused-blank-head = { $table_from ->
        [file] “{ $file }”
        [nameless] The file
        [text] The text
       *[table] The table
    } has nothing in its first { $head_rows } rows;
    accepted is a header that names the columns School and Students, and perhaps Tuition now and
    District; { $table_from ->
        [text] the text
        [table] the table
        [nameless] the file
       *[file] the file
    } was not read; what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
        [nameless] the file
        [text] the text
       *[table] the table
    } has nothing in its first { $head_rows } rows
    .accepted = a header that names the columns School and Students, and perhaps Tuition now and
        District
intake-refused-header = { $table_from ->
        [file] “{ $file }”
        [nameless] The file
        [text] The text
       *[table] The table
    } has no header that is understood, it begins “{ $begins }”;
    accepted is a header that names the columns School and Students, and perhaps Tuition now and
    District; { $table_from ->
        [text] the text
        [table] the table
        [nameless] the file
       *[file] the file
    } was not read; what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
        [nameless] the file
        [text] the text
       *[table] the table
    } has no header that is understood, it begins “{ $begins }”
    .accepted = a header that names the columns School and Students, and perhaps Tuition now and
        District
intake-refused-endless-cell = { $table_from ->
        [file] “{ $file }”
        [nameless] The file
        [text] The text
       *[table] The table
    } has a cell that never ends; accepted is cells whose quotation marks are closed;
    { $table_from ->
        [text] the text
        [table] the table
        [nameless] the file
       *[file] the file
    } was not read; what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
        [nameless] the file
        [text] the text
       *[table] the table
    } has a cell that never ends
    .accepted = cells whose quotation marks are closed

# Of a file.
intake-refused-kind = { $table_from ->
        [file] “{ $file }”
       *[nameless] The file
    } is { $file_kind ->
        [archive] a compressed archive
        [database] a database
        [image] an image
        [pdf] a PDF document
        [program] a program
        [recording] an image or a recording
       *[document] a text document
    }; accepted is a table as CSV, .xlsx, .xls or .ods; the file was not read;
    what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] the file
    } is { $file_kind ->
        [archive] a compressed archive
        [database] a database
        [image] an image
        [pdf] a PDF document
        [program] a program
        [recording] an image or a recording
       *[document] a text document
    }
    .accepted = a table as CSV, .xlsx, .xls or .ods
intake-refused-zip = { $table_from ->
        [file] “{ $file }”
       *[nameless] The file
    } is { $zip_kind ->
        [word] a Word document
        [slides] a presentation
       *[zip] a zip archive
    } and no workbook; accepted is a table as CSV, .xlsx, .xls or .ods; the file was not read;
    what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] the file
    } is { $zip_kind ->
        [word] a Word document
        [slides] a presentation
       *[zip] a zip archive
    } and no workbook
    .accepted = a table as CSV, .xlsx, .xls or .ods
intake-refused-page = { $table_from ->
        [file] “{ $file }”
       *[nameless] The file
    } is a web page or XML; accepted is a table as CSV, .xlsx, .xls or .ods (save it as one);
    the file was not read; what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] the file
    } is a web page or XML
    .accepted = a table as CSV, .xlsx, .xls or .ods (save it as one)
intake-refused-noise = { $table_from ->
        [file] “{ $file }”
       *[nameless] The file
    } is no text and no workbook; accepted is a table as CSV, .xlsx, .xls or .ods;
    the file was not read; what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] the file
    } is no text and no workbook
    .accepted = a table as CSV, .xlsx, .xls or .ods
intake-refused-no-sheet = { $table_from ->
        [file] “{ $file }”
       *[nameless] The file
    } has nothing in its sheets; accepted is a table as CSV, .xlsx, .xls or .ods;
    the file was not read; what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] the file
    } has nothing in its sheets
    .accepted = a table as CSV, .xlsx, .xls or .ods
intake-refused-locked = { $table_from ->
        [file] “{ $file }”
       *[nameless] The file
    } is locked with a password; accepted is a workbook without a password;
    the file was not read; what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] the file
    } is locked with a password
    .accepted = a workbook without a password
intake-refused-damaged = { $table_from ->
        [file] “{ $file }”
       *[nameless] The file
    } is damaged, cut short or no real workbook;
    accepted is a workbook that opens in Excel (save it again, or as CSV); the file was not read;
    what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] the file
    } is damaged, cut short or no real workbook
    .accepted = a workbook that opens in Excel (save it again, or as CSV)
intake-refused-unpacked = { $table_from ->
        [file] “{ $file }”
       *[nameless] The file
    } unpacks to far more than a district's rows need;
    accepted is at most { $most_megabytes } MB unpacked (save the one sheet as CSV); the file was
    not read; what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] the file
    } unpacks to far more than a district's rows need
    .accepted = at most { $most_megabytes } MB unpacked (save the one sheet as CSV)
intake-refused-xlsb = { $table_from ->
        [file] “{ $file }”
       *[nameless] The file
    } is a binary Excel workbook (.xlsb);
    accepted is a table as CSV, .xlsx, .xls or .ods (save it as .xlsx); the file was not read;
    what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] the file
    } is a binary Excel workbook (.xlsb)
    .accepted = a table as CSV, .xlsx, .xls or .ods (save it as .xlsx)
intake-refused-opendocument = { $table_from ->
        [file] “{ $file }”
       *[nameless] The file
    } is an OpenDocument file but no spreadsheet;
    accepted is a table as CSV, .xlsx, .xls or .ods; the file was not read; what you had entered
    stays.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] the file
    } is an OpenDocument file but no spreadsheet
    .accepted = a table as CSV, .xlsx, .xls or .ods
intake-refused-office = { $table_from ->
        [file] “{ $file }”
       *[nameless] The file
    } is an Office file but no workbook; accepted is a table as CSV, .xlsx, .xls or .ods;
    the file was not read; what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] the file
    } is an Office file but no workbook
    .accepted = a table as CSV, .xlsx, .xls or .ods

# What was done unasked and is no error.
intake-note-no-header = There is no header, so the columns were taken to be { $line_named ->
        [yes] school, students, tuition and line
       *[no] school, students and tuition
    }.
intake-note-unneeded = Column “{ $header }” was not needed.
intake-note-many-unneeded = { $columns } columns were not needed, among them { $headers }.
intake-note-quote = In { $table_from ->
        [file] “{ $file }”
        [nameless] the file
        [text] the text
       *[table] the table
    } a quotation mark stands alone; check that no rows are missing.
intake-note-total = { $named ->
        [yes] Row { $row }, “{ $school }”, was taken for a total and left out.
       *[no] Row { $row }, which names no school, was taken for a total and left out.
    }
intake-note-more-totals = { $rows ->
        [one] 1 more row was taken for totals and left out.
       *[other] { $rows } more rows were taken for totals and left out.
    }
intake-note-long-name = Row { $row }: a name was cut to { $longest } characters.
intake-note-more-long-names = { $rows ->
        [one] 1 more row was shortened to names of { $longest } characters.
       *[other] { $rows } more rows were shortened to names of { $longest } characters.
    }
# Rows with the same names; the last of their numbers, or how many more there are, follows "and".
intake-note-alike = Rows { $row_numbers } and { $more_rows ->
        [0] { $row }
       *[other] { $more_rows } more
    } are alike ({ $names }{ $alike_in ->
        [students] , { $students ->
            [one] 1 student
           *[other] { $students } students
        }
       *[names] { "" }
    }); { $rows ->
        [2] both
       *[other] all
    } are kept.
intake-note-more-alike = { $groups ->
        [one] 1 more group of rows is alike; all are kept.
       *[other] { $groups } more groups of rows are alike; all are kept.
    }

# The table to fill in.
intake-template-sheet = Students
intake-template-town = Your town
intake-template-first = First school
intake-template-second = Second school
intake-template-name = A name of at most { $longest } characters.
intake-template-line = One of { $names }, or nothing for the first.
intake-template-whole = A whole number from { $least_number } to { $most_number }.
intake-template-dollars = Dollars from { $least_number } to { $most_number }.
