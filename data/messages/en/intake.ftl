### What the reading of a table says: a file, a paste or a grid of a district's rows.
###
### Of a problem, the message is the whole sentence; .given, .accepted and .used are what it was,
### what is accepted and what was done instead, for a program that asks.

# What was read, in every sentence about it, where one begins and within one, with its sheet or alone.
intake-table-begins = { intake-table-begins-alone }{ $in_sheet ->
        [yes] , sheet “{ $sheet }”,
       *[no] { "" }
    }
intake-table-begins-alone = { $table_from ->
        [file] “{ $file }”
        [nameless] The file
        [text] The text
       *[table] The table
    }
intake-table = { intake-table-alone }{ $in_sheet ->
        [yes] , sheet “{ $sheet }”,
       *[no] { "" }
    }
intake-table-alone = { $table_from ->
        [file] “{ $file }”
        [nameless] the file
        [text] the text
       *[table] the table
    }
# How each refusal and each question ends.
intake-unread = { $table_from ->
        [text] the text
        [table] the table
        [nameless] the file
       *[file] the file
    } was not read; what you had entered stays.
intake-choose = accepted is one of them, chosen by you; { intake-unread }

# A cell of a row.
intake-cell = Row { $row }, { $of_column ->
        [school] school
        [students] students
        [bill] bill
        [row] its cells
        [line] line
        [year] fiscal year
       *[tuition] tuition
    }: { $filled ->
        [no] { $of_column ->
            [row] a number seems to be parted by its comma
           *[other] nothing is given
        }
       *[yes] “{ $cell }” cannot be used
    }; accepted is { $of_column ->
        [school] the name of a school or operator
        [students] a number from 0 to { $most_students }
        [bill] an amount that comes to { $least_tuition } to { $most_tuition } dollars a student
        [row] a row as long as the header, with quotation marks around numbers that have a comma
        [line] one of { $names }, or an empty cell for the first
        [year] a fiscal year such as FY2026, or an empty cell for every year
       *[tuition] an amount from { $least_tuition } to { $most_tuition } dollars, 0 or an empty cell
    }{ $looks_like ->
        [percent] , not a percent
        [european] , written as 4,270.33 is: commas for thousands, a point for cents
        [formula] , not a formula without a stored value (open the file in a spreadsheet and save it)
        [error] , not an error of the spreadsheet
        [date] , not a date
       *[nothing] { "" }
    }; the row was left out.
    .accepted = { $of_column ->
        [school] the name of a school or operator
        [students] a number from 0 to { $most_students }
        [bill] an amount that comes to { $least_tuition } to { $most_tuition } dollars a student
        [row] a row as long as the header, with quotation marks around numbers that have a comma
        [line] one of { $names }, or an empty cell for the first
        [year] a fiscal year such as FY2026, or an empty cell for every year
       *[tuition] an amount from { $least_tuition } to { $most_tuition } dollars, 0 or an empty cell
    }{ $looks_like ->
        [percent] , not a percent
        [european] , written as 4,270.33 is: commas for thousands, a point for cents
        [formula] , not a formula without a stored value (open the file in a spreadsheet and save it)
        [error] , not an error of the spreadsheet
        [date] , not a date
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
intake-problem-districts = There are { $districts } districts; accepted is at most
    { $most_districts }; the rows of the first { $most_districts } were read and the others left
    out.
    .given = there are { $districts } districts
    .accepted = at most { $most_districts }
    .used = the rows of the first { $most_districts } were read and the others left out
intake-problem-wide = { intake-table-begins-alone } has { $columns } columns; accepted is at most
    { $most_columns }; the columns after number { $most_columns } were left out.
    .given = { intake-table-alone } has { $columns } columns
    .accepted = at most { $most_columns }
    .used = the columns after number { $most_columns } were left out
intake-problem-own-total = The file’s own total says { $own_total ->
        [dollars] { $own_amount }
       *[other] { $own_students ->
            [one] 1 student
           *[other] { $own_students } students
        }
    }, but the rows that were read come to { $own_total ->
        [dollars] { $amount }
       *[other] { $students ->
            [one] 1 student
           *[other] { $students } students
        }
    }; accepted is a total that is their sum; the rows were used, and the total was not.
    .given = the file’s own total says { $own_total ->
        [dollars] { $own_amount }
       *[other] { $own_students ->
            [one] 1 student
           *[other] { $own_students } students
        }
    }, but the rows that were read come to { $own_total ->
        [dollars] { $amount }
       *[other] { $students ->
            [one] 1 student
           *[other] { $students } students
        }
    }
    .accepted = a total that is their sum
    .used = the rows were used, and the total was not

# What was done with a table that could not be read.
intake-not-read = { $table_from ->
        [file] the file
        [nameless] the file
        [text] the text
       *[table] the table
    } was not read; what you had entered stays

# Of any table.
intake-refused-size = { intake-table-begins-alone } has { $megabytes } MB; accepted is at most
    { $most_megabytes } MB; { intake-unread }
    .given = { intake-table-alone } has { $megabytes } MB
    .accepted = at most { $most_megabytes } MB
intake-refused-far-too-large = { intake-table-begins-alone } is too large; accepted is at most
    { $most_megabytes } MB; { intake-unread }
    .given = { intake-table-alone } is too large
    .accepted = at most { $most_megabytes } MB
intake-refused-empty = { intake-table-begins-alone } is empty; accepted is a table as
    CSV, .xlsx, .xls or .ods; { intake-unread }
    .given = { intake-table-alone } is empty
    .accepted = a table as CSV, .xlsx, .xls or .ods
intake-refused-only-header = { intake-table-begins-alone } has a header and no rows; accepted is a
    row for each school; { intake-unread }
    .given = { intake-table-alone } has a header and no rows
    .accepted = a row for each school
intake-refused-column = { intake-table-begins-alone } has no column { $missing_column ->
        [school] School
       *[students] Students
    } in its header; accepted is a header that names the columns School and Students, and perhaps
    Tuition now and District; { intake-unread }
    .given = { intake-table-alone } has no column { $missing_column ->
        [school] School
       *[students] Students
    } in its header
    .accepted = a header that names the columns School and Students, and perhaps Tuition now and
        District
intake-refused-blank-head = { intake-table-begins-alone } has nothing in its first { $head_rows }
    rows; accepted is a header that names the columns School and Students, and perhaps Tuition now
    and District; { intake-unread }
    .given = { intake-table-alone } has nothing in its first { $head_rows } rows
    .accepted = a header that names the columns School and Students, and perhaps Tuition now and
        District
intake-refused-header = { intake-table-begins-alone } has no header that is understood, it begins
    “{ $begins }”; accepted is a header that names the columns School and Students, and perhaps
    Tuition now and District; { intake-unread }
    .given = { intake-table-alone } has no header that is understood, it begins “{ $begins }”
    .accepted = a header that names the columns School and Students, and perhaps Tuition now and
        District
intake-refused-endless-cell = { intake-table-begins-alone } has a cell that never ends; accepted is
    cells whose quotation marks are closed; { intake-unread }
    .given = { intake-table-alone } has a cell that never ends
    .accepted = cells whose quotation marks are closed

intake-refused-part-of-year = { intake-table-begins } has tuition only for parts of a year:
    { $candidates }; accepted is tuition for a whole year, as dollars a student or as a bill;
    { intake-unread }
    .given = { intake-table } has tuition only for parts of a year: { $candidates }
    .accepted = tuition for a whole year, as dollars a student or as a bill
intake-refused-on-its-side = { intake-table-begins } has a column for each school, and says in its
    rows what the numbers are ({ $begins }); accepted is a row for each school, as Transpose in
    Paste Special makes it; { intake-unread }
    .given = { intake-table } has a column for each school, and says in its rows what the numbers
        are ({ $begins })
    .accepted = a row for each school, as Transpose in Paste Special makes it
intake-refused-side-by-side = { intake-table-begins } has two tables side by side, in columns
    { $candidates }, whose rows are of other schools; accepted is one table, with each school’s rate
    beside its students; { intake-unread }
    .given = { intake-table } has two tables side by side, in columns { $candidates }, whose rows
        are of other schools
    .accepted = one table, with each school’s rate beside its students
intake-refused-no-such-column = { intake-table-begins } has no column “{ $wanted }”; accepted is one
    of these: { $candidates }; { intake-unread }
    .given = { intake-table } has no column “{ $wanted }”
    .accepted = one of these: { $candidates }
intake-refused-no-such-sheet = { intake-table-begins-alone } has no sheet “{ $wanted }”; accepted is
    one of these: { $candidates }; { intake-unread }
    .given = { intake-table-alone } has no sheet “{ $wanted }”
    .accepted = one of these: { $candidates }
intake-refused-no-such-year = { intake-table-begins } { $has ->
        [some] has nothing of { $of_year }, but of { $candidates }
       *[none] does not say of what fiscal year its figures are, so nothing in it is of { $of_year }
    }; accepted is a fiscal year that the columns, the rows, a title or a sheet's name speak of;
    { intake-unread }
    .given = { intake-table } { $has ->
        [some] has nothing of { $of_year }, but of { $candidates }
       *[none] does not say of what fiscal year its figures are, so nothing in it is of { $of_year }
    }
    .accepted = a fiscal year that the columns, the rows, a title or a sheet's name speak of
intake-refused-no-such-district = { intake-table-begins } has no rows of “{ $wanted }”; accepted is
    one of these: { $candidates }; { intake-unread }
    .given = { intake-table } has no rows of “{ $wanted }”
    .accepted = one of these: { $candidates }
intake-refused-identifier = { intake-table-begins } has in column { $of_header } what tells students
    apart; accepted is a column of schools, of districts or of numbers of students;
    { intake-unread }
    .given = { intake-table } has in column { $of_header } what tells students apart
    .accepted = a column of schools, of districts or of numbers of students
intake-refused-no-counts = { intake-table-begins } has numbers in column { $of_header } that are too
    large, or too small, for students of one school; accepted is a column of numbers of students,
    mostly up to { $most_students }, or that column, chosen by you; { intake-unread }
    .given = { intake-table } has numbers in column { $of_header } that are too large, or too small,
        for students of one school
    .accepted = a column of numbers of students, mostly up to { $most_students }, or that column,
        chosen by you
intake-refused-no-rates = { intake-table-begins } has amounts in column { $of_header } that are no
    tuition for one student; accepted is mostly dollars a student and year, from { $least_tuition }
    to { $most_tuition }; { intake-unread }
    .given = { intake-table } has amounts in column { $of_header } that are no tuition for one
        student
    .accepted = mostly dollars a student and year, from { $least_tuition } to { $most_tuition }
intake-refused-no-bills = { intake-table-begins } has amounts in column { $of_header } that are no
    bill for the students beside them; accepted is dollars that come to { $least_tuition } to
    { $most_tuition } for each student; { intake-unread }
    .given = { intake-table } has amounts in column { $of_header } that are no bill for the students
        beside them
    .accepted = dollars that come to { $least_tuition } to { $most_tuition } for each student
intake-refused-merged-number = { intake-table-begins } has one number for several rows in column
    { $of_header }: row { $row_numbers } is merged with the row above it; accepted is a number in
    each row; { intake-unread }
    .given = { intake-table } has one number for several rows in column { $of_header }: row
        { $row_numbers } is merged with the row above it
    .accepted = a number in each row
intake-refused-two-towns = { intake-table-begins } has a district “{ $wanted }”, which may be one of
    these: { $candidates }; accepted is the name of each district in full; { intake-unread }
    .given = { intake-table } has a district “{ $wanted }”, which may be one of these:
        { $candidates }
    .accepted = the name of each district in full
intake-refused-no-rows = { intake-table-begins } has no row that could be used; accepted is a row
    for each school; { intake-unread }
    .given = { intake-table } has no row that could be used
    .accepted = a row for each school

# What has to be chosen before anything is taken. The candidates are an enumeration.
intake-asked-hint = Choose one
intake-choose-again = Choose again: forget what was chosen of this table
intake-asked-accepted = one of them, chosen by you
intake-asked-sheet = { intake-table-begins-alone } has a table of students in more than one sheet:
    { $candidates }; { intake-choose }
    .label = Which sheet is to be read?
    .given = { intake-table-alone } has a table of students in more than one sheet: { $candidates }
intake-asked-header = { intake-table-begins } has more than one header: { $candidates };
    { intake-choose }
    .label = Which row is the header?
    .given = { intake-table } has more than one header: { $candidates }
intake-asked-students = { intake-table-begins } has more than one column that may be the number of
    students: { $candidates }; { intake-choose }
    .label = Which column is the number of students?
    .given = { intake-table } has more than one column that may be the number of students:
        { $candidates }
intake-asked-unnamed-students = { intake-table-begins } has no column called Students; it may be one
    of these: { $candidates }; { intake-choose }
    .label = Which column is the number of students?
    .given = { intake-table } has no column called Students; it may be one of these: { $candidates }
intake-asked-tuition = { intake-table-begins } has more than one column that may be the tuition:
    { $candidates }; { intake-choose }
    .label = Which column is the tuition?
    .given = { intake-table } has more than one column that may be the tuition: { $candidates }
intake-asked-unnamed-tuition = { intake-table-begins } has no column called tuition, but amounts
    that may be it: { $candidates }; { intake-choose }
    .label = Which column is the tuition?
    .given = { intake-table } has no column called tuition, but amounts that may be it:
        { $candidates }
intake-asked-rate-or-bill = { intake-table-begins } does not say whether column { $where } is
    dollars a student or for all of a row's students: { $candidates }; { intake-choose }
    .label = What does the column hold?
    .given = { intake-table } does not say whether column { $where } is dollars a student or for all
        of a row's students: { $candidates }
intake-asked-part = { intake-table-begins } has rows for several values of column { $where } or for
    one group of students, so it may be that not all count: { $candidates }; { intake-choose }
    .label = Which rows count?
    .given = { intake-table } has rows for several values of column { $where } or for one group of
        students, so it may be that not all count: { $candidates }
intake-asked-sections = { intake-table-begins } has headings of rows that may not all count (rows
    { $where }): { $candidates }; { intake-choose }
    .label = Which rows count?
    .given = { intake-table } has headings of rows that may not all count (rows { $where }):
        { $candidates }
intake-asked-hidden = { intake-table-begins } hides rows with students ({ $where }):
    { $candidates }; { intake-choose }
    .label = Do the hidden rows count?
    .given = { intake-table } hides rows with students ({ $where }): { $candidates }
intake-asked-repeated = { intake-table-begins } has rows that repeat an earlier one in every cell
    ({ $where }): { $candidates }; { intake-choose }
    .label = Do the repeated rows count?
    .given = { intake-table } has rows that repeat an earlier one in every cell ({ $where }):
        { $candidates }
intake-asked-each-again = { intake-table-begins } has each school again, with the same students and
    dollars ({ $where }): { $candidates }; { intake-choose }
    .label = Do the same students stand there again?
    .given = { intake-table } has each school again, with the same students and dollars
        ({ $where }): { $candidates }
intake-asked-listed-twice = { intake-table-begins } has rows of a student who stands in an earlier
    row, too ({ $where }): { $candidates }; { intake-choose }
    .label = Do a student’s other rows count?
    .given = { intake-table } has rows of a student who stands in an earlier row, too ({ $where }):
        { $candidates }
intake-asked-shares = { intake-table-begins } has rows for unlike shares of a year ({ $where }),
    which are not reckoned with here. Give each row its share of the year’s tuition in a column of
    bills, or choose: { $candidates }; { intake-choose }
    .label = What do the rows cost?
    .given = { intake-table } has rows for unlike shares of a year ({ $where }), which are not
        reckoned with here. Give each row its share of the year’s tuition in a column of bills, or
        choose: { $candidates }
intake-asked-apart = { intake-table-begins } has dollars apart from the students ({ $where }), with
    names of their own beside them, so that they may be a list of rates and not each row’s own:
    { $candidates }; { intake-choose }
    .label = What are these dollars?
    .given = { intake-table } has dollars apart from the students ({ $where }), with names of their
        own beside them, so that they may be a list of rates and not each row’s own: { $candidates }
intake-asked-unsure-column = { intake-table-begins } has a column whose name may say that it is
    something else than was thought ({ $where }): { $candidates }; { intake-choose }
    .label = What is this column?
    .given = { intake-table } has a column whose name may say that it is something else than was
        thought ({ $where }): { $candidates }
intake-asked-other-columns = { intake-table-begins } has other numbers that may change what is paid
    ({ $where }), and nothing says how: { $candidates }; { intake-choose }
    .label = What becomes of these columns?
    .given = { intake-table } has other numbers that may change what is paid ({ $where }), and
        nothing says how: { $candidates }
intake-asked-remarks = { intake-table-begins } says something that may change what its numbers mean
    ({ $where }): { $candidates }; { intake-choose }
    .label = Do the numbers stand as they are?
    .given = { intake-table } says something that may change what its numbers mean ({ $where }):
        { $candidates }
intake-asked-part-of-year = { intake-table-begins } has tuition for parts of a year ({ $where }),
    and a bill here is for a whole year: { $candidates }; { intake-choose }
    .label = What is the tuition for a whole year?
    .given = { intake-table } has tuition for parts of a year ({ $where }), and a bill here is for a
        whole year: { $candidates }
intake-asked-little-rates = { intake-table-begins } has tuition ({ $where } or so a student) that is
    little for a whole year, and may be of a part of it: { $candidates }; { intake-choose }
    .label = Is this the tuition for a whole year?
    .given = { intake-table } has tuition ({ $where } or so a student) that is little for a whole
        year, and may be of a part of it: { $candidates }
intake-asked-sums = { intake-table-begins } has rows that are the sum of others but are not called a
    total ({ $where }): { $candidates }; { intake-choose }
    .label = Do these rows count?
    .given = { intake-table } has rows that are the sum of others but are not called a total
        ({ $where }): { $candidates }
intake-asked-year = { intake-table-begins } has figures of more than one fiscal year:
    { $candidates }; { intake-choose }
    .label = Which fiscal year counts?
    .given = { intake-table } has figures of more than one fiscal year: { $candidates }
intake-asked-programs = { intake-table-begins } has rows that may be of another program, not tuition
    under this cap ({ $where }): { $candidates }; { intake-choose }
    .label = Do the rows that may be of another program count?
    .given = { intake-table } has rows that may be of another program, not tuition under this cap
        ({ $where }): { $candidates }
intake-asked-rates-elsewhere = { intake-table-begins } has no tuition beside the students, but some
    in another place ({ $where }), which was not read: { $candidates }; { intake-choose }
    .label = What is the tuition?
    .given = { intake-table } has no tuition beside the students, but some in another place
        ({ $where }), which was not read: { $candidates }
intake-asked-with-preschool = { intake-table-begins } counts students in column { $where } who may
    be in preschool, and so not under this cap: { $candidates }; { intake-choose }
    .label = Which students count?
    .given = { intake-table } counts students in column { $where } who may be in preschool, and so
        not under this cap: { $candidates }
intake-asked-district = { intake-table-begins } has rows of several districts: { $candidates };
    { intake-choose }
    .label = Which district's rows count?
    .given = { intake-table } has rows of several districts: { $candidates }
intake-asked-other-district = { intake-table-begins } has rows of another district than { $where }:
    { $candidates }; { intake-choose }
    .label = Do the rows of this district count all the same?
    .given = { intake-table } has rows of another district than { $where }: { $candidates }
intake-asked-doubtful = { intake-table-begins } has rows that may be no schools, or may not count
    ({ $where }): { $candidates }; { intake-choose }
    .label = Do the rows count that may be no schools, or that may not count?
    .given = { intake-table } has rows that may be no schools, or may not count ({ $where }):
        { $candidates }
intake-asked-footnotes = { intake-table-begins } has numbers that may end with the mark of a note
    below the table, as 91 does that is 9 and the mark 1 ({ $where }): { $candidates };
    { intake-choose }
    .label = Do the rows count whose numbers may end with the mark of a note?
    .given = { intake-table } has numbers that may end with the mark of a note below the table
        ({ $where }): { $candidates }
intake-asked-credits = { intake-table-begins } has credits or other negative amounts ({ $where });
    left out, they leave the bill as high as it is without them: { $candidates }; { intake-choose }
    .label = What becomes of the credits?
    .given = { intake-table } has credits or other negative amounts ({ $where }); left out, they
        leave the bill as high as it is without them: { $candidates }
intake-asked-whose-town = { intake-table-begins } has a column { $where } that may be the town that
    pays, or the town in which each school stands: { $candidates }; { intake-choose }
    .label = Which town is it?
    .given = { intake-table } has a column { $where } that may be the town that pays, or the town in
        which each school stands: { $candidates }
intake-asked-no-school = { intake-table-begins } has no column of schools, and names that are no
    district of the record: { $where }. Each row may be all of one district’s students:
    { $candidates }; { intake-choose }
    .label = Is each row all of a district’s students?
    .given = { intake-table } has no column of schools, and names that are no district of the
        record: { $where }. Each row may be all of one district’s students: { $candidates }
intake-option-no-district = no column (all rows are of one district)
intake-option-average = no column (each student takes the statewide average)
intake-option-each-row = no column (each row is one student)
intake-option-rate = { $of_header } is dollars a student
intake-option-bill = { $of_header } is the bill for all of a row's students
intake-option-less = { $of_header } less { $less_header }
intake-option-each-year = every year of the file, each with its own figures
intake-note-of-year = { $of_year }: { $students ->
        [one] one student
       *[other] { $students } students
    } in { $rows ->
        [one] one row
       *[other] { $rows } rows
    }, { $amount } where the file gives a rate.
intake-option-year = { $of_year } ({ $headers })
intake-option-leave-out = leave them out
intake-option-leave-out-columns = leave them out: they change nothing of what is paid
intake-odd-bill = row { $row }: { $amount }, beside { $other } a student in other rows, may be the
    bill for all of its students
intake-odd-rate = row { $row }: { $amount }, beside { $other } a student in other rows, may be for
    one student
intake-odd-part-of-year = { $of_header } is the sum of { $candidates }, which are not a whole year
intake-odd-notes = { $rows ->
        [one] { $of_header }, row { $row_numbers }
       *[other] { $of_header }, rows { $row_numbers }
    }
intake-odd-count = row { $row } has { $students } students and no rate
intake-odd-years = it speaks of more than one fiscal year: { $candidates }
intake-odd-comments = comments on cells, which are not read
intake-odd-blank-rates = { $rows ->
        [one] row { $row_numbers } has no rate, in a group of { $of_header } whose first row has one
       *[other] rows { $row_numbers } have no rate, in groups of { $of_header } whose first row has one
    }
intake-odd-parts = { $candidates } do not come to { $of_header } in each row
intake-note-year = The file speaks of { $of_year }: “{ $quoted }”. Its numbers stand as they are
    there.
intake-option-as-given = the numbers stand as given
intake-option-of-a-year = { $of_header } is for a whole year
intake-option-whole-year = count each student for the whole year
intake-option-count = count them
intake-option-subtract = subtract them from the rows of the same schools
intake-option-all = all of them
intake-option-joined = { $names }, one below the other
# A column by its letter, and a row by what it begins with.
intake-column = { $named ->
        [yes] { $letter } “{ $header }”
       *[no] { $letter }
    }
intake-struck = struck through, or in letters that nobody sees
intake-at-two-rates = a school twice with as many students, at two rates
intake-odd-sheet = the sheet is called “{ $sheet }”
intake-rows-called = { $row_numbers }: { $names }
intake-row = row { $row } (“{ $begins }”)

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
    }; accepted is a table as CSV, .xlsx, .xls or .ods; the file was not read; what you had entered
    stays.
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
    } and no workbook; accepted is a table as CSV, .xlsx, .xls or .ods; the file was not read; what
    you had entered stays.
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
    } is a web page without a table, or XML; accepted is a table as CSV, .xlsx, .xls or .ods (save
    it as one); the file was not read; what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] the file
    } is a web page without a table, or XML
    .accepted = a table as CSV, .xlsx, .xls or .ods (save it as one)
