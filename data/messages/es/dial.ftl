### The dial: its page, its controls and figures, and the offline kit around it.

## What stands still on its page

dial-title = ¿Quién paga si se recorta una partida?
dial-choices = Lo que usted elige
dial-waiting = Las cifras de esta elección aún no han llegado.
dial-intro-stance = No es campaña de nadie: aquí no se pide ningún voto.
dial-intro-more = Qué significan las palabras
dial-presets-proposed = Propuestas
dial-presets-example = Ejemplos; el monto lo elegimos nosotros
dial-presets = Empezar con una propuesta o un ejemplo
dial-passed-on = Se cobra a los distritos, donde la ley lo permite
dial-years = Años
dial-result = La respuesta
dial-where = A dónde va cada dólar
dial-side-law = Ley actual
dial-side-change = Si la ley cambiara:
dial-side-nobody = Nadie lo cubre
dial-side-charged = Los distritos lo cubren
dial-side-part = Los distritos cubren una parte
dial-side-figures = { $side_name }: cifras
dial-side-bars = { $side_name }: a dónde va cada dólar
dial-side-years = { $side_name }: año por año
dial-years-title = Año por año
dial-years-compared = Cada año se compara con la ley actual sin recorte, en sus propios dólares; se supone
    que los costos propios de las escuelas no suben.
dial-years-scale = Una columna llena es cada partida recortada entera.
dial-prices-note = Montos de todos los distritos juntos. No son parte de las cifras de arriba, que cuentan solo el
    recorte.

dial-ends = Quién cubre las otras partidas
dial-end-nobody = Nadie lo cubre: los estudiantes pierden { $lost } en servicios, { $written ->
    [little] menos de { $unit_count }
    [none] { $unit_count }
   *[told] cerca de { $unit_count }
} { $unit }.
dial-end-charged = Los distritos lo cubren todo{ $fees_law ->
    [forbidden] , si { $article } permitiera esos cargos
   *[known] {""}
}: { $pay } más en { $charged_as ->
    [tuition] colegiatura
   *[fees] cargos
}.
dial-note-line = { $line }: { $charging }
# The share of a line's cut that somebody chose to pass on, where it is not the usual one.
dial-note-share = { $line }: se traslada a los distritos el { $percent } { $taken ->
    [request] de lo que no se otorga
   *[cut] del recorte
}, como se eligió. { $charging }
# Why a change of the law changes nothing in the years that are shown.
dial-note-alike = { $reason ->
    [once] El recorte se hace solo en FY{ $year }, y la colegiatura puede subir solo desde FY{ $cpi_from }: para
        entonces ya no se recorta nada. Por eso este lado dice lo mismo que la ley actual.
    [late] La colegiatura puede subir solo desde FY{ $cpi_from }, después de los años que se muestran aquí.
        Por eso este lado dice lo mismo que la ley actual.
   *[other] A los distritos no se les podría cobrar más que con la ley actual, así que este lado dice lo mismo.
}

dial-year-says = FY{ $year }: { $outcome ->
    [none] no se recorta nada
    [pay] los distritos pagan { $pay }, no se pierden servicios
    [lose] los distritos no pagan más, servicios perdidos { $lost }
   *[both] los distritos pagan { $pay }, servicios perdidos { $lost }
}
# What is true under any law.
dial-heading = { $state ->
    [unknown] Aquí no se conoce ningún monto de estas prioridades, así que no hay nada que calcular.
    [empty] ¿Y si se recortara una partida? Mueva un control y vea quién paga.
   *[cut] { $taken ->
        [request] El estado no otorga { $cut }
        [both] El estado ahorra o no otorga { $cut }
       *[cut] El estado ahorra { $cut }
    }
}
dial-about = { $state ->
    [unknown] {""}
    [empty] O empiece con una propuesta. Las dos respuestas se ven a la vez: con la ley actual y si la ley cambiara.
   *[cut] { $written ->
        [little] { $line_count ->
            [one] menos del { $percent } de la partida
           *[other] menos del { $percent } de las { $line_count } partidas
        }
       *[told] { $line_count ->
            [one] { $percent } de la partida
           *[other] { $percent } de las { $line_count } partidas
        }
    }, { $which_year ->
        [once] solo en FY{ $year }
        [later] desde FY{ $first }. Se muestra FY{ $year }, el primer año en que el tope cambia algo
       *[continuing] desde FY{ $year }
    }
}
# The same, where figures of both sides rest on what somebody assumed.
dial-about-assumed = { $about }. { $says }
dial-qr = Código QR del enlace a estas cifras
dial-phone = Abrir estas cifras en el teléfono
# Opens who has proposed a change of the law, from when on, and what became of that.
dial-law-proposed = Qué pasó con eso

