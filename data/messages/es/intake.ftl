### What the reading of a table says: a file, a paste or a grid of a district's rows.
###
### Of a problem, the message is the whole sentence; .given, .accepted and .used are what it was,
### what is accepted and what was done instead, for a program that asks.

# What was read, in every sentence about it, where one begins and within one, with its sheet or alone.
intake-table-begins = { intake-table-begins-alone }{ $in_sheet ->
        [yes] , hoja “{ $sheet }”,
       *[no] { "" }
    }
intake-table-begins-alone = { $table_from ->
        [file] “{ $file }”
        [nameless] El archivo
        [text] El texto
       *[table] La tabla
    }
intake-table = { intake-table-alone }{ $in_sheet ->
        [yes] , hoja “{ $sheet }”,
       *[no] { "" }
    }
intake-table-alone = { $table_from ->
        [file] “{ $file }”
        [nameless] el archivo
        [text] el texto
       *[table] la tabla
    }
# How each refusal and each question ends.
intake-unread = no se leyó { $table_from ->
        [text] el texto
        [table] la tabla
        [nameless] el archivo
       *[file] el archivo
    }; lo que usted anotó sigue igual.
intake-choose = se acepta una de las opciones, elegida por usted; { intake-unread }

# A cell of a row.
intake-cell = Fila { $row }, { $of_column ->
        [school] escuela
        [students] estudiantes
        [bill] factura
        [row] sus celdas
        [line] partida
        [year] año fiscal
       *[tuition] colegiatura
    }: { $filled ->
        [no] { $of_column ->
            [row] parece que una coma parte un número
           *[other] no hay nada
        }
       *[yes] “{ $cell }” no se puede usar
    }; se acepta { $of_column ->
        [school] el nombre de una escuela o de quien la opera
        [students] un número de 0 a { $most_students }
        [bill] un monto que dé de { $least_tuition } a { $most_tuition } dólares por estudiante
        [row] una fila tan larga como el encabezado, con comillas en los números que tienen coma
        [line] uno de { $names }, o una celda vacía para el primero
        [year] un año fiscal, como FY2026, o una celda vacía para todos los años
       *[tuition] un monto de { $least_tuition } a { $most_tuition } dólares, 0 o una celda vacía
    }{ $looks_like ->
        [percent] , no un porcentaje
        [european] , escrito como 4,270.33: comas para los miles y un punto para los centavos
        [formula] , no una fórmula sin un valor guardado (abra el archivo en una hoja de cálculo y
            guárdelo)
        [error] , no un error de la hoja de cálculo
        [date] , no una fecha
       *[nothing] { "" }
    }; la fila se dejó fuera.
    .accepted = { $of_column ->
        [school] el nombre de una escuela o de quien la opera
        [students] un número de 0 a { $most_students }
        [bill] un monto que dé de { $least_tuition } a { $most_tuition } dólares por estudiante
        [row] una fila tan larga como el encabezado, con comillas en los números que tienen coma
        [line] uno de { $names }, o una celda vacía para el primero
        [year] un año fiscal, como FY2026, o una celda vacía para todos los años
       *[tuition] un monto de { $least_tuition } a { $most_tuition } dólares, 0 o una celda vacía
    }{ $looks_like ->
        [percent] , no un porcentaje
        [european] , escrito como 4,270.33: comas para los miles y un punto para los centavos
        [formula] , no una fórmula sin un valor guardado (abra el archivo en una hoja de cálculo y
            guárdelo)
        [error] , no un error de la hoja de cálculo
        [date] , no una fecha
       *[nothing] { "" }
    }
    .used = la fila se dejó fuera

intake-problem-more-cells = { $cells ->
        [one] No se pudo usar 1 celda más
       *[other] No se pudieron usar { $cells } celdas más
    }; se acepta lo que dicen los mensajes de arriba; las filas se dejaron fuera.
    .given = { $cells ->
        [one] no se pudo usar 1 celda más
       *[other] no se pudieron usar { $cells } celdas más
    }
    .accepted = lo que dicen los mensajes de arriba
    .used = las filas se dejaron fuera
intake-problem-rows = Hay más de { $most_rows } filas; se aceptan como máximo { $most_rows }; se
    leyeron las primeras { $most_rows } y las demás se dejaron fuera.
    .given = hay más de { $most_rows } filas
    .accepted = como máximo { $most_rows }
    .used = se leyeron las primeras { $most_rows } y las demás se dejaron fuera
intake-problem-districts = Hay { $districts } distritos; se aceptan como máximo { $most_districts };
    se leyeron las filas de los primeros { $most_districts } y las demás se dejaron fuera.
    .given = hay { $districts } distritos
    .accepted = como máximo { $most_districts }
    .used = se leyeron las filas de los primeros { $most_districts } y las demás se dejaron fuera
intake-problem-wide = { intake-table-begins-alone } tiene { $columns } columnas; se aceptan como
    máximo { $most_columns }; las columnas después de la número { $most_columns } se dejaron fuera.
    .given = { intake-table-alone } tiene { $columns } columnas
    .accepted = como máximo { $most_columns }
    .used = las columnas después de la número { $most_columns } se dejaron fuera
intake-problem-own-total = El total del propio archivo dice { $own_total ->
        [dollars] { $own_amount }
       *[other] { $own_students ->
            [one] 1 estudiante
           *[other] { $own_students } estudiantes
        }
    }, pero las filas que se leyeron dan { $own_total ->
        [dollars] { $amount }
       *[other] { $students ->
            [one] 1 estudiante
           *[other] { $students } estudiantes
        }
    }; se acepta un total que sea su suma; se usaron las filas, y el total no.
    .given = el total del propio archivo dice { $own_total ->
        [dollars] { $own_amount }
       *[other] { $own_students ->
            [one] 1 estudiante
           *[other] { $own_students } estudiantes
        }
    }, pero las filas que se leyeron dan { $own_total ->
        [dollars] { $amount }
       *[other] { $students ->
            [one] 1 estudiante
           *[other] { $students } estudiantes
        }
    }
    .accepted = un total que sea su suma
    .used = se usaron las filas, y el total no

# What was done with a table that could not be read.
intake-not-read = no se leyó { $table_from ->
        [file] el archivo
        [nameless] el archivo
        [text] el texto
       *[table] la tabla
    }; lo que usted anotó sigue igual