intake-refused-noise = { $table_from ->
        [file] “{ $file }”
       *[nameless] The file
    } is no text and no workbook; accepted is a table as CSV, .xlsx, .xls or .ods; the file was not
    read; what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] the file
    } is no text and no workbook
    .accepted = a table as CSV, .xlsx, .xls or .ods
intake-refused-no-sheet = { $table_from ->
        [file] “{ $file }”
       *[nameless] The file
    } has nothing in its sheets; accepted is a table as CSV, .xlsx, .xls or .ods; the file was not
    read; what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] the file
    } has nothing in its sheets
    .accepted = a table as CSV, .xlsx, .xls or .ods
intake-refused-locked = { $table_from ->
        [file] “{ $file }”
       *[nameless] The file
    } is locked with a password; accepted is a workbook without a password; the file was not read;
    what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] the file
    } is locked with a password
    .accepted = a workbook without a password
intake-refused-damaged = { $table_from ->
        [file] “{ $file }”
       *[nameless] The file
    } is damaged, cut short or no real workbook; accepted is a workbook that opens in Excel (save it
    again, or as CSV); the file was not read; what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] the file
    } is damaged, cut short or no real workbook
    .accepted = a workbook that opens in Excel (save it again, or as CSV)
intake-refused-unpacked = { $table_from ->
        [file] “{ $file }”
       *[nameless] The file
    } unpacks to far more than a district's rows need; accepted is at most { $most_megabytes } MB
    unpacked (save the one sheet as CSV); the file was not read; what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] the file
    } unpacks to far more than a district's rows need
    .accepted = at most { $most_megabytes } MB unpacked (save the one sheet as CSV)
