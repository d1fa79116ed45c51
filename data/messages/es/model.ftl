### What the model and its commands say: a district's own figures, and what cannot be used.

model-own-budget = Presupuesto escolar aprobado
    .hint = por ejemplo, $46,900,000
model-own-net-grand-list = Valor tasado neto (net grand list)
    .hint = para el cambio en mills
model-own-home-value = Valor tasado de una casa
    .hint = el 70% de su valor de mercado
model-own-own-position-cost = Costo propio de un puesto docente
    .hint = salario y prestaciones
model-own-service-share = Su parte de los cargos por servicios que pagarían los distritos
    .hint = por ejemplo, 3%
model-own-enrollment-change = Cambio anual de sus estudiantes después del primer año del recorte
    .hint = por ejemplo, -2%

# What the command `python -m model` says of itself, and the tables that it prints.
model-command = La línea de comandos del modelo.
model-command-estimate = lo que hace un escenario en su primer año
model-command-in-year = un año fiscal posterior del recorte; se dan sus cifras en lugar de las del primero
model-command-both-laws = también las dos columnas de la respuesta, en el JSON: la ley actual y su cambio
model-nothing-used = No se calculó nada. Un enlace seguiría con lo que aquí se dice que se usó; un comando
    se detiene.
model-bad-year = --in-year { $given } no se puede usar. Se acepta: un año fiscal del recorte, de { $first } a { $last }.

model-command-district = lo que le hace a la factura de un distrito
model-command-districts = lo que les hace a las facturas de muchos distritos
model-command-file = filas de estudiantes y tarifas: CSV o Excel
model-command-strict = rechazar el archivo si alguna de sus filas no se puede usar
model-command-pack = un año o una revisión exacta
model-unknown-options = argumentos no reconocidos: { $names }
model-option-elsewhere = { $option } no se usó: es de las prioridades de { $names }, y el paquete { $pack }, que es
    el que se usó, no lo tiene. { $lines_known ->
        [some] Partidas del paquete { $pack }: { $lines }.
       *[none] Ninguna partida del paquete { $pack } tiene un monto, así que no se puede recortar nada.
    }
model-no-language = { $setting }={ $given } no se puede usar. Se acepta: { $names }.
model-file-unread = No se leyó { $file }: { $problem }.

model-table = Versión de datos { $pack }, ley según el registro del { $law_date }, { $year }, dólares,
    comparado con la ley actual
model-table-line = partida
model-table-cut = recorte
model-table-pay = pagan los distritos
model-table-lost = servicios perdidos
model-table-school = escuela
model-table-students = estudiantes
model-table-bill-now = factura actual
model-table-bill-after = factura después
model-table-change = cambio
model-table-total = total
model-table-percent = cambio: { $percent }
model-table-prices = { $line }, comparado con mantenerse al ritmo de los precios ({ $label }: { $percent } al año), dólares
model-table-year = año
model-table-years = Año por año, comparado con la ley actual:
model-table-district = distrito
model-table-change-in = cambio { $year }
model-table-share-in = del presupuesto { $year }
model-table-squeeze = costos que suben
model-table-needed = hace falta
model-table-paid = pagan los distritos
model-table-short = les falta a las escuelas
model-table-unit = { $line }: { $number } { $unit }

# What is asked of the model and is not there.
model-no-pack = No hay un paquete '{ $given }'; hay { $names }.
model-no-line = el paquete { $pack } no tiene la partida { $names }
model-no-tuition-line = El paquete { $pack } no tiene una partida de colegiatura, así que no tiene la factura de un distrito.
model-too-many-students =
    Estas filas no cuadran: en { $year } tienen { $students } estudiantes de { $line }, y todo el estado tiene
    { $most }. No se calcula nada con ellas. Quizás se tomaron números que identifican a los estudiantes
    como si dijeran cuántos hay (el mayor es { $largest_row }), hay un total entre las filas, o son de varios
    años: elija otra columna, o quite esas filas. Si el estado tiene más estudiantes, cambie ese supuesto.
model-too-large-a-bill =
    Estas filas no cuadran: su colegiatura de { $line } es { $billed } en { $year }, y la de todo el estado es
    { $whole_bill }. No se calcula nada con ellas. Quizás se tomaron facturas como lo que paga un estudiante
    ({ $own_rate } de promedio aquí, { $average_rate } en todo el estado), o hay un total entre las filas:
    elija otra columna, dé la colegiatura de un estudiante, o quite esas filas.
model-not-compared = El paquete { $pack } no se puede comparar con mantenerse al ritmo de los precios: para eso hacen
    falta una partida cuya colegiatura la ley mantiene fija, y qué tan rápido suben los costos
    propios de las escuelas.
model-row-line = “{ $given }” no es una partida de colegiatura. Se acepta: { $names }.
model-not-tuition = { $line } no es una partida de colegiatura
model-no-increase = solo una partida de colegiatura tiene un alza de colegiatura
model-no-choice = esto no es una elección de políticas
model-check-nothing = { $label }: no se calcula nada para esto
model-check-students = { $computation } se calcula a partir de cuántos estudiantes hay

# What changed from one revision of a pack to the next.
model-line = partida de { $line }
model-change-low = { $label }, extremo bajo de su margen
model-change-high = { $label }, extremo alto de su margen
model-change-published = { $label }, como se publicó
model-change-name = Cómo se llama “{ $label }”
model-change-status = Situación de { $label }
model-change-kind = Clase de fuente de { $label }
model-change-preset = Propuesta “{ $preset }”
model-change-no-cut = sin recorte

# What is wrong with a pack's file, for whoever writes one.
model-no-packs = { $file }: no se encontró ningún paquete; hace falta al menos un *.yaml
