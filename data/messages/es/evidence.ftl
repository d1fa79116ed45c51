### The page Evidence with its tabs, and the chain behind each headline figure.

## Terms of the formulas; assumptions and units bring their own names

evidence-term-line = toda la partida
    .says = lo que el estado pone en la partida en un año
evidence-term-cut = recorte
    .says = dólares que se quitan de una partida, desde nada hasta toda la partida
evidence-term-passed-on = parte trasladada
    .says = parte de un recorte que se cobra a los distritos donde la ley lo permite
evidence-term-cap = tope
    .says = lo máximo que una escuela puede cobrar, como parte de la tarifa que nombra la ley
evidence-term-cap-in-law = tope de la ley
    .says = lo máximo que la ley del año deja cobrar a una escuela, como parte de la tarifa; toda la tarifa si la
        ley no pone tope
evidence-term-rises = alzas por inflación hasta ahora
    .says = cuántas veces ha subido la colegiatura con la inflación hasta el año que se mira
evidence-term-since = años desde el primero
    .says = años fiscales desde el primer año del recorte
evidence-term-students-then = estudiantes ese año
    .says = estudiantes en el año que se mira
evidence-term-tuition-now = colegiatura actual
    .says = dólares por estudiante hoy, con el tope de la ley si lo hay
evidence-term-cut-per-student = recorte por estudiante
    .says = el recorte dividido entre los estudiantes
evidence-term-headroom = espacio para subir por estudiante
    .says = dólares que la ley deja subir la colegiatura de un estudiante
evidence-term-tuition-increase = alza por estudiante
    .says = dólares que sube la colegiatura de un estudiante
evidence-term-increase-share = alza de la colegiatura
    .says = el alza como parte de la colegiatura actual
evidence-term-districts-pay = pagan los distritos
    .says = lo que los distritos de origen pagan de más en colegiatura o cargos
evidence-term-services-lost = servicios perdidos
    .says = lo que queda del recorte y las escuelas o los programas deben absorber
evidence-term-per-partner = paga cada participante
    .says = lo que paga cada uno de los distritos que comparten los cargos
evidence-term-since-base = años hasta ahora
    .says = años fiscales desde el año cuya tarifa nombra la ley
evidence-term-squeeze = costos que suben
    .says = lo que pierde una tarifa que la ley mantiene fija ante los costos propios de las
        escuelas, con recorte o sin él
evidence-term-needed = hace falta para seguir el ritmo
    .says = el recorte y los costos que suben, juntos
evidence-term-paid-of-needed = pagan los distritos para seguir el ritmo
    .says = lo que los distritos de origen pagan de lo que hace falta, hasta donde la ley deja subir sus facturas
evidence-term-short = les falta a las escuelas
    .says = la parte que no se cubre de lo que hace falta
evidence-unit-lost = pérdida de { $unit }
evidence-smaller = el menor de { $one_term } y { $other_term }

## Headline figures and their ranges

evidence-figure = Cifra
evidence-figure-pay = Pagan los distritos
evidence-figure-lost = Servicios perdidos
evidence-figure-rise = Alza de la colegiatura por estudiante
evidence-figure-percent = Alza de la colegiatura
evidence-band-fixed = { $central_figure }; con esta ley, ningún supuesto cambia la cifra
evidence-band-same = { $central_figure }; los supuestos cambian la cifra menos de lo que se redondea
evidence-band-between = entre { $low_figure } y { $high_figure }; lo más probable, { $central_figure }
evidence-band-short = { $low_figure } a { $high_figure }
evidence-band-meaning = Al menos el { $percents }% de { $draws } resultados simulados cae en este margen.

## How a figure is worked out

evidence-chain = ¿Cómo se calcula?
evidence-chain-whole = Todavía no hay recortes. Si se recortara cada partida por completo:
evidence-chain-none = No se recorta nada de esta partida.
evidence-chain-answer = <b>{ $label }: { $central_figure }</b> <span>{ $range }</span>
evidence-chain-rounded = Los números de cada partida se muestran redondeados; el modelo los usa
    completos. El margen: al menos el { $percents }% de { $draws } resultados simulados cae en él.
evidence-chain-rule = { $line }. { $rule } { $note }
evidence-chain-of-line = { $term }, { $line }
evidence-chain-sum = { $term }, todas las partidas juntas
evidence-chain-amounts = El monto de la partida:
evidence-chain-step-yours = { $names }: puesto por usted
evidence-chain-yours = puesto por usted: { $names }

## The page Evidence

evidence-whole = Todavía no hay recortes, así que esta página supone que se recorta cada partida por completo.
evidence-ranges = Mostrar márgenes
evidence-tab-assumptions = Supuestos y fuentes
evidence-tab-hangs = Lo que más pesa
evidence-tab-worked = Cómo se calcula
evidence-tab-even = Punto de equilibrio
evidence-tab-law = Ley y propuestas
evidence-tab-claims = Afirmaciones y datos
evidence-tab-validation = Validación
evidence-tab-method = Método
evidence-figures-of = Las cifras de abajo, en { $year }: { $rule }
evidence-printed = Aquí se imprimió: { $label }. Esta página tiene más partes: { $names }. Cada una se imprime sola.
evidence-sources = Fuentes:

evidence-assumptions = Estos son los supuestos, aparte de cualquier política. Cada uno tiene un margen y una
    fuente. Cambie uno: cada página y cada documento lo usa y lo marca como suyo.
evidence-assumption-fixed = Lo fija la ley; las políticas en *¿Quién paga?* lo cambian.
evidence-assumption-yours = puesto por usted: { $value }
evidence-assumption-range = { $unit } · bajo – central – alto
    .alone = bajo – central – alto
evidence-assumption-no-range = sin margen
evidence-assumption-drives = <b>Entra en</b> { $names }.
evidence-assumption-drives-none = Ninguna cifra de aquí lo usa todavía.
evidence-assumption-drives-line = { $line }: { $names }

evidence-hangs-one = Un supuesto a la vez
evidence-hangs-drawn = **{ $label }**, { $central } con los valores centrales, y con cada supuesto en su
    extremo bajo y en su extremo alto. La parte pálida es el extremo bajo.
evidence-hangs-grid = El recorte y el tope juntos
evidence-hangs-colors = Cuanto más fuerte el color, mayor la cifra. La celda con borde es donde está usted.
    La primera fila es la ley actual; en la última no hay tope.

evidence-even = Para todo el estado, en el primer año, con la regla y el recorte elegidos.
evidence-even-solved = Cada punto sale de la misma regla; una prueba lo pone en el modelo y halla lo mismo.

evidence-claims = Cuando otra fuente dice algo distinto, aquí están las dos.
evidence-no-claims = Aquí no se compara con otra fuente ninguna afirmación de las prioridades de este año.
evidence-claims-says = **Dice { $author }**
evidence-claims-beside = **Al lado**

## What a figure depends on

evidence-tornado-end = { $value }: { $figure }
evidence-tornado-alt = { $label }, { $central_figure } con los valores centrales.
evidence-tornado-alt-row = { $label }, de { $low_figure } a { $high_figure }, lleva la cifra de { $at_low } a { $at_high }.
evidence-tornado-none = { $label }: con esta regla no depende de ningún supuesto; es { $central_figure } sean
    cuales sean.
evidence-tornado-indifferent = No depende de: { $names }.
evidence-tornado-fixed = Se mantienen fijos: { $names }.
evidence-tornado-known = Puestos por usted, así que se dan por ciertos: { $names }.
evidence-grid = { $label }, en millones de dólares, según el recorte de la partida de { $line } y el tope de
    colegiatura; sin contar otras partidas
evidence-grid-corner = tope de colegiatura ↓ · recorte →
evidence-grid-cpi = atado a la inflación
evidence-grid-lifted = sin tope
evidence-grid-here = { $figure } <span class="resc-hidden">(usted está aquí)</span>
evidence-even-cap = Con un tope del { $percent } de la tarifa de { $year }, la ley actual, un recorte no sube
    la colegiatura de ningún distrito, por grande que sea: las escuelas lo pierden todo.
evidence-even-no-cap = Ninguna ley pone tope a lo que se cobra en la partida de { $line }, así que ningún tope evita
    que los distritos paguen por el ahorro del estado.
evidence-even-share-none = No se recorta nada de la partida de { $line }, así que las escuelas no pierden nada, sea
    cual sea la parte trasladada.
evidence-even-share = Las escuelas no pierden nada solo si se traslada el { $percent } del recorte; con esta
    regla, la ley deja cobrarlo todo.
evidence-even-share-never = Las escuelas siempre pierden algo, sea cual sea la parte trasladada: con esta regla se
    puede cobrar tan poco a los distritos que las escuelas pierden al menos { $lost }.
evidence-even-rise = Un recorte de unos { $cut } a la partida de { $line } sube la factura promedio un { $percent }.
evidence-even-rise-never = Ningún recorte a la partida de { $line } sube la factura promedio un { $percent }: con
    esta regla sube un { $most_percent } como máximo.

## What is left out

evidence-omission = { $text } { $leans ->
    [too-high] Puede exagerar
    [too-low] Puede quedarse corto en
   *[either-way] Puede exagerar o quedarse corto en
} { $part ->
    [districts-pay] lo que pagan los distritos
    [services-lost] los servicios perdidos
   *[both] las dos partes
}: { $because }

## Sources: six kinds, an address or none, and the last look

evidence-source = { $source } ({ $date }; { $source_kind }{ $has_address ->
    [no] ; no se conoce la dirección
   *[yes] {""}
}{ $known ->
    [ours] {""}
    [no] ; no se sabe cuándo se revisó
   *[yes] ; revisado por última vez: { $looked }
})
evidence-kinds = Qué significan las clases de fuente
evidence-kind = **{ $source_kind }**: { $says }
evidence-kind-law = lo que dice una ley
    .name = ley
evidence-kind-official = una estimación, un informe o un conteo de un organismo público
    .name = oficial
evidence-kind-analysis = de un organismo independiente que no es el estado ni una de las partes
    .name = análisis
evidence-kind-press = un periódico o una emisora
    .name = prensa
evidence-kind-claim = lo que dice una de las partes sobre su propio asunto
    .name = afirmación
evidence-kind-our-assumption = nuestro: una cifra de planificación o un cálculo, que se muestra
    .name = supuesto nuestro
evidence-kinds-address = Si no se conoce la dirección, se dan el título, el organismo y la fecha, para que se
    pueda pedir el documento.

## The status of a line, and what a cut to it means

evidence-status = { $status ->
    [appropriated] Asignado: el dinero está en un presupuesto.
    [requested] Solicitado: se pidió el dinero. Recortarlo es no otorgarlo.
    [proposed] Propuesto: el dinero está en una propuesta.
   *[not-known] Aquí no se sabe si el dinero está en un presupuesto.
}
evidence-status-no-amount = { $status ->
    [appropriated] Asignado, pero sin monto, así que aquí no se puede recortar nada.
    [requested] Solicitado, pero sin monto, así que aquí no hay nada que se pueda dejar de otorgar.
    [proposed] Propuesto, pero sin monto, así que aquí no se puede recortar nada.
   *[not-known] Aquí no se sabe si hay dinero para esto en un presupuesto. Sin un monto, no se puede
        recortar nada.
} { $because }
evidence-no-lines = Ninguna partida de estas prioridades tiene un monto, así que no se puede recortar ni estimar
    nada. Abajo está lo que se sabe de la ley, de las afirmaciones y de la situación de cada partida.

## The law, and what was proposed to change it

evidence-law = Cada regla de la ley que rige una partida. Lo aprobado está aparte de lo que solo se
    propone. Las cifras de aquí siguen la ley tal como se registró el { $date }.
evidence-law-none = No hay registro de una regla de la ley que diga hasta dónde se puede cobrar a los distritos por estas partidas.
evidence-law-heading = { $label }: { $article }
evidence-law-lines = Rige para: { $lines }.
evidence-law-enacted = Aprobado: esto es ley
evidence-law-proposed = Propuesto: esto no es ley
evidence-law-missing = No se sabe
evidence-law-holds = { $when }: { $value }
evidence-law-act = { $act }. Registrado aquí el { $recorded }{ $in_use ->
    [no] , después del día de la ley que usa esta revisión, así que sus cifras no lo usan.
   *[yes] .
}
evidence-law-by = Propuesto por { $author }, { $date }.
evidence-law-from = desde { $year }
evidence-law-years = { $first_year } a { $last_year }
evidence-law-no-year = sin un año
evidence-law-since-unknown = aquí no se sabe el año en que empezó
evidence-law-lifted = sin tope
evidence-law-cpi = atado a la inflación
evidence-law-rate = tope del { $percent } de la tarifa de { $year }
evidence-law-passed-on = { $outcome ->
    [none] no se puede cobrar nada a los distritos
   *[part] se puede cobrar a los distritos como máximo el { $percent } de un recorte
}
evidence-law-fiscal-years = { $fiscal_years } años fiscales
evidence-outcome = { $known ->
    [no] Aquí no se sabe en qué quedó; última consulta: { $looked }.
   *[yes] { $text } Última consulta: { $looked }.
}
evidence-presets = Propuestas y ejemplos, y en qué quedó cada propuesta
evidence-preset = **{ $preset }** ({ $author }, { $date }): { $about }
evidence-unknown = Lo que no se sabe
evidence-not-known = { $text } Última consulta: { $looked }.

## The ids of figures: what each stands for, in the list that every block of figures opens

figures-open = Fuentes de estas cifras
figures-open-of = Fuentes de estas cifras: { $pack_title }
figures-details = { $date }; { $source_kind }{ $has_address ->
    [no] ; no se conoce la dirección
   *[yes] {""}
}{ $known ->
    [ours] ; nuestro, sin nada externo que revisar
    [no] ; no se sabe cuándo se revisó
   *[yes] ; revisado por última vez: { $looked }
}
figures-worked = Se calcula a partir de: { $names }.
figures-line = { $amount } al año. { $says }
figures-assumption = { $free ->
    [yes] { $value }, si usted no lo cambia. Clase: { $source_kind }.
   *[no] { $value }. Clase: { $source_kind }.
}
figures-calculated = Un cálculo de esta aplicación a partir de: { $names }
figures-calculated-none = Un cálculo de esta aplicación
figures-choice = Lo que usted eligió
    .says = Los recortes, la regla y los años los elige usted, así que no tienen fuente.
figures-entries = Lo que usted anotó
    .says = Las filas y las cifras de un distrito son suyas, así que aquí no se sabe nada de ellas.
figures-bill = La factura de un distrito
figures-prices = Lo que les falta a las escuelas de la partida de { $line } para mantenerse al ritmo de los precios
figures-ranges = Márgenes
    .says = Nuestro: al menos el { $percents }% de { $draws } resultados simulados cae en el margen.
figures-method = Nuestro propio cálculo
    .says = Sus fórmulas están en la página Evidencia, en Método, y una prueba comprueba que son iguales al modelo.
figures-unknown = Lo que no se sabe
    .says = Se buscó y no se encontró; al lado consta cuándo se buscó por última vez.
figures-revisions = Lo que ha cambiado desde entonces
    .says = Lo que un dato era antes está con su fuente en el enlace fijo; lo que es hoy está en esta
        lista.
figures-omitted = Lo que se deja fuera de { $line }
    .says = En nuestras propias palabras; ninguna cifra se calcula con esto.

## The tab Validation

validation-about = El modelo, con sus valores centrales, al lado de cifras que otros han publicado. No
    quitamos los desaciertos. Cada cifra se puede volver a calcular con el código de Python que está
    debajo, en una carpeta con el código de este proyecto.
validation-difference = { $figure }, { $percent }
validation-same = ninguna
validation-given = el modelo se basa en esta cifra
validation-published = publicado
validation-modelled = el modelo
validation-differs = diferencia
validation-python = Reproducir en Python
validation-behind = { $name }: con la tarifa promedio, unos { $students } estudiantes darían lo que está
    publicado.
validation-none = No se sabe de nadie que haya publicado una cifra con la que se pueda comparar el modelo aquí.
validation-elsewhere = Dónde más se responde a la pregunta