# Of any table.
intake-refused-size = { intake-table-begins-alone } tiene { $megabytes } MB; se acepta como máximo
    { $most_megabytes } MB; { intake-unread }
    .given = { intake-table-alone } tiene { $megabytes } MB
    .accepted = como máximo { $most_megabytes } MB
intake-refused-far-too-large = { intake-table-begins-alone } es demasiado grande; se acepta como
    máximo { $most_megabytes } MB; { intake-unread }
    .given = { intake-table-alone } es demasiado grande
    .accepted = como máximo { $most_megabytes } MB
intake-refused-empty = { intake-table-begins-alone } no tiene nada; se acepta una tabla en
    CSV, .xlsx, .xls o .ods; { intake-unread }
    .given = { intake-table-alone } no tiene nada
    .accepted = una tabla en CSV, .xlsx, .xls o .ods
intake-refused-only-header = { intake-table-begins-alone } tiene un encabezado y ninguna fila; se
    acepta una fila para cada escuela; { intake-unread }
    .given = { intake-table-alone } tiene un encabezado y ninguna fila
    .accepted = una fila para cada escuela
intake-refused-column = { intake-table-begins-alone } no tiene la columna { $missing_column ->
        [school] “School”
       *[students] “Students”
    } en su encabezado; se acepta un encabezado que nombre las columnas “School” y “Students”, y
    quizás “Tuition now” y “District”; { intake-unread }
    .given = { intake-table-alone } no tiene la columna { $missing_column ->
        [school] “School”
       *[students] “Students”
    } en su encabezado
    .accepted = un encabezado que nombre las columnas “School” y “Students”, y quizás “Tuition now”
        y “District”
intake-refused-blank-head = { intake-table-begins-alone } no tiene nada en sus primeras
    { $head_rows } filas; se acepta un encabezado que nombre las columnas “School” y “Students”, y
    quizás “Tuition now” y “District”; { intake-unread }
    .given = { intake-table-alone } no tiene nada en sus primeras { $head_rows } filas
    .accepted = un encabezado que nombre las columnas “School” y “Students”, y quizás “Tuition now”
        y “District”
intake-refused-header = { intake-table-begins-alone } no tiene un encabezado que se entienda;
    empieza con “{ $begins }”; se acepta un encabezado que nombre las columnas “School” y
    “Students”, y quizás “Tuition now” y “District”; { intake-unread }
    .given = { intake-table-alone } no tiene un encabezado que se entienda; empieza con
        “{ $begins }”
    .accepted = un encabezado que nombre las columnas “School” y “Students”, y quizás “Tuition now”
        y “District”
intake-refused-endless-cell = { intake-table-begins-alone } tiene una celda que nunca termina; se
    acepta que cada celda cierre sus comillas; { intake-unread }
    .given = { intake-table-alone } tiene una celda que nunca termina
    .accepted = que cada celda cierre sus comillas

intake-refused-part-of-year = { intake-table-begins } solo tiene colegiatura de partes de un año:
    { $candidates }; se acepta la colegiatura de un año completo, en dólares por estudiante o como
    factura; { intake-unread }
    .given = { intake-table } solo tiene colegiatura de partes de un año: { $candidates }
    .accepted = la colegiatura de un año completo, en dólares por estudiante o como factura
intake-refused-on-its-side = { intake-table-begins } tiene una columna por escuela, y dice en sus
    filas qué son los números ({ $begins }); se acepta una fila por escuela, como la hace Transponer
    en Pegado especial; { intake-unread }
    .given = { intake-table } tiene una columna por escuela, y dice en sus filas qué son los números
        ({ $begins })
    .accepted = una fila por escuela, como la hace Transponer en Pegado especial
intake-refused-side-by-side = { intake-table-begins } tiene dos tablas una al lado de otra, en las
    columnas { $candidates }, cuyas filas son de otras escuelas; se acepta una sola tabla, con la
    tarifa de cada escuela al lado de sus estudiantes; { intake-unread }
    .given = { intake-table } tiene dos tablas una al lado de otra, en las columnas { $candidates },
        cuyas filas son de otras escuelas
    .accepted = una sola tabla, con la tarifa de cada escuela al lado de sus estudiantes
intake-refused-no-such-column = { intake-table-begins } no tiene una columna “{ $wanted }”; se
    acepta una de estas: { $candidates }; { intake-unread }
    .given = { intake-table } no tiene una columna “{ $wanted }”
    .accepted = una de estas: { $candidates }
intake-refused-no-such-sheet = { intake-table-begins-alone } no tiene una hoja “{ $wanted }”; se
    acepta una de estas: { $candidates }; { intake-unread }
    .given = { intake-table-alone } no tiene una hoja “{ $wanted }”
    .accepted = una de estas: { $candidates }
intake-refused-no-such-year = { intake-table-begins } { $has ->
        [some] no tiene nada de { $of_year }, sino de { $candidates }
       *[none] no dice de qué año fiscal son sus cifras, así que nada ahí es de { $of_year }
    }; se acepta un año fiscal que se nombre en las columnas, las filas, un título o el nombre de
    una hoja; { intake-unread }
    .given = { intake-table } { $has ->
        [some] no tiene nada de { $of_year }, sino de { $candidates }
       *[none] no dice de qué año fiscal son sus cifras, así que nada ahí es de { $of_year }
    }
    .accepted = un año fiscal que se nombre en las columnas, las filas, un título o el nombre de una
        hoja
intake-refused-no-such-district = { intake-table-begins } no tiene filas de “{ $wanted }”; se acepta
    uno de estos: { $candidates }; { intake-unread }
    .given = { intake-table } no tiene filas de “{ $wanted }”
    .accepted = uno de estos: { $candidates }
intake-refused-identifier = { intake-table-begins } tiene en la columna { $of_header } algo que
    identifica a cada estudiante; se acepta una columna de escuelas, de distritos o de cuántos
    estudiantes hay; { intake-unread }
    .given = { intake-table } tiene en la columna { $of_header } algo que identifica a cada
        estudiante
    .accepted = una columna de escuelas, de distritos o de cuántos estudiantes hay
intake-refused-no-counts = { intake-table-begins } tiene en la columna { $of_header } números
    demasiado grandes o demasiado pequeños para los estudiantes de una escuela; se acepta una
    columna con cuántos estudiantes hay, casi siempre hasta { $most_students }, o esa misma columna,
    si usted la elige; { intake-unread }
    .given = { intake-table } tiene en la columna { $of_header } números demasiado grandes o
        demasiado pequeños para los estudiantes de una escuela
    .accepted = una columna con cuántos estudiantes hay, casi siempre hasta { $most_students }, o
        esa misma columna, si usted la elige
intake-refused-no-rates = { intake-table-begins } tiene en la columna { $of_header } montos que no
    son la colegiatura de un estudiante; se acepta en su mayoría dólares por estudiante y año, de
    { $least_tuition } a { $most_tuition }; { intake-unread }
    .given = { intake-table } tiene en la columna { $of_header } montos que no son la colegiatura de
        un estudiante
    .accepted = en su mayoría dólares por estudiante y año, de { $least_tuition } a
        { $most_tuition }
intake-refused-no-bills = { intake-table-begins } tiene en la columna { $of_header } montos que no
    son una factura para los estudiantes de al lado; se acepta dólares que den de { $least_tuition }
    a { $most_tuition } por cada estudiante; { intake-unread }
    .given = { intake-table } tiene en la columna { $of_header } montos que no son una factura para
        los estudiantes de al lado
    .accepted = dólares que den de { $least_tuition } a { $most_tuition } por cada estudiante
intake-refused-merged-number = { intake-table-begins } tiene un solo número para varias filas en la
    columna { $of_header }: la fila { $row_numbers } está combinada con la de arriba; se acepta un
    número en cada fila; { intake-unread }
    .given = { intake-table } tiene un solo número para varias filas en la columna { $of_header }:
        la fila { $row_numbers } está combinada con la de arriba
    .accepted = un número en cada fila
intake-refused-two-towns = { intake-table-begins } tiene un distrito “{ $wanted }”, que puede ser
    uno de estos: { $candidates }; se acepta el nombre completo de cada distrito; { intake-unread }
    .given = { intake-table } tiene un distrito “{ $wanted }”, que puede ser uno de estos:
        { $candidates }
    .accepted = el nombre completo de cada distrito
intake-refused-no-rows = { intake-table-begins } no tiene ninguna fila que se pueda usar; se acepta
    una fila para cada escuela; { intake-unread }
    .given = { intake-table } no tiene ninguna fila que se pueda usar
    .accepted = una fila para cada escuela

# What has to be chosen before anything is taken. The candidates are an enumeration.
intake-asked-hint = Elija una opción
intake-choose-again = Elegir de nuevo: olvidar lo elegido para esta tabla
intake-asked-accepted = una de las opciones, elegida por usted
intake-asked-sheet = { intake-table-begins-alone } tiene una tabla de estudiantes en más de una
    hoja: { $candidates }; { intake-choose }
    .label = ¿Qué hoja se debe leer?
    .given = { intake-table-alone } tiene una tabla de estudiantes en más de una hoja:
        { $candidates }
intake-asked-header = { intake-table-begins } tiene más de un encabezado: { $candidates };
    { intake-choose }
    .label = ¿Qué fila es el encabezado?
    .given = { intake-table } tiene más de un encabezado: { $candidates }
intake-asked-students = { intake-table-begins } tiene más de una columna que puede decir cuántos
    estudiantes hay: { $candidates }; { intake-choose }
    .label = ¿Qué columna dice cuántos estudiantes hay?
    .given = { intake-table } tiene más de una columna que puede decir cuántos estudiantes hay:
        { $candidates }
intake-asked-unnamed-students = { intake-table-begins } no tiene una columna llamada “Students”;
    puede ser una de estas: { $candidates }; { intake-choose }
    .label = ¿Qué columna dice cuántos estudiantes hay?
    .given = { intake-table } no tiene una columna llamada “Students”; puede ser una de estas:
        { $candidates }
intake-asked-tuition = { intake-table-begins } tiene más de una columna que puede ser la
    colegiatura: { $candidates }; { intake-choose }
    .label = ¿Qué columna es la colegiatura?
    .given = { intake-table } tiene más de una columna que puede ser la colegiatura: { $candidates }
intake-asked-unnamed-tuition = { intake-table-begins } no tiene una columna llamada “Tuition”, pero
    sí montos que pueden serlo: { $candidates }; { intake-choose }
    .label = ¿Qué columna es la colegiatura?
    .given = { intake-table } no tiene una columna llamada “Tuition”, pero sí montos que pueden
        serlo: { $candidates }
intake-asked-rate-or-bill = { intake-table-begins } no dice si la columna { $where } da dólares por
    estudiante o por todos los estudiantes de una fila: { $candidates }; { intake-choose }
    .label = ¿Qué tiene la columna?
    .given = { intake-table } no dice si la columna { $where } da dólares por estudiante o por todos
        los estudiantes de una fila: { $candidates }
intake-asked-part = { intake-table-begins } tiene filas para varios valores de la columna { $where }
    o para un solo grupo de estudiantes, así que quizás no todas cuentan: { $candidates };
    { intake-choose }
    .label = ¿Qué filas cuentan?
    .given = { intake-table } tiene filas para varios valores de la columna { $where } o para un
        solo grupo de estudiantes, así que quizás no todas cuentan: { $candidates }
intake-asked-sections = { intake-table-begins } tiene títulos sobre grupos de filas, y quizás no
    cuentan todos (filas { $where }): { $candidates }; { intake-choose }
    .label = ¿Qué filas cuentan?
    .given = { intake-table } tiene títulos sobre grupos de filas, y quizás no cuentan todos (filas
        { $where }): { $candidates }
intake-asked-hidden = { intake-table-begins } oculta filas con estudiantes ({ $where }):
    { $candidates }; { intake-choose }
    .label = ¿Cuentan las filas ocultas?
    .given = { intake-table } oculta filas con estudiantes ({ $where }): { $candidates }
intake-asked-repeated = { intake-table-begins } tiene filas que repiten otra anterior en todas sus
    celdas ({ $where }): { $candidates }; { intake-choose }
    .label = ¿Cuentan las filas repetidas?
    .given = { intake-table } tiene filas que repiten otra anterior en todas sus celdas
        ({ $where }): { $candidates }
intake-asked-each-again = { intake-table-begins } tiene cada escuela otra vez, con los mismos
    estudiantes y dólares ({ $where }): { $candidates }; { intake-choose }
    .label = ¿Son otra vez los mismos estudiantes?
    .given = { intake-table } tiene cada escuela otra vez, con los mismos estudiantes y dólares
        ({ $where }): { $candidates }
intake-asked-listed-twice = { intake-table-begins } tiene filas de un estudiante que ya está en otra
    fila anterior ({ $where }): { $candidates }; { intake-choose }
    .label = ¿Cuentan las otras filas de un estudiante?
    .given = { intake-table } tiene filas de un estudiante que ya está en otra fila anterior
        ({ $where }): { $candidates }
intake-asked-shares = { intake-table-begins } tiene filas de partes desiguales de un año
    ({ $where }), que aquí no se calculan. Anote en una columna de facturas la parte de la
    colegiatura anual de cada fila, o elija: { $candidates }; { intake-choose }
    .label = ¿Cuánto cuestan las filas?
    .given = { intake-table } tiene filas de partes desiguales de un año ({ $where }), que aquí no
        se calculan. Anote en una columna de facturas la parte de la colegiatura anual de cada fila,
        o elija: { $candidates }
intake-asked-apart = { intake-table-begins } tiene dólares aparte de los estudiantes ({ $where }),
    con nombres propios al lado, de modo que pueden ser una lista de tarifas y no los de cada fila:
    { $candidates }; { intake-choose }
    .label = ¿Qué son estos dólares?
    .given = { intake-table } tiene dólares aparte de los estudiantes ({ $where }), con nombres
        propios al lado, de modo que pueden ser una lista de tarifas y no los de cada fila:
        { $candidates }
intake-asked-unsure-column = { intake-table-begins } tiene una columna cuyo nombre puede decir que
    es otra cosa de lo que parece ({ $where }): { $candidates }; { intake-choose }
    .label = ¿Qué es esta columna?
    .given = { intake-table } tiene una columna cuyo nombre puede decir que es otra cosa de lo que
        parece ({ $where }): { $candidates }
intake-asked-other-columns = { intake-table-begins } tiene otros números que pueden cambiar lo que
    se paga ({ $where }), y nada dice cómo: { $candidates }; { intake-choose }
    .label = ¿Qué se hace con estas columnas?
    .given = { intake-table } tiene otros números que pueden cambiar lo que se paga ({ $where }), y
        nada dice cómo: { $candidates }
intake-asked-remarks = { intake-table-begins } dice algo que puede cambiar el sentido de sus números
    ({ $where }): { $candidates }; { intake-choose }
    .label = ¿Valen los números como están?
    .given = { intake-table } dice algo que puede cambiar el sentido de sus números ({ $where }):
        { $candidates }
intake-asked-part-of-year = { intake-table-begins } tiene colegiatura de partes de un año
    ({ $where }), y aquí una factura es de un año completo: { $candidates }; { intake-choose }
    .label = ¿Cuál es la colegiatura de un año completo?
    .given = { intake-table } tiene colegiatura de partes de un año ({ $where }), y aquí una factura
        es de un año completo: { $candidates }
intake-asked-little-rates = { intake-table-begins } tiene una colegiatura (más o menos { $where }
    por estudiante) que es poca para un año completo, y puede ser de una parte de él:
    { $candidates }; { intake-choose }
    .label = ¿Es esta la colegiatura de un año completo?
    .given = { intake-table } tiene una colegiatura (más o menos { $where } por estudiante) que es
        poca para un año completo, y puede ser de una parte de él: { $candidates }
intake-asked-sums = { intake-table-begins } tiene filas que son la suma de otras pero no se llaman
    total ({ $where }): { $candidates }; { intake-choose }
    .label = ¿Cuentan estas filas?
    .given = { intake-table } tiene filas que son la suma de otras pero no se llaman total
        ({ $where }): { $candidates }
intake-asked-year = { intake-table-begins } tiene cifras de más de un año fiscal: { $candidates };
    { intake-choose }
    .label = ¿Qué año fiscal cuenta?
    .given = { intake-table } tiene cifras de más de un año fiscal: { $candidates }
intake-asked-programs = { intake-table-begins } tiene filas que pueden ser de otro programa y no de
    la colegiatura con este tope ({ $where }): { $candidates }; { intake-choose }
    .label = ¿Cuentan las filas que pueden ser de otro programa?
    .given = { intake-table } tiene filas que pueden ser de otro programa y no de la colegiatura con
        este tope ({ $where }): { $candidates }
intake-asked-rates-elsewhere = { intake-table-begins } no tiene colegiatura al lado de los
    estudiantes, pero sí en otro lugar ({ $where }), que no se leyó: { $candidates };
    { intake-choose }
    .label = ¿Cuál es la colegiatura?
    .given = { intake-table } no tiene colegiatura al lado de los estudiantes, pero sí en otro lugar
        ({ $where }), que no se leyó: { $candidates }
intake-asked-with-preschool = { intake-table-begins } cuenta en la columna { $where } estudiantes
    que pueden estar en preescolar, y que entonces no tienen este tope: { $candidates };
    { intake-choose }
    .label = ¿Qué estudiantes cuentan?
    .given = { intake-table } cuenta en la columna { $where } estudiantes que pueden estar en
        preescolar, y que entonces no tienen este tope: { $candidates }
intake-asked-district = { intake-table-begins } tiene filas de varios distritos: { $candidates };
    { intake-choose }
    .label = ¿Las filas de qué distrito cuentan?
    .given = { intake-table } tiene filas de varios distritos: { $candidates }
intake-asked-other-district = { intake-table-begins } tiene filas de un distrito que no es
    { $where }: { $candidates }; { intake-choose }
    .label = ¿Cuentan de todos modos las filas de este distrito?
    .given = { intake-table } tiene filas de un distrito que no es { $where }: { $candidates }
intake-asked-doubtful = { intake-table-begins } tiene filas que quizás no son escuelas o no cuentan
    ({ $where }): { $candidates }; { intake-choose }
    .label = ¿Cuentan las filas que quizás no son escuelas o que quizás no cuentan?
    .given = { intake-table } tiene filas que quizás no son escuelas o no cuentan ({ $where }):
        { $candidates }
intake-asked-footnotes = { intake-table-begins } tiene números que quizás terminan con la marca de
    una nota al pie, como 91 que es 9 y la marca 1 ({ $where }): { $candidates }; { intake-choose }
    .label = ¿Cuentan las filas cuyos números quizás terminan con la marca de una nota?
    .given = { intake-table } tiene números que quizás terminan con la marca de una nota al pie
        ({ $where }): { $candidates }
intake-asked-credits = { intake-table-begins } tiene créditos u otros montos negativos ({ $where });
    si se dejan fuera, la factura queda tan alta como sin ellos: { $candidates }; { intake-choose }
    .label = ¿Qué se hace con los créditos?
    .given = { intake-table } tiene créditos u otros montos negativos ({ $where }); si se dejan
        fuera, la factura queda tan alta como sin ellos: { $candidates }
intake-asked-whose-town = { intake-table-begins } tiene una columna { $where } que puede ser el
    pueblo que paga o el pueblo donde está cada escuela: { $candidates }; { intake-choose }
    .label = ¿Qué pueblo es?
    .given = { intake-table } tiene una columna { $where } que puede ser el pueblo que paga o el
        pueblo donde está cada escuela: { $candidates }
intake-asked-no-school = { intake-table-begins } no tiene columna de escuelas, y tiene nombres que
    no son de ningún distrito del registro: { $where }. Cada fila puede ser de todos los estudiantes
    de un distrito: { $candidates }; { intake-choose }
    .label = ¿Es cada fila de todos los estudiantes de un distrito?
    .given = { intake-table } no tiene columna de escuelas, y tiene nombres que no son de ningún
        distrito del registro: { $where }. Cada fila puede ser de todos los estudiantes de un
        distrito: { $candidates }
intake-option-no-district = ninguna columna (todas las filas son de un distrito)
intake-option-average = ninguna columna (cada estudiante lleva el promedio de todo el estado)
intake-option-each-row = ninguna columna (cada fila es un estudiante)
intake-option-rate = { $of_header } son dólares por estudiante
intake-option-bill = { $of_header } es la factura de todos los estudiantes de una fila
intake-option-less = { $of_header } menos { $less_header }
intake-option-each-year = cada año del archivo, con sus propias cifras
intake-note-of-year = { $of_year }: { $students ->
        [one] un estudiante
       *[other] { $students } estudiantes
    } en { $rows ->
        [one] una fila
       *[other] { $rows } filas
    }, { $amount } donde el archivo da una tarifa.

intake-option-year = { $of_year } ({ $headers })
intake-option-leave-out = dejarlas fuera
intake-option-leave-out-columns = dejarlas fuera: no cambian nada de lo que se paga
intake-odd-bill = fila { $row }: { $amount }, junto a { $other } por estudiante en otras filas,
    puede ser la factura por todos sus estudiantes
intake-odd-rate = fila { $row }: { $amount }, junto a { $other } por estudiante en otras filas,
    puede ser por un estudiante
intake-odd-part-of-year = { $of_header } es la suma de { $candidates }, que no son un año entero
intake-odd-notes = { $rows ->
        [one] { $of_header }, fila { $row_numbers }
       *[other] { $of_header }, filas { $row_numbers }
    }
intake-odd-count = la fila { $row } tiene { $students } estudiantes y ninguna tarifa
intake-odd-years = habla de más de un año fiscal: { $candidates }
intake-odd-comments = comentarios en celdas, que no se leen
intake-odd-blank-rates = { $rows ->
        [one] la fila { $row_numbers } no tiene tarifa, en un grupo de { $of_header } cuya primera fila sí
       *[other] las filas { $row_numbers } no tienen tarifa, en grupos de { $of_header } cuya primera fila sí
    }
intake-odd-parts = { $candidates } no suman { $of_header } en cada fila
intake-note-year = El archivo habla de { $of_year }: “{ $quoted }”. Sus números quedan como están
    allí.
intake-option-as-given = los números valen como están
intake-option-of-a-year = { $of_header } es de un año completo
intake-option-whole-year = contar a cada estudiante por todo el año
intake-option-count = contarlas
intake-option-subtract = restarlas de las filas de las mismas escuelas
intake-option-all = todas
intake-option-joined = { $names }, una debajo de otra
# A column by its letter, and a row by what it begins with.
intake-column = { $named ->
        [yes] { $letter } “{ $header }”
       *[no] { $letter }
    }
intake-struck = tachado, o en letras que nadie ve
intake-at-two-rates = una escuela dos veces con los mismos estudiantes, con dos tarifas
intake-odd-sheet = la hoja se llama “{ $sheet }”
intake-rows-called = { $row_numbers }: { $names }
intake-row = fila { $row } (“{ $begins }”)

# Of a file.
intake-refused-kind = { $table_from ->
        [file] “{ $file }”
       *[nameless] El archivo
    } es { $file_kind ->
        [archive] un archivo comprimido
        [database] una base de datos
        [image] una imagen
        [pdf] un documento PDF
        [program] un programa
        [recording] una imagen o una grabación
       *[document] un documento de texto
    }; se acepta una tabla en CSV, .xlsx, .xls o .ods; no se leyó el archivo; lo que usted anotó
    sigue igual.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] el archivo
    } es { $file_kind ->
        [archive] un archivo comprimido
        [database] una base de datos
        [image] una imagen
        [pdf] un documento PDF
        [program] un programa
        [recording] una imagen o una grabación
       *[document] un documento de texto
    }
    .accepted = una tabla en CSV, .xlsx, .xls o .ods
intake-refused-zip = { $table_from ->
        [file] “{ $file }”
       *[nameless] El archivo
    } es { $zip_kind ->
        [word] un documento de Word
        [slides] una presentación
       *[zip] un archivo zip
    } y no un libro de Excel; se acepta una tabla en CSV, .xlsx, .xls o .ods; no se leyó el archivo;
    lo que usted anotó sigue igual.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] el archivo
    } es { $zip_kind ->
        [word] un documento de Word
        [slides] una presentación
       *[zip] un archivo zip
    } y no un libro de Excel
    .accepted = una tabla en CSV, .xlsx, .xls o .ods
intake-refused-page = { $table_from ->
        [file] “{ $file }”
       *[nameless] El archivo
    } es una página web sin tabla, o XML; se acepta una tabla en CSV, .xlsx, .xls o .ods (guárdelo
    así); no se leyó el archivo; lo que usted anotó sigue igual.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] el archivo
    } es una página web sin tabla, o XML
    .accepted = una tabla en CSV, .xlsx, .xls o .ods (guárdelo así)
intake-refused-noise = { $table_from ->
        [file] “{ $file }”
       *[nameless] El archivo
    } no es un texto ni un libro de Excel; se acepta una tabla en CSV, .xlsx, .xls o .ods; no se
    leyó el archivo; lo que usted anotó sigue igual.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] el archivo
    } no es un texto ni un libro de Excel
    .accepted = una tabla en CSV, .xlsx, .xls o .ods
intake-refused-no-sheet = { $table_from ->
        [file] “{ $file }”
       *[nameless] El archivo
    } no tiene nada en sus hojas; se acepta una tabla en CSV, .xlsx, .xls o .ods; no se leyó el
    archivo; lo que usted anotó sigue igual.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] el archivo
    } no tiene nada en sus hojas
    .accepted = una tabla en CSV, .xlsx, .xls o .ods
intake-refused-locked = { $table_from ->
        [file] “{ $file }”
       *[nameless] El archivo
    } tiene una contraseña; se acepta un libro de Excel sin contraseña; no se leyó el archivo; lo
    que usted anotó sigue igual.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] el archivo
    } tiene una contraseña
    .accepted = un libro de Excel sin contraseña
intake-refused-damaged = { $table_from ->
        [file] “{ $file }”
       *[nameless] El archivo
    } está dañado, incompleto o no es un libro de Excel; se acepta un libro que abra en Excel
    (guárdelo otra vez, o como CSV); no se leyó el archivo; lo que usted anotó sigue igual.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] el archivo
    } está dañado, incompleto o no es un libro de Excel
    .accepted = un libro que abra en Excel (guárdelo otra vez, o como CSV)
intake-refused-unpacked = { $table_from ->
        [file] “{ $file }”
       *[nameless] El archivo
    } ocupa, al descomprimirlo, mucho más de lo que necesitan las filas de un distrito; se acepta
    como máximo { $most_megabytes } MB sin comprimir (guarde como CSV solo la hoja que hace falta);
    no se leyó el archivo; lo que usted anotó sigue igual.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] el archivo
    } ocupa, al descomprimirlo, mucho más de lo que necesitan las filas de un distrito
    .accepted = como máximo { $most_megabytes } MB sin comprimir (guarde como CSV solo la hoja que
        hace falta)
intake-refused-xlsb = { $table_from ->
        [file] “{ $file }”
       *[nameless] El archivo
    } es un libro binario de Excel (.xlsb); se acepta una tabla en CSV, .xlsx, .xls o .ods (guárdelo
    como .xlsx); no se leyó el archivo; lo que usted anotó sigue igual.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] el archivo
    } es un libro binario de Excel (.xlsb)
    .accepted = una tabla en CSV, .xlsx, .xls o .ods (guárdelo como .xlsx)
intake-refused-opendocument = { $table_from ->
        [file] “{ $file }”
       *[nameless] El archivo
    } es un archivo de OpenDocument, pero no una hoja de cálculo; se acepta una tabla en
    CSV, .xlsx, .xls o .ods; no se leyó el archivo; lo que usted anotó sigue igual.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] el archivo
    } es un archivo de OpenDocument, pero no una hoja de cálculo
    .accepted = una tabla en CSV, .xlsx, .xls o .ods
intake-refused-office = { $table_from ->
        [file] “{ $file }”
       *[nameless] El archivo
    } es un archivo de Office, pero no un libro de Excel; se acepta una tabla en CSV, .xlsx, .xls
    o .ods; no se leyó el archivo; lo que usted anotó sigue igual.
    .given = { $table_from ->
        [file] “{ $file }”
       *[nameless] el archivo
    } es un archivo de Office, pero no un libro de Excel
    .accepted = una tabla en CSV, .xlsx, .xls o .ods

# What was done unasked and is no error.
intake-note-no-header = No hay encabezado, así que las columnas se tomaron como { $held ->
        [district] distrito, escuela, estudiantes y colegiatura
        [line] escuela, estudiantes, colegiatura y partida
       *[school] escuela, estudiantes y colegiatura
    }.
intake-note-unneeded = La columna “{ $header }” no hizo falta.
intake-note-many-unneeded = { $columns } columnas no hicieron falta, entre ellas { $headers }.
intake-note-no-line = { $rows ->
    [one] 1 fila no nombra una partida de colegiatura y se contó
   *[other] { $rows } filas no nombran una partida de colegiatura y se contaron
} en “{ $line }”. En una columna “Tuition line” se acepta: { $accepted }.
intake-note-quote = En { intake-table-alone }, una comilla está sola; revise que no falten filas.
intake-note-total = { $named ->
        [yes] La fila { $row }, “{ $school }”, se tomó como un total y se dejó fuera.
       *[no] La fila { $row }, que no nombra una escuela, se tomó como un total y se dejó fuera.
    }
intake-note-total-differs = { $named ->
        [yes] La fila { $row }, “{ $school }”, se tomó como un total y se dejó fuera; dice
            { $own_students } estudiantes, y las filas de arriba que se leyeron tienen
            { $students }.
       *[no] La fila { $row }, que no nombra una escuela, se tomó como un total y se dejó fuera;
           dice { $own_students } estudiantes, y las filas de arriba que se leyeron tienen
           { $students }.
    }
intake-note-more-totals = { $rows ->
        [one] 1 fila más se tomó como total y se dejó fuera.
       *[other] { $rows } filas más se tomaron como totales y se dejaron fuera.
    }
intake-note-left-out = { $rows ->
        [one] La fila { $row_numbers } se dejó fuera
       *[other] Las filas { $row_numbers } se dejaron fuera
    }: { $why ->
        [average] { $names } es un promedio
        [below] texto debajo de la tabla
        [heading] { $names } solo dice qué son las filas de abajo
        [header] el encabezado otra vez
        [hidden] oculto en el archivo
        [doubtful] { $names } quizás no es una escuela o no cuenta
        [credit] es un crédito, así que la factura queda tan alta como sin él
        [subtracted] se restó de los estudiantes de la misma escuela
        [part] de otro año, mes o grupo
        [other-table] debajo del encabezado de otra tabla
       *[repeated] igual a una fila de arriba
    }.
# Rows of other programs: what they are called, and what they come to.
intake-note-programs = { $rows ->
        [one] La fila { $row_numbers } es de otro programa y no de la colegiatura con este tope:
            { $names }. Se suma
       *[other] Las filas { $row_numbers } son de otros programas y no de la colegiatura con este
           tope: { $names }. Se suman
    } aparte, con { $students ->
        [one] 1 estudiante
       *[other] { $students } estudiantes
    } y { $amount }, y nada de aquí cambia eso.
intake-note-other-sheets = Se leyó la hoja “{ $sheet }”, y estas no: { $names }.
intake-note-hidden-sheets = No se leyeron las hojas ocultas: { $names }.
intake-note-comments = No se leyeron los comentarios de las celdas; mire si alguno cambia un número.
intake-note-joined = Las filas de estas hojas se pusieron una debajo de otra, y así se numeran:
    { $names }.
intake-note-turned = La tabla tiene una columna por escuela, así que se giró: lo que aquí se llama
    fila es una columna suya, y una columna de aquí es una fila suya.
intake-note-hidden-columns = No se leyeron las columnas ocultas: { $headers }.
intake-note-no-district = { $rows ->
        [one] La fila { $row_numbers } no nombra un distrito y cuenta
       *[other] Las filas { $row_numbers } no nombran un distrito y cuentan
    } aparte de las que sí lo nombran.
intake-note-spelled = { $names } se tomó como { $district }.
intake-note-remembered = Se eligió otra vez lo que usted eligió para el último archivo con estas
    columnas.
intake-note-unit = Los dólares se tomaron en { $dollar_unit ->
        [thousands] miles
        [hundreds] cientos
       *[cents] centavos
    }, como dice el encabezado.
intake-note-each-row = Cada fila se contó como un estudiante; no se guardó nada que identifique a
    cada estudiante.
intake-note-bills = La columna { $of_header } es una factura, así que { $rows ->
        [one] la tarifa de 1 fila es
       *[other] las tarifas de { $rows } filas son
    } la factura dividida entre los estudiantes, al centavo.
intake-note-bill-differs = { $rows ->
        [one] En la fila { $row_numbers }
       *[other] En las filas { $row_numbers }
    }, los estudiantes por la tarifa no dan la factura que está ahí; se usó la tarifa.
intake-note-filled = { $cells ->
        [one] 1 celda en blanco tomó el nombre de arriba.
       *[other] { $cells } celdas en blanco tomaron el nombre de arriba.
    }
intake-note-dittos = { $cells ->
        [one] 1 celda dice “ídem”, y tomó lo que está arriba.
       *[other] { $cells } celdas dicen “ídem”, y tomaron lo que está arriba.
    }
intake-note-merged-rates = { $cells ->
        [one] 1 celda en blanco tomó la colegiatura de la celda combinada a la que pertenece.
       *[other] { $cells } celdas en blanco tomaron la colegiatura de la celda combinada a la que
            pertenecen.
    }
intake-note-decimal-commas = En la columna { $of_header } una coma precede a los centavos: 4.270,33
    se leyó como $4,270.33.
intake-note-rates-from = La colegiatura de cada escuela no está en su fila, sino aquí: { $where }.
# How a table was read, in one sentence.
intake-read = { $in_sheet ->
        [yes] Se leyó la hoja “{ $sheet }”, { $head ->
            [yes] con el encabezado en la fila { $row }
           *[no] sin encabezado
        }:
       *[no] Se leyó { $head ->
            [yes] con el encabezado en la fila { $row }
           *[no] sin encabezado
        }:
    } estudiantes de { $students_from ->
        [rows] filas de un estudiante cada una
       *[column] la columna { $students_header }
    }, { $dollars_from ->
        [tuition] colegiatura de la columna { $dollars_header }
        [bill] colegiatura de las facturas en la columna { $dollars_header }
       *[none] colegiatura según el promedio de todo el estado
    }; { $students ->
        [one] 1 estudiante
       *[other] { $students } estudiantes
    } en { $rows ->
        [one] 1 fila
       *[other] { $rows } filas
    }, { $amount } donde el archivo da una tarifa{ $rows_at_average ->
        [0] { "" }
        [one] , y 1 fila con el promedio de todo el estado
       *[other] , y { $rows_at_average } filas con el promedio de todo el estado
    }; { $own_total ->
        [same] el total del propio archivo dice lo mismo
        [with] el total del propio archivo dice { $own_students }, con los de otros programas
        [other] el total del propio archivo dice { $own_students }
        [dollars] el total del propio archivo dice { $own_amount }
       *[none] el archivo no tiene un total propio
    }; { $rows_left_out ->
        [0] ninguna fila se dejó fuera
        [one] 1 fila se dejó fuera
       *[other] { $rows_left_out } filas se dejaron fuera
    }.
intake-note-long-name = Fila { $row }: un nombre se cortó a { $longest } caracteres.
intake-note-more-long-names = { $rows ->
        [one] 1 fila más se acortó a nombres de { $longest } caracteres.
       *[other] { $rows } filas más se acortaron a nombres de { $longest } caracteres.
    }
# Rows with the same names; the last of their numbers, or how many more there are, follows "and".
intake-note-alike = Las filas { $row_numbers } y { $more_rows ->
        [0] { $row }
       *[other] { $more_rows } más
    } son iguales ({ $names }{ $alike_in ->
        [students] , { $students ->
            [one] 1 estudiante
           *[other] { $students } estudiantes
        }
       *[names] { "" }
    }); se conservan { $rows ->
        [2] las dos
       *[other] todas
    }.
intake-note-more-alike = { $groups ->
        [one] 1 grupo más de filas iguales; se conservan todas.
       *[other] { $groups } grupos más de filas iguales; se conservan todas.
    }

# The panel that says how a table was read, and lets all of that be chosen otherwise.
intake-panel = { $outcome ->
        [asked] Cómo se leyó: primero hay que elegir algo
        [refused] Cómo se leyó: no se pudo usar nada
       *[read] Cómo se leyó: { $students ->
            [one] 1 estudiante
           *[other] { $students } estudiantes
        }{ $dollars_from ->
            [none] { " " }según el promedio de todo el estado
           *[column] , { $amount }{ $rows_at_average ->
                [0] { "" }
                [one] , y 1 fila con el promedio de todo el estado
               *[other] , y { $rows_at_average } filas con el promedio de todo el estado
            }
        }{ $own_total ->
            [same] ; el total de su archivo también dice { $own_students }
            [with] ; el total de su archivo dice { $own_students }, con los de otros programas
            [other] ; pero el total de su archivo dice { $own_students }
            [dollars] ; pero el total de su archivo dice { $own_amount }
           *[none] { "" }
        }; { $rows_left_out ->
            [0] ninguna fila se dejó fuera
            [one] 1 fila se dejó fuera
           *[other] { $rows_left_out } filas se dejaron fuera
        }
    }
intake-panel-control = { $taken_for ->
        [sheet] Hoja
        [header] Fila del encabezado
        [year] Año fiscal
        [school] Escuela o quien la opera
        [district] Distrito o pueblo
        [students] Cuántos estudiantes hay
        [tuition] Colegiatura
        [budget] El presupuesto entero del distrito
        [kind] Esta columna tiene
       *[rows] Filas que se dejaron fuera y cuentan de todos modos
    }
intake-panel-no-budget = Ninguno: no se calcula ninguna parte de un presupuesto

intake-panel-kind = { $taken_for ->
        [bill] la factura de todos los estudiantes de una fila
       *[rate] dólares por estudiante
    }
intake-panel-no-header = sin encabezado
intake-panel-no-rows = ninguna
intake-panel-column = { $filled ->
        [yes] { $of_header }: { $names } …
       *[no] { $of_header }
    }
intake-panel-row = { $named ->
        [yes] fila { $row }, “{ $school }”
       *[no] fila { $row }
    }{ $counted ->
        [yes] , { $students ->
            [one] 1 estudiante
           *[other] { $students } estudiantes
        }
       *[no] { "" }
    }{ $differs ->
        [yes] { " " }(las filas de arriba que se leyeron tienen { $found_students })
       *[no] { "" }
    }
intake-panel-left = { $rows ->
        [one] 1 fila se dejó fuera
       *[other] { $rows } filas se dejaron fuera
    } { $why ->
        [total] por ser el total de otras
        [subtotal] por ser el subtotal de otras
        [average] por ser un promedio
        [hidden] { $rows ->
            [one] por estar oculta
           *[other] por estar ocultas
        } en el archivo
        [below] por ser texto debajo de la tabla
        [header] por ser otra vez el encabezado
        [heading] por ser un título
        [program] por ser de otro programa, sin este tope
        [part] por ser de otro año, mes o grupo
        [other-table] por estar debajo del encabezado de otra tabla
        [doubtful] { $rows ->
            [one] porque quizás no es una escuela o no cuenta
           *[other] porque quizás no son escuelas o no cuentan
        }
        [credit] { $rows ->
            [one] por ser un crédito
           *[other] por ser créditos
        }
        [subtracted] { $rows ->
            [one] porque se restó de la misma escuela
           *[other] porque se restaron de las mismas escuelas
        }
        [repeated] { $rows ->
            [one] por ser igual
           *[other] por ser iguales
        } a una fila de arriba
        [error] por un error o una fórmula sin valor
        [no-number] porque falta un número
       *[refused] porque no se puede usar un número o un nombre
    }: { $row_numbers }.
intake-panel-programs = De otros programas: sin este tope, y en ninguna suma de arriba
intake-panel-file-row = Fila

# The table to fill in.
intake-template-sheet = Estudiantes
intake-template-town = Su pueblo
intake-template-first = Primera escuela
intake-template-second = Segunda escuela
intake-template-name = Un nombre de { $longest } caracteres como máximo.
intake-template-line = Uno de { $names }, o nada para el primero.
intake-template-whole = Un número entero de { $least_number } a { $most_number }.
intake-template-dollars = Dólares de { $least_number } a { $most_number }.

# What may be chosen of a file, for those who ask with a command or a request.
intake-choice =
    .sheet = la hoja que se debe leer: su nombre o su número
    .header_row = la fila del encabezado, como la numera una hoja de cálculo
    .school_column = la columna de escuelas o de quienes las operan: su letra o su encabezado
    .district_column = la columna de pueblos o distritos: su letra o su encabezado; “none” si no hay
        ninguna
    .students_column = la columna que dice cuántos estudiantes hay: su letra o su encabezado; “rows”
        si cada fila es un estudiante; “B+D” suma dos grupos, “B-D” resta uno, “B*D” es una parte en
        porcentaje
    .tuition_column = la columna de dólares por estudiante: su letra o su encabezado; “none” si no
        hay ninguna; “C*2” si es la de medio año, “C*1” si es la de un año aunque el archivo hable
        de una parte
    .bill_column = la columna de dólares por todos los estudiantes de una fila: su letra o su
        encabezado
    .budget_column = la columna de los presupuestos enteros de los distritos, de los que se calculan
        las partes: su letra o su encabezado; “none” si no hay ninguna
    .year = si hay hojas, columnas o filas de varios años fiscales, las de este, como 2025; “all”
        para que cada año tenga las suyas
    .only_district = si hay filas de varios distritos, las de este, se escriba como se escriba;
        “all” para todas
    .only_rows = si hay filas por año, mes o grupo de estudiantes, las que dicen esto; “all” para
        todas
    .hidden_rows = count o leave-out: filas que el archivo oculta
    .repeated_rows = count o leave-out: filas que repiten otra anterior
    .sum_rows = count o leave-out: filas que son la suma de otras pero no se llaman total
    .doubtful_rows = count o leave-out: filas que quizás no son escuelas o no cuentan; de los
        créditos, count resta los de estudiantes, donde es claro
    .other_columns = leave-out: columnas de números cuyos nombres no dicen qué son
    .remarks = as-given: los números valen, digan lo que digan las palabras alrededor de la tabla
    .program_rows = count o leave-out: filas que pueden ser de otro programa, sin este tope; “all”
        cuenta también las que seguro lo son
    .put_back = los números de las filas que cuentan aunque se dejarían fuera, como 7, 12
intake-choice-refused = “{ $given }” no se puede elegir para { $setting }; se acepta { $accepted }.
intake-choice-row = el número de una fila, desde 1, como la numera una hoja de cálculo
intake-choice-year = un año fiscal, como 2025, FY2025 o 2024-25
intake-choice-numbers = números de filas, como 7, 12
intake-choice-rows = { $names } o { $other }
