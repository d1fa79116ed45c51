### What is said of a link: what each of its parameters takes, and what could not be read.

# What is accepted: a phrase that stands in a notice, in the help of a command and in the API.
link-dollars = dólares enteros de { $least } a { $most }
link-percent = un porcentaje de { $least } a { $most }
link-cap = lifted, cpi o un porcentaje de { $least } a { $most }
link-cap-in-year = lifted, cpi o un porcentaje de { $least }, que es la ley en { $year }, a { $most }
link-year = un año fiscal de { $first_year } a { $last_year }
link-years = un número de años de { $least } a { $most }
link-lasts = “continuing” o “once”
link-assumption = un número de { $least } a { $most } ({ $unit })
link-assumption-fixed = solo { $number }, que fija la ley
link-own = { $measure ->
    [percent] un porcentaje de { $least } a { $most }
   *[dollars] dólares de { $least } a { $most }
}
link-name = un nombre de { $most } caracteres como máximo
link-rows = { $line_named ->
        [yes] school:students:tuition:line
       *[no] school:students:tuition
    } unidos por ';', como máximo { $most_rows } filas y { $most_characters }
    caracteres; school de { $longest } caracteres como máximo, students un número de 0 a
    { $most_students }, tuition de { $least_tuition } a { $most_tuition } dólares o sin poner{ $line_named ->
        [yes] , line uno de { $names }, el primero si no se pone
       *[no] { "" }
    }; si la fila es de un solo año fiscal, ese año va tras un cuarto signo de dos puntos, como
    A:40:5000::2026
link-revision = una revisión, como { $pack }
link-pack = { $year } o { $pack }
link-packs = un año que esté aquí, o una revisión exacta de un año: { $names }
link-parameters-of = los parámetros del paquete { $pack }
link-pack-or-year = un año o una revisión exacta, como { $pack }
link-made = una revisión
link-language = { $names }
link-language-of = un idioma en que se muestran las páginas y los documentos, { $names }; sin esto, el que pide el
    navegador. Las cifras y las respuestas de la API quedan como están
link-length = un enlace de { $most } caracteres como máximo
link-once = cada parámetro una vez
link-known = nombres que tienen los enlaces de este sitio
link-slots = de s1 a s{ $most } para las columnas, cada uno con la consulta de un enlace, codificada
    con signos de porcentaje; y de n1 a n{ $most } para sus nombres

# What was used instead: likewise.
link-none = nada
link-pack-refused = cualquier otro año, porque el archivo de { $pack }, { $file }, no se puede usar
link-pack-used = el paquete { $pack }
link-first-year = el primer año del recorte
link-central = su valor central, { $number }
link-central-derived = su valor central
link-rows-used = { $rows ->
    [0] ninguna de las filas
    [one] la única fila que se pudo leer
   *[other] las { $rows } filas que se pudieron leer
}
link-length-used = los parámetros que caben enteros en sus primeros { $most } caracteres
link-once-used = el primero que se dio
link-rest = el resto del enlace

link-unknown = { $more_follow ->
    [yes] { $names } y más
   *[no] { $names }
}
link-notice = “{ $given }” no se usó tal como se dio. Se acepta: { $accepted }. Se usó: { $used }.
link-notice-took = “{ $given }” se leyó como ${ $used }. La forma propia de un enlace: { $accepted }.
link-notice-comma = “{ $given }” no se usó tal como se dio: su coma está donde no terminan los miles. Escriba
    un decimal con punto, como en 12.5. Se acepta: { $accepted }. Se usó: { $used }.
# Some of a district's rows are another bill, so the others are not used either.
link-notice-rows = { $rows_refused ->
    [end] “{ $given }” está cortado: falta el final de este enlace. Abra el enlace completo o pídalo de
        nuevo. Se acepta: { $accepted }. Se usó: { $used }.
    [many] “{ $given }” es más de lo que cabe en un enlace. Pida el archivo con lo que se anotó. Se acepta:
        { $accepted }. Se usó: { $used }.
   *[row] “{ $given }” tiene una fila que no se puede leer, así que no se hizo una factura con las demás.
        Se acepta: { $accepted }. Se usó: { $used }.
}
link-end = “{ $given }” se quitó del final { $place ->
    [link] del enlace: es parte del texto que lo rodea.
   *[value] de un valor en medio del enlace: no es parte de él.
} Se usó: { $used }.
link-pack-of-year = “{ $given }” se leyó como las prioridades de { $year }, que empiezan en ese año fiscal.
link-alone = solo el enlace
link-preset-told = el enlace de una propuesta o de un ejemplo: { $names }
link-preset = una propuesta o un ejemplo del paquete { $pack }: { $names }
link-preset-figures = las cifras de “{ $preset }”
link-preset-other = Las cifras de este enlace no son las de “{ $preset }” ({ $author }), así que se quitó ese
    nombre.
link-cpi-before-cut = Aquí la colegiatura puede subir con la inflación desde FY{ $cpi_from }, antes de que empiece el
    recorte en FY{ $year }: para entonces habrá subido { $rises } veces. Si los dos deben empezar
    juntos, elija un mismo año para ambos.
# A cap that the law of a line has reached already, or reaches while the cut lasts.
link-cap-passed = { $law ->
    [now] En la partida de { $line }, la ley ya deja subir la colegiatura hasta el { $most_percent }, así que un tope
        del { $percent } no cambia nada ahí: se usa el tope de la ley.
   *[later] Desde FY{ $year }, la ley deja subir la colegiatura de la partida de { $line } hasta el { $most_percent }.
        Desde entonces, un tope del { $percent } no cambia nada ahí: se usa el tope de la ley.
}

link-left-out = “{ $given }” se dejó fuera. Se acepta: { $accepted }. Se usó: { $used }.

# Of a link and the years of the priorities.
link-newer-unread = No se pudieron leer los datos más recientes de { $year }, revisión { $revision }. Se muestra la
    revisión { $pack }.
link-no-year = Este enlace no dice un año. “{ $parameter }” no está en las prioridades de { $other_year },
    que es el año de estos enlaces, sino en las de { $year }, así que se leyó con estas.
link-no-amount = “{ $given }” se dejó fuera: no se conoce el monto de la partida “{ $line }”, así que aquí no se
    puede recortar nada de ella. { $because }

link-of-another-year = “{ $given }” se dejó fuera: es de las prioridades de { $names }, y el paquete
    { $pack }, que es el que se usó, no lo tiene.
link-its-cuts = { $problem } Los recortes de ese paquete: { $names }.