## The figures and bars

dial-part-pay = pagan los distritos
dial-part-lost = servicios perdidos
dial-part-kept = { $taken ->
    [request] se otorga
    [both] se conserva o se otorga
   *[cut] se conserva
}
# What would be written as nothing is said to be less than the least that is written.
dial-figure-rise = { $rise_written ->
    [little] menos de un centavo
   *[told] { $increase }
} ({ $written ->
    [little] menos del { $percent }
   *[told] { $percent }
})
dial-figure-about = { $written ->
    [little] menos de { $unit_count }
   *[told] cerca de { $unit_count }
}
# How much more tuition of one student is; of several tuition lines each is named.
dial-figure-more = { $named ->
    [yes] { $line }: más por estudiante
   *[no] más por estudiante
}
dial-figure-between = entre { $low_figure } y { $high_figure }
# Beside a sum of lines of which each has a range of its own.
dial-figure-no-range = sin margen: los de { $line_count } partidas no se suman en uno solo

dial-bar-whole = de { $amount }
dial-bar-pay = { $pay } pagan los distritos
dial-bar-lost = { $lost } en servicios perdidos
dial-bar-says = { $line }: de { $cut } { $taken ->
    [request] que no se otorgan
   *[cut] de recorte
}, los distritos pagan { $pay }, servicios perdidos { $lost }; la partida entera es de { $whole }
dial-bar-kept = { $line }: { $whole }, todo { $taken ->
    [request] se otorga
   *[cut] se conserva
}

# For a screen reader, which would spell "$1.2M" out. A number is of millions, thousands or ones.
dial-spoken-cut = { $scale ->
    [million] { $number ->
        [one] 1 millón de dólares
       *[other] { $number } millones de dólares
    }, el { $percents } por ciento de la partida
    [thousand] { $number ->
        [one] mil dólares
       *[other] { $number } mil dólares
    }, el { $percents } por ciento de la partida
   *[one] { $number ->
        [one] 1 dólar
       *[other] { $number } dólares
    }, el { $percents } por ciento de la partida
}
dial-spoken-percent = { $percents } por ciento

## Whose proposal it is, above the answer, and the note below it

dial-kicker-proposed = Propuesta por { $author }, { $date }
dial-kicker-example = Ejemplo nuestro: el monto lo elegimos nosotros
# Several authors propose just this; the note below says who.
dial-kicker-several = { $number } propuestas son justo esto
# What a preset did that is not plain to see.
dial-preset-took = { $effect ->
    [whole] “{ $name }” es una propuesta entera: también puso la regla, los años y lo que se traslada.
   *[kept] “{ $name }” puso solo sus montos. La regla, los años y lo que se traslada siguen como usted los
        eligió.
}

dial-preset-note = { $name }: { $about } ({ $author }, { $date }){ $became ->
    [said] {" "}· { $outcome_says }
   *[none] {""}
}

## The controls

dial-preset-by = { $author }, { $date }
# How far the line's amount is money: in a budget, asked for, or in a proposal.
dial-line-whole = { $status ->
    [appropriated] { $amount }, monto asignado
    [requested] { $amount }, monto solicitado
    [proposed] { $amount }, monto propuesto
   *[not-known] { $amount }; no se sabe si está asignado
}
dial-line-slider = { $taken ->
    [request] { $line }: lo que no se otorga
   *[cut] Recorte a { $line }
}
dial-line-box = { $taken ->
    [request] { $line }: lo que no se otorga, en dólares exactos
   *[cut] Recorte a { $line }, en dólares exactos
}
dial-stated-status = { $status ->
    [appropriated] asignada, no se sabe el monto
    [requested] solicitada, sin monto
    [proposed] propuesta, sin monto
   *[not-known] no se sabe el monto ni si está asignada
}
dial-stated-buys = Qué hace: { $buys }.
dial-line-quote = “{ $quote }”
dial-line-cut = − { $amount }
# What was typed into a box: read as something else than it looks like, in doubt, or refused.
dial-line-took = “{ $given }” se leyó como { $amount }.
dial-line-emptied = El cuadro quedó vacío, así que no se recorta nada de esta partida.
dial-line-asked = ¿“{ $given }” quiere decir { $low } o { $high }?
dial-line-refused = { $why ->
    [negative] “{ $given }” es menos que nada.
    [comma] “{ $given }” tiene una coma donde no terminan los miles.
    [over] “{ $given }” es más que la partida entera.
   *[unread] “{ $given }” no se pudo leer como un monto.
} Escriba de $0 a ${ $most }: por ejemplo 1,200,000, 1.2 millones, 50% o la mitad. El recorte sigue en { $amount }.
dial-cap-empty = Un cuadro vacío no cambia nada. Escriba un porcentaje desde { $least }, el tope de la ley,
    hasta { $most }.
