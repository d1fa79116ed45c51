### A district's bill: the page, and what it is asked.

district-papers = **Para llevar**: todo con las mismas cifras, al centavo

## The columns of a bill's tables. A file says the unit of its bare numbers.

bill-school = Escuela
bill-line = Partida de colegiatura
bill-year = Año fiscal
bill-district = Distrito
bill-students = Estudiantes
bill-tuition-now = Colegiatura ahora
bill-tuition-after = Colegiatura después
bill-increase = Alza de la colegiatura
bill-cut = Recorte del estado
bill-bill-now = Factura ahora
bill-bill-after = Factura después
bill-change = Cambio
bill-change-percent = Cambio, porcentaje
bill-fees = Cargos por servicios
bill-to-find = Por conseguir
bill-total = Total
bill-budget = Presupuesto
bill-whole-cents = Las facturas de todos los estudiantes de la partida, menos lo que pagan los distritos en todo el estado

bill-change-in = Cambio en { $year }
bill-share-in = Parte del presupuesto en { $year }
bill-heading = { $unit_kind ->
    [rate] { $heading } ($ por estudiante)
    [dollars] { $heading } ($)
    [name] { $heading }
    [year] { $heading }
    [count] { $heading }
   *[percent] { $heading }
}

## The answer in one sentence, where both sides of a cut are alike (laws-bill has the two sides).

district-headline = { $outcome ->
    [rise] { $whose ->
        [named] La factura de colegiatura de { $district }
        [yours] Su factura de colegiatura
        [of-a-line] Por cada { $students } estudiantes de la partida de { $lines }, la factura de colegiatura
       *[example] Por cada { $students } estudiantes, la factura de colegiatura
    } { $waits ->
        [yes] no subiría en { $first_year }, mientras los estudiantes de todo el estado pierden { $lost_first } en servicios; en { $year }
            subiría { $change }, de { $now } a { $after }.
       *[no] subiría { $change } en { $year }, de { $now } a { $after }.
    }
    [hold] { $whose ->
        [named] La factura de colegiatura de { $district }
        [yours] Su factura de colegiatura
        [of-a-line] Por cada { $students } estudiantes de la partida de { $lines }, la factura de colegiatura
       *[example] Por cada { $students } estudiantes, la factura de colegiatura
    } no subiría en { $year }; los estudiantes de todo el estado perderían { $lost } en servicios.
    [cents] { $whose ->
        [named] La factura de colegiatura de { $district }
        [yours] Su factura de colegiatura
        [of-a-line] Por cada { $students } estudiantes de la partida de { $lines }, la factura de colegiatura
       *[example] Por cada { $students } estudiantes, la factura de colegiatura
    } subiría menos de un centavo en { $year }.
    [stay] { $whose ->
        [named] La factura de colegiatura de { $district }
        [yours] Su factura de colegiatura
        [of-a-line] Por cada { $students } estudiantes de la partida de { $lines }, la factura de colegiatura
       *[example] Por cada { $students } estudiantes, la factura de colegiatura
    } se quedaría en { $now } en { $year }.
   *[none] { $whose ->
        [named] La factura de colegiatura de { $district }
        [yours] Su factura de colegiatura
        [of-a-line] Por cada { $students } estudiantes de la partida de { $lines }, la factura de colegiatura
       *[example] Por cada { $students } estudiantes, la factura de colegiatura
    } se queda en { $now } en { $year }: no se recorta nada de { $line_count ->
        [one] la partida de { $lines }.
       *[other] las partidas de { $lines }.
    }
}
district-fees = { $fees_law ->
    [not-known] Si la ley permite estos cargos, lo que aquí no se sabe, también
    [forbidden] Si { $article } permitiera estos cargos, también
   *[known] También
} cubriría { $fees } de { $line_count ->
    [one] la partida de { $lines }
   *[other] las partidas de { $lines }
}, en cargos.
district-example = No se publica cuántos estudiantes envía cada distrito, así que esto se calcula para
    { $students } estudiantes { $several ->
        [yes] de la partida de { $line } con su tarifa promedio
       *[no] con la tarifa promedio
    }. Anote sus propios estudiantes y esta será su factura.
district-printed = **Un ejemplo publicado, { $date }, no el conteo actual de estudiantes de
    { $district }.**

district-whole-cents = Una tarifa es de centavos enteros por estudiante, antes y después. Por eso, con la
    tarifa promedio, las facturas de todos los estudiantes de la partida de { $line } suben { $bills } en
    total en { $year }: { $difference } { $differs ->
        [less] menos
       *[more] más
    } que los { $pay } que pagan los distritos en todo el estado.