intake-refused-xlsb = { $table_from ->
        [file] “{ $file }”
       *[nameless] The file
    } is a binary Excel workbook (.xlsb); accepted is a table as CSV, .xlsx, .xls or .ods (save it
    as .xlsx); the file was not read; what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] the file
    } is a binary Excel workbook (.xlsb)
    .accepted = a table as CSV, .xlsx, .xls or .ods (save it as .xlsx)
intake-refused-opendocument = { $table_from ->
        [file] “{ $file }”
       *[nameless] The file
    } is an OpenDocument file but no spreadsheet; accepted is a table as CSV, .xlsx, .xls or .ods;
    the file was not read; what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] the file
    } is an OpenDocument file but no spreadsheet
    .accepted = a table as CSV, .xlsx, .xls or .ods
intake-refused-office = { $table_from ->
        [file] “{ $file }”
       *[nameless] The file
    } is an Office file but no workbook; accepted is a table as CSV, .xlsx, .xls or .ods; the file
    was not read; what you had entered stays.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] the file
    } is an Office file but no workbook
    .accepted = a table as CSV, .xlsx, .xls or .ods

# What was done unasked and is no error.
intake-note-no-header = There is no header, so the columns were taken to be { $held ->
        [district] district, school, students and tuition
        [line] school, students, tuition and line
       *[school] school, students and tuition
    }.