dial-line-stepped = Sin servidor, los montos van de { $step } en { $step }: se muestra { $amount }.
dial-cap-refused = “{ $given }” no se usó. Escriba un porcentaje desde { $least }, el tope de la ley, hasta
    { $most }.
# The cap in law is chosen as the other side has it already, so that the change beside it is another.
dial-cap-is-law = “{ $given }” se leyó como { $percent }, que es el tope de la ley y ya se ve en “Ley
    actual”. Al lado se muestra: { $rule }.

dial-cap-stepped = Sin servidor, los topes van de { $step_percent } en { $step_percent }: se muestra { $percent }.
dial-cap-raised = Un recorte que empieza en FY{ $year } encuentra un tope más alto en la ley: se muestra { $percent }.
dial-cpi-before-cut = La colegiatura puede subir con la inflación desde FY{ $cpi_from }, antes de que el recorte
    empiece en FY{ $year }: para entonces habrá subido { $rises } veces.
dial-passed-on-fixed = Fijo en este archivo. Para elegir otras partes, haga el archivo de nuevo en el sitio.
dial-passed-on-slider = { $line }, porcentaje que se traslada a los distritos
dial-year = FY{ $year }
dial-first-year = Empieza en
    .label = Primer año fiscal del recorte
dial-cpi-from = Atado a la inflación desde
    .label = Primer año fiscal de un alza con la inflación
dial-lasts = Dura
    .label = Cuánto dura el recorte
dial-lasts-continuing = ese año y todos los siguientes
dial-lasts-once = solo ese año
dial-timing = { $lasts ->
    [once] solo en FY{ $year }
   *[continuing] desde FY{ $year }
}
dial-reset-policies = Restablecer las políticas
dial-reset-assumptions = Restablecer los supuestos

## In a hearing: what a button says, its key, and what it does

dial-help = Teclas
dial-help-close = Cerrar
dial-keys-lines = elegir una partida
    .key = { $line_count ->
        [one] 1
        [2] 1, 2
        [3] 1, 2, 3
       *[other] 1 … { $line_count }
    }
dial-keys-arrows = mover el recorte; Re Pág y Av Pág, de décima en décima (entre pasos preparados: atrás y
    adelante); Inicio y Fin, hasta los extremos
    .key = ← →
dial-act-preset = propuesta
    .key = P
    .does = siguiente propuesta
dial-act-cap = tope
    .key = C
    .does = siguiente regla para la colegiatura
dial-act-reset = restablecer
    .key = R
    .does = restablecer: no se recorta nada
dial-act-undo = deshacer
    .key = Z
    .does = deshacer
dial-act-redo = rehacer
    .key = Y
    .does = rehacer lo deshecho
dial-act-next = siguiente
    .key = N
    .does = siguiente paso de la secuencia
dial-act-earlier = anterior
    .key = E
    .does = el paso anterior
dial-act-alone = respuesta
    .key = A
    .does = la respuesta sola, y volver
dial-act-law = ley
    .key = L
    .does = la ley hasta donde aquí se conocen sus palabras, y lo que cambiaría con el cambio
dial-act-black = negro
    .key = B
    .does = pantalla negra; cualquier tecla la trae de vuelta
dial-act-timer = cronómetro
    .key = T
    .does = cronómetro: fijar, parar, seguir
dial-act-full-screen = pantalla completa
    .key = F
    .does = pantalla completa
dial-act-back = volver
    .key = H
    .does = volver a la página
dial-act-help = ayuda
    .key = ?
    .does = esta ayuda