district-does-not-fit = No hay respuesta para estas filas: son más de lo que tiene todo el estado.
district-no-bill = Ninguna partida de { $pack_title } se cobra como colegiatura, así que no hay factura de
    distrito. Lo que hace un recorte a sus partidas está en “{ $page }”.

## The figures below it.

district-figures-of = Las cifras de abajo, en { $year }: { $rule }
district-bill-now = factura ahora
district-bill-change = cambio en la factura
district-bill-after = factura después
district-students = { $students ->
    [one] 1 estudiante
   *[other] { $students } estudiantes
}
district-service-fees = cargos por servicios
district-fees-if-allowed = si la ley los permite
district-of-budget = del presupuesto aprobado
district-on-grand-list = sobre el valor tasado neto (net grand list)
district-mills = { $mills } mills
district-on-home = al año por la casa
district-positions = en { $unit }
district-position-cost = a { $cost } cada uno

## The tables.

district-schools = La factura por escuela en { $year }
district-schools-alt = Estudiantes, colegiatura y factura por escuela, con el total en la última fila
district-bars-alt = Factura ahora y alza por escuela; la tabla de abajo tiene las cifras.
district-average-school = escuela promedio
district-years = Año por año, comparado con la ley actual
district-years-alt = La factura en cada año fiscal, comparada con la ley actual
district-years-note = Como en una nota fiscal, el primer año y los que siguen. Cada año se compara con la
    ley actual sin recorte, con las tarifas de hoy. Con la colegiatura atada a la inflación, puede subir
    una vez al año, y lo que puede subir se acumula.
district-by-year = Los estudiantes y las tarifas se dan por año fiscal: { $names }.{ $filled ->
        [yes] {" "}Los años sin filas propias toman otras: { $candidates }.
       *[no] { "" }
    } Una escuela sin fila de un año toma sus últimas de antes o, si no hay, las primeras de después.
district-by-year-workbook = El libro de Excel tiene lugar para un solo grupo de filas, y lleva solo el primer año fiscal.
district-year-from = { $named ->
        [yes] { $year } las de { $of_year }
       *[no] { $year } las que no tienen año
    }

district-enrollment = Se supone que los estudiantes del distrito cambian un { $percent } al año después
    del primero, como se anotó; los de todo el estado siguen el supuesto.
district-prices-alt = Lo que necesitan las escuelas para mantenerse al ritmo de los precios, en cada año
    fiscal y con cada regla, todos los distritos juntos
district-prices-note = Montos de todos los distritos juntos. Nada de esto está en la factura de arriba, que
    cuenta solo el recorte.

## Questions asked backwards.

question-heading = Preguntas al revés
question-year = Año fiscal
question-rise = Qué recorte sube nuestra factura en (dólares)
question-cut-for = Un recorte de { $cut } a la partida de { $line } sube la factura de { $year } en { $rise }.
question-cut-for-none = En { $year }, ningún recorte a la partida de { $line } da esa alza: con esta
    regla la factura sube { $most_rise } como máximo.
question-under-law = Con la ley actual: { $says }
question-students-for = Con el recorte que usted eligió, { $students ->
    [one] cerca de 1 estudiante de la partida de { $line }, con la tarifa promedio, causa
   *[other] cerca de { $students } estudiantes de la partida de { $line }, con la tarifa promedio,
       causan
} un alza de { $rise } en { $year }.
question-share = Qué recorte mantiene el alza dentro de (porcentaje de nuestro presupuesto)
question-cut-within = Cualquier recorte a la partida de { $line } de hasta { $cut } mantiene el alza de
    { $year } dentro de { $rise }, el { $percent } del presupuesto.
question-cut-within-all = Aun si se recorta toda la partida de { $line }, el alza de { $year } queda dentro
    de { $rise }, el { $percent } del presupuesto: la factura sube { $most_rise }.
question-no-budget = Anote su presupuesto aprobado y aquí estará la respuesta.
question-caps = **¿Qué tope nos dejaría sin pérdida?**
question-caps-some = En { $year }, un tope del { $harmless }% de la tarifa de { $other_year }, que es la ley
    ({ $article }), deja a los distritos sin pérdida, sea cual sea el recorte a la partida de { $line }. Por
    cada punto más, la factura de { $students ->
        [one] 1 estudiante
       *[other] { $students } estudiantes
    } de la partida de { $line } puede subir hasta { $each }. Con el { $full }% se cobra todo lo que se
    traslada.
question-caps-none = En { $year }, un tope del { $harmless }% de la tarifa de { $other_year }, que es la ley
    ({ $article }), deja a los distritos sin pérdida, sea cual sea el recorte a la partida de { $line }.
question-set-aside = **¿Cuánto debemos apartar?**
question-set-aside-answer = { $law_caps ->
    [none] { $now } para { $year }: ninguna ley dice cuánto puede subir la colegiatura.
    [one] { $now } para { $year } con la regla de arriba; { $low } si el tope se queda en el
        { $harmless }%, { $high } si se quita.
   *[several] { $now } para { $year } con la regla de arriba; { $low } si los topes quedan como en la
        ley, { $high } si se quitan.
}
question-set-aside-fees = Para cargos, { $fees } más{ $fees_law ->
    [not-known] , si la ley permite estos cargos, lo que aquí no se sabe
    [forbidden] , si { $article } permitiera estos cargos
   *[known] {""}
}.

## Many districts at once.

many-upload = Subir CSV o Excel con una columna de distrito, “district” (como máximo { $megabytes } MB,
    { $most_districts } distritos, { $most_rows } filas)
many-not-read = No se leyó { $file }.
many-gone = { $file } estaba en un servidor que ya no existe, o la página se cargó de nuevo. Súbalo otra
    vez.
many-reading = Leyendo las filas…
many-begin = Suba las filas de muchos distritos y aquí estará el cambio de cada uno.
many-form = Una fila por distrito y escuela, por ejemplo:
many-form-one = primer distrito
many-form-two = segundo distrito
many-form-alt = Cómo pueden ser las filas
many-form-note = Con esto, quien lleva las finanzas de un RESC puede informar a todos sus pueblos, y un
    legislador a los pueblos de su distrito. Las filas se quedan en esta visita: no se guarda nada.
many-every = Todos los distritos en { $year }
many-every-alt = Factura ahora, factura después y cambio de cada distrito; para ordenar, use el encabezado
    de una columna
many-years-alt = El cambio de cada distrito en cada año fiscal, y su parte del presupuesto donde se conoce
many-years-note = Cada año se compara con la ley actual sin recorte, con las tarifas de hoy.{ $with_budget ->
    [yes] { " " }La parte es del presupuesto de su archivo, el mismo cada año.
   *[no] { "" }
}
many-answer = { $outcome ->
    [rise] { $districts ->
        [one] La factura de 1 distrito subiría { $change } en { $year }.
       *[other] Las facturas de { $districts } distritos subirían { $change } en total en { $year }.
    }
    [later] { $districts ->
        [one] La factura de 1 distrito no subiría en { $first_year }; en { $year } subiría { $change }.
       *[other] Ninguna de las facturas de { $districts } distritos subiría en { $first_year }; en { $year }
            subirían { $change } en total.
    }
   *[none] { $districts ->
        [one] La factura de 1 distrito no subiría en { $year }.
       *[other] Ninguna de las facturas de { $districts } distritos subiría en { $year }.
    }
}
many-bills-now = facturas ahora
many-change = cambio
many-bills-after = facturas después
many-rising = de { $districts ->
    [one] 1 distrito
   *[other] { $districts } distritos
} { $rising ->
    [one] paga más
   *[other] pagan más
}
many-largest = mayor cambio
many-largest-changes = Los mayores cambios en { $year }
many-largest-alt = Los mayores cambios; la tabla de abajo tiene todas las cifras.
many-no-name = sin nombre
many-same-percent = Con una sola partida de colegiatura, cada factura sube el mismo porcentaje: el alivio
    es la misma parte de la tarifa de cada escuela, y su pérdida también.
many-budget-read = La columna { $headers } da los presupuestos aprobados de los distritos. De ellos se
    calculan las partes.
many-budget-several = Cualquiera de las columnas { $headers } puede ser el presupuesto de los distritos, así
    que no se calculó ninguna parte del presupuesto. Elija una de ellas y se calcula.
many-budget-differs = Las filas de { $district } tienen más de un presupuesto, así que no se calculó ninguna
    parte de él.
many-budget-refused = Fila { $row }: el presupuesto “{ $cell }” no se usó. Se acepta: { $accepted }.
many-budget-taken = El presupuesto aprobado de { $amount } viene del archivo.
many-budget-kept = El archivo da un presupuesto aprobado de { $amount }; se conservó el suyo, de { $own_amount }.
many-budget-unfit = No se calcula ninguna parte del presupuesto: el archivo no da ninguno, o da más de uno, o
    uno de menos de { $least } veces la factura, y un presupuesto entero es mayor.

many-budget-too-small = No se usaron los presupuestos de menos de { $least } veces la factura, porque un
    presupuesto entero es mayor: { $names }.
many-refused-body = Se leen como máximo { $most } bytes.
    .title = Demasiado grande
many-refused-rows = Se leen como máximo { $most } filas.
    .title = Demasiadas filas
many-refused-slow = Los datos no llegaron enteros en { $seconds } segundos.
    .title = Demasiado lento
many-refused-cut = Los datos no llegaron enteros.
    .title = Cortado
many-refused-type = Un tipo que aquí no se lee
many-json = { $fault ->
    [syntax] la línea { $row }, columna { $at } no es JSON
    [encoding] el byte { $at } no es UTF-8
    [depth] sus listas y objetos están anidados a demasiada profundidad
   *[digits] uno de sus números tiene demasiadas cifras
}
many-accepted = { $form }, cada valor un texto, un número o null
many-note-unnamed = Ninguna fila nombra un distrito, así que todas las filas se toman como { $named ->
        [yes] las de { $district }, que la solicitud nombra.
       *[no] las de un solo distrito. Nómbrelo en la solicitud: district=
    }
many-place = fila { $row }, { $header }

## What a district enters.

entry-one = Un distrito
entry-many = Muchos distritos a la vez
entry-how-many = Cuántos distritos
entry-students = Sus estudiantes
entry-cut = El recorte y la regla
entry-in-link = Poner en el enlace lo que anoté
    .help = Entonces lo tiene quien tenga el enlace. Si no, se queda en esta pestaña del navegador hasta
        que se cierre; el servidor no guarda nada.
entry-name = Su pueblo o distrito
    .hint = Elija uno de los 169 pueblos, o escriba cualquier nombre
entry-name-nearly = Ningún pueblo se llama “{ $given }”. Se usa tal como lo escribió. ¿Quiso decir otro?
entry-school = Escuela u operador
entry-add-one = Agregar esta escuela
entry-year-help = Un año fiscal, como FY2026, si estos estudiantes y esta tarifa son solo de ese año. Déjelo
    vacío para todos los años. Una escuela puede tener una fila por año.

entry-tuition-help = Dólares por estudiante; vacío: el promedio
entry-line-help = Una de { $names }; vacío: la primera de ellas
entry-grid-alt = Sus estudiantes y tarifas por escuela
entry-grid-note = La colegiatura va en dólares por estudiante; donde está vacía, se usa el promedio de todo
    el estado.{ $several ->
    [yes] { " " }Donde la partida de colegiatura está vacía, la fila cuenta en “{ $line }”.
   *[no] { "" }
}
entry-quoted = “{ $name }”
entry-other-programs = { $rows ->
    [one] { $names } es el nombre de un programa que quizá no tenga este tope. Sus estudiantes cuentan
        aquí como los de una escuela que lo tiene. Quite la fila si no es así.
   *[other] { $names } son nombres de programas que quizá no tengan este tope. Sus estudiantes cuentan
        aquí como los de escuelas que lo tienen. Quite las filas si no es así.
}
entry-not-used = **No se usó tal como se dio**
entry-more = y { $number } más.
entry-read-again = Leer de nuevo
entry-bring-back = { $rows ->
    [one] Traer de vuelta la fila que estaba aquí
   *[other] Traer de vuelta las { $rows } filas que estaban aquí
}
entry-bring = Agregar una escuela, subir o pegar una hoja de cálculo, cargar un ejemplo
entry-add = Agregar una fila para
    .hint = Un operador o una de sus escuelas
entry-upload = Subir CSV o Excel, o abrir lo que guardó (como máximo { $megabytes } MB)
entry-paste = O pegar celdas de una hoja de cálculo
entry-example = Cargar un ejemplo publicado
    .hint = Lo que han publicado los periódicos; nunca un conteo actual
entry-example-name = { $district }, { $date }
entry-remove = Quitar todas las filas
entry-added = { $rows ->
    [0] No se agregó ninguna fila.
    [one] Se agregó 1 fila.
   *[other] Se agregaron { $rows } filas.
}
entry-several = Las facturas de todos los distritos juntos se hacen en “Muchos distritos a la vez”.
entry-own = Presupuesto, valor tasado (grand list), casa, sus costos, matrícula (opcional)
entry-own-refused = “{ $given }” no se usó. Se acepta: { $accepted }.
entry-old-list = { $district }, { $date }: es viejo; escriba el de hoy. Tasa de impuestos (mill rate) de
    FY2020: { $mills }. { $source }.