intake-note-unneeded = Column “{ $header }” was not needed.
intake-note-many-unneeded = { $columns } columns were not needed, among them { $headers }.
intake-note-no-line = { $rows ->
    [one] 1 row names no tuition line and was
   *[other] { $rows } rows name no tuition line and were
} counted under “{ $line }”. Accepted in a “Tuition line” column: { $accepted }.
intake-note-quote = In { intake-table-alone } a quotation mark stands alone; check that no rows are
    missing.
intake-note-total = { $named ->
        [yes] Row { $row }, “{ $school }”, was taken for a total and left out.
       *[no] Row { $row }, which names no school, was taken for a total and left out.
    }
intake-note-total-differs = { $named ->
        [yes] Row { $row }, “{ $school }”, was taken for a total and left out;
            it says { $own_students } students, and the rows above it that were read have
            { $students }.
       *[no] Row { $row }, which names no school, was taken for a total and left out;
            it says { $own_students } students, and the rows above it that were read have
            { $students }.
    }
intake-note-more-totals = { $rows ->
        [one] 1 more row was taken for totals and left out.
       *[other] { $rows } more rows were taken for totals and left out.
    }
intake-note-left-out = { $rows ->
        [one] Row { $row_numbers }
       *[other] Rows { $row_numbers }
    } { $rows ->
        [one] was
       *[other] were
    } left out: { $why ->
        [average] { $names } is an average
        [below] text below the table
        [heading] { $names } only says what the rows below it are
        [header] the header again
        [hidden] hidden in the file
        [doubtful] { $names } may be no school, or may not count
        [credit] a credit, so the bill is as high as it is without it
        [subtracted] subtracted from the students of the same school
        [part] of another year, month or group
        [other-table] below the header of another table
       *[repeated] the same as a row above
    }.
# Rows of other programs: what they are called, and what they come to.
intake-note-programs = { $rows ->
        [one] Row { $row_numbers } is of another program, not tuition under this cap: { $names }.
            It is
       *[other] Rows { $row_numbers } are of other programs, not tuition under this cap: { $names }.
            They are
    } summed apart, with { $students ->
        [one] 1 student
       *[other] { $students } students
    } and { $amount }, and nothing here changes that.
intake-note-other-sheets = Sheet “{ $sheet }” was read, and these were not: { $names }.
intake-note-hidden-sheets = Hidden sheets were not read: { $names }.
intake-note-comments = Comments on cells were not read; look whether one of them changes a number.
intake-note-joined = The rows of these sheets were put one below the other, and are numbered so:
    { $names }.
intake-note-turned = The table has a column for each school, so it was turned: what is called a row
    here is a column of yours, and a column here is a row of yours.
intake-note-hidden-columns = Hidden columns were not read: { $headers }.
intake-note-no-district = { $rows ->
        [one] Row { $row_numbers } names no district and counts
       *[other] Rows { $row_numbers } name no district and count
    } apart from those that name one.
intake-note-spelled = { $names } was taken for { $district }.
intake-note-remembered = What you chose for the last file with these columns was chosen again.
intake-note-unit = Dollars were taken to be in { $dollar_unit ->
        [thousands] thousands
        [hundreds] hundreds
       *[cents] cents
    }, as the header says.
intake-note-each-row = Each row was counted as one student; nothing that tells students apart was
    kept.
intake-note-bills = Column { $of_header } is a bill, so { $rows ->
        [one] the rate of 1 row is
       *[other] the rates of { $rows } rows are
    } the bill divided by the students, to the cent.
intake-note-bill-differs = { $rows ->
        [one] In row { $row_numbers }
       *[other] In rows { $row_numbers }
    } the students times the rate is not the bill that stands there; the rate was taken.
intake-note-filled = { $cells ->
        [one] 1 blank cell took the name above it.
       *[other] { $cells } blank cells took the name above them.
    }
intake-note-dittos = { $cells ->
        [one] 1 cell says “as above”, and took what stands there.
       *[other] { $cells } cells say “as above”, and took what stands there.
    }
intake-note-merged-rates = { $cells ->
        [one] 1 blank cell took the tuition of the merged cell that it belongs to.
       *[other] { $cells } blank cells took the tuition of the merged cell that they belong to.
    }
intake-note-decimal-commas = In column { $of_header } a comma stands before the cents: 4.270,33 was
    read as $4,270.33.
intake-note-rates-from = The rate of each school does not stand in its row, but here: { $where }.
# How a table was read, in one sentence.
intake-read = { $in_sheet ->
        [yes] Read from sheet “{ $sheet }”, { $head ->
            [yes] with the header in row { $row }
           *[no] without a header
        }:
       *[no] Read { $head ->
            [yes] with the header in row { $row }
           *[no] without a header
        }:
    } students from { $students_from ->
        [rows] rows of one student each
       *[column] column { $students_header }
    }, { $dollars_from ->
        [tuition] tuition from column { $dollars_header }
        [bill] tuition from the bills in column { $dollars_header }
       *[none] tuition at the statewide average
    }; { $students ->
        [one] 1 student
       *[other] { $students } students
    } in { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }, { $amount } where the file gives a rate{ $rows_at_average ->
        [0] { "" }
        [one] , and 1 row at the statewide average
       *[other] , and { $rows_at_average } rows at the statewide average
    }; { $own_total ->
        [same] the file's own total says the same
        [with] the file's own total says { $own_students }, with those of other programs
        [other] the file's own total says { $own_students }
        [dollars] the file's own total says { $own_amount }
       *[none] the file has no total of its own
    }; { $rows_left_out ->
        [0] no row was left out
        [one] 1 row was left out
       *[other] { $rows_left_out } rows were left out
    }.
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

# The panel that says how a table was read, and lets all of that be chosen otherwise.
intake-panel = { $outcome ->
        [asked] How it was read: something has to be chosen first
        [refused] How it was read: nothing could be used
       *[read] How it was read: { $students ->
            [one] 1 student
           *[other] { $students } students
        }{ $dollars_from ->
            [none] { " " }at the statewide average
           *[column] , { $amount }{ $rows_at_average ->
                [0] { "" }
                [one] , and 1 row at the statewide average
               *[other] , and { $rows_at_average } rows at the statewide average
            }
        }{ $own_total ->
            [same] ; your file's own total says { $own_students }, too
            [with] ; your file's own total says { $own_students }, with those of other programs
            [other] ; but your file's own total says { $own_students }
            [dollars] ; but your file's own total says { $own_amount }
           *[none] { "" }
        }; { $rows_left_out ->
            [0] no row was left out
            [one] 1 row was left out
           *[other] { $rows_left_out } rows were left out
        }
    }
intake-panel-control = { $taken_for ->
        [sheet] Sheet
        [header] Row of the header
        [year] Fiscal year
        [school] School or operator
        [district] District or town
        [students] Number of students
        [tuition] Tuition
        [budget] The district’s whole budget
        [kind] This column is
       *[rows] Rows that were left out and count all the same
    }
intake-panel-no-budget = None: no share of a budget is worked out
intake-panel-kind = { $taken_for ->
        [bill] the bill for all of a row's students
       *[rate] dollars a student
    }
intake-panel-no-header = no header
intake-panel-no-rows = none of them
intake-panel-column = { $filled ->
        [yes] { $of_header }: { $names } …
       *[no] { $of_header }
    }
intake-panel-row = { $named ->
        [yes] row { $row }, “{ $school }”
       *[no] row { $row }
    }{ $counted ->
        [yes] , { $students ->
            [one] 1 student
           *[other] { $students } students
        }
       *[no] { "" }
    }{ $differs ->
        [yes] { " " }(the rows above that were read have { $found_students })
       *[no] { "" }
    }
intake-panel-left = { $rows ->
        [one] 1 row was
       *[other] { $rows } rows were
    } left out { $why ->
        [total] as the total of others
        [subtotal] as the subtotal of others
        [average] as an average
        [hidden] as hidden in the file
        [below] as text below the table
        [header] as the header again
        [heading] as a heading
        [program] as of another program, not under this cap
        [part] as of another year, month or group
        [other-table] as below the header of another table
        [doubtful] as what may be no school, or may not count
        [credit] as credits
        [subtracted] as subtracted from the same schools
        [repeated] as the same as a row above
        [error] because of an error or a formula without a value
        [no-number] because a number is missing
       *[refused] because a number or name cannot be used
    }: { $row_numbers }.
intake-panel-programs = Of other programs: not under this cap, and in no sum above
intake-panel-file-row = Row

# The table to fill in.
intake-template-sheet = Students
intake-template-town = Your town
intake-template-first = First school
intake-template-second = Second school
intake-template-name = A name of at most { $longest } characters.
intake-template-line = One of { $names }, or nothing for the first.
intake-template-whole = A whole number from { $least_number } to { $most_number }.
intake-template-dollars = Dollars from { $least_number } to { $most_number }.

# What may be chosen of a file, for those who ask with a command or a request.
intake-choice =
    .sheet = the sheet to read: its name or its number
    .header_row = the row of the header, as a spreadsheet numbers it
    .school_column = the column of schools or operators: its letter or its header
    .district_column = the column of towns or districts: its letter or its header; “none” if there
        is none
    .students_column = the column of the number of students: its letter or its header; “rows” if
        each row is one student; “B+D” adds two groups, “B-D” takes one off, “B*D” is a share in
        percent
    .tuition_column = the column of dollars a student: its letter or its header; “none” if there is
        none; “C*2” for a half year’s, “C*1” for a year’s where the file speaks of a part of one
    .bill_column = the column of dollars for all of a row's students: its letter or its header
    .budget_column = the column of the districts’ whole budgets, of which shares are worked out: its
        letter or its header; “none” if there is none
    .year = of sheets, columns or rows of several fiscal years, those of this one, such as 2025;
        “all” for each with its own
    .only_district = of rows of several districts, those of this one, however it is spelled; “all”
        for all
    .only_rows = of rows by year, month or group of students, those that say this; “all” for all
    .hidden_rows = count or leave-out: rows that the file hides
    .repeated_rows = count or leave-out: rows that repeat an earlier one
    .sum_rows = count or leave-out: rows that are the sum of others but are not called a total
    .doubtful_rows = count or leave-out: rows that may be no schools, or may not count; of credits,
        count subtracts those of students, where that is plain
    .other_columns = leave-out: columns of numbers whose names do not say what they are
    .remarks = as-given: the numbers stand, whatever the words around the table say
    .program_rows = count or leave-out: rows that may be of another program, not under this cap;
        “all” counts those that surely are, too
    .put_back = the numbers of rows that count though they would be left out, such as 7, 12
intake-choice-refused = “{ $given }” cannot be chosen for { $setting }; accepted is { $accepted }.
intake-choice-row = the number of a row, from 1 on, as a spreadsheet numbers it
intake-choice-year = a fiscal year, such as 2025, FY2025 or 2024-25
intake-choice-numbers = numbers of rows, such as 7, 12
intake-choice-rows = { $names } or { $other }