dial-alone-is = { $alone ->
    [yes] La respuesta está sola. Presione A para volver.
   *[no] Volvió la pantalla entera.
}
dial-black-is = La pantalla está negra. Cualquier tecla la trae de vuelta.
dial-black-over = Volvió la pantalla.
# Where another step shows the same two sides, it says which of them it is.
dial-step = Paso { $at } de { $steps }: { $name }{ $side ->
    [law] {""} (lado izquierdo)
    [change] {""} (lado derecho)
   *[both] {""}
}
dial-steps-left-out = { $steps_out ->
    [one] Se dejó fuera un paso: sus supuestos o su versión de datos no son los del primer paso.
   *[other] Se dejaron fuera { $steps_out } pasos: sus supuestos o su versión de datos no son los del
        primer paso.
}
dial-statute = La ley
# Beside what is known of a law: whose words they are, and where all of them stand.
dial-statute-words = { $own_words ->
    [yes] Lo que va entre comillas son palabras de la ley, en inglés; lo demás es nuestro resumen.
   *[no] Esto es nuestro resumen: aquí no constan las palabras de la ley.
} El texto completo está en { $article }.

dial-statute-act = Aprobada con { $act }.
dial-statute-change = { $named ->
    [no] Si la ley cambiara: tope del { $percent }
   *[yes] Si la ley cambiara: { $rule }
}
dial-timer = Cronómetro
dial-timer-minutes = Minutos
dial-timer-start = Iniciar
dial-timer-from = { $minutes } min
dial-timer-up = Contar hacia arriba
dial-timer-remove = Quitar el cronómetro
dial-timer-over = Se acabó el tiempo.
dial-timer-is = { $timer_state ->
    [runs] El cronómetro corre: { $clock }.
   *[stands] El cronómetro está parado: { $clock }.
}
dial-timer-refused = “{ $given }” no es un número de minutos. Escriba uno de 0.1 a { $most }, como 3 o 2.5. No se
    inició ningún cronómetro.

dial-cap-percent = { $base ->
    [one] Tope, como porcentaje de la tarifa de { $year }
   *[several] Tope, como porcentaje de la tarifa que nombra la ley de cada partida
}

## What Python says in it: who is quoted, what the rule is of, the foot

dial-source = { $by }, { $date }
dial-rule = { $line_count ->
    [one] Si { $taken ->
        [request] no se otorga
        [both] se recorta o no se otorga
       *[cut] se recorta
    } la partida de { $lines }, la colegiatura puede…
   *[other] Si { $taken ->
        [request] no se otorgan
        [both] se recortan o no se otorgan
       *[cut] se recortan
    } las partidas de { $lines }, la colegiatura puede…
}
# How many assumptions the figures of a line hang on, under any rule; what a law fixes is none.
dial-foot-line = { $assumptions } para { $line }
dial-ranges-hold = Márgenes: al menos el 80% de los resultados simulados cae dentro, y cada margen
    incluye la cifra que se muestra, a veces como extremo. Varían los supuestos, no la ley ni lo que se
    cobra.
dial-foot = { $rests_on ->
    [students] Cálculos con { $students } estudiantes. Cada partida se apoya en supuestos: { $names }{ $own ->
        [0] {""}
       *[other] {" "}(puestos por usted: { $own })
    }. { dial-ranges-hold }
    [assumptions] Cada partida se apoya en supuestos: { $names }{ $own ->
        [0] {""}
       *[other] {" "}(puestos por usted: { $own })
    }. { dial-ranges-hold }
   *[nothing] {""}
}
# In a hearing it opens the list of all sources.
dial-cited = Fuentes: { $sources }
dial-made = Una estimación según la versión de datos { $pack }, ley según el registro del { $law_date }.
dial-site = { $product }, { $located }

## The offline kit: the dial in one file

kit-title = { $product }: ¿quién paga?
kit-subtitle = { $title } · versión de datos { $pack } · hecho el { $date } · funciona sin conexión
kit-hearing = Modo audiencia
kit-priorities = En palabras de { $author }
kit-by = — { $source }
kit-assumptions = En qué se basan las cifras
kit-assumption = { $changed ->
    [yes] { $label }: { $value } <b>(cambiado)</b> — { $source_kind }, { $source }
   *[no] { $label }: { $value } — { $source_kind }, { $source }
}
kit-sources = Fuentes
kit-code = Código QR del sitio, en las cifras con que se abre este archivo
kit-prices = Este archivo compara cada año con la ley actual sin recorte. En el sitio están los mismos años,
    comparados con mantenerse al ritmo de los precios.

kit-site = El sitio, en las cifras con que se abre este archivo:
