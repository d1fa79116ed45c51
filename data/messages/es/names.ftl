### What scenarios, rules and sources are called, wherever they are named.

## Several names in a sentence: "a, b and c"

names-comma = { $names }, { $name }
names-and = { $names } y { $name }

## Short names of scenarios, for a history, a column, a citation; parts stand between commas

names-nothing = sin recortes
names-cut = −{ $cut } en { $line }
names-cap-lifted = Sin tope
    .label = subir tanto como el recorte
names-cap-cpi = Atado a la inflación
    .label = subir con la inflación
# The rule of a scenario that keeps the cap in law and charges fees that no law allows.
names-cap-kept = Tope actual y cargos permitidos
names-cap-at = Tope del { $percent }
    .label = { $base ->
        [one] subir hasta el { $percent } de su tarifa de { $year }
       *[several] subir hasta el { $percent } de la tarifa que nombra su ley
    }
names-cap-law = Ley actual
    .label = quedarse como en la ley
    .note = En la ley: { $caps }.
names-cpi-from = { $reading } desde { $year }
names-passed-on = { $percent } de { $line } trasladado
names-first-year = desde { $year }
names-once = solo { $year }
names-assumption = { $label } { $value }
names-more-assumptions = { $more ->
    [one] { $more } supuesto más cambiado
   *[other] { $more } supuestos más cambiados
}
names-again = { $text } ({ $number })

## The law that caps tuition, and what has been proposed instead

# Inside a sentence: what current law does with the tuition of a line.
names-capped = { $named ->
    [yes] la colegiatura de { $line } sigue con un tope del { $percent } de la tarifa de { $year }
   *[no] la colegiatura sigue con un tope del { $percent } de la tarifa de { $year }
}
names-law = Ley actual, { $article }: { $caps }.
names-law-later = No hay tope en { $other_year }. Ley desde { $year }, { $article }: { $caps }.
names-law-in-doubt = No se sabe aquí si el tope cambió para { $year } o después.
names-law-of-line = { $named ->
    [yes] { $line }, como máximo el { $percent } de su tarifa de { $year }
   *[no] como máximo el { $percent } de la tarifa de { $year }
}
names-line-in-law = En la ley: { $caps }.
names-no-cap = Ninguna ley pone tope a la colegiatura de { $line_count ->
    [one] la partida de
   *[other] las partidas de
} { $lines }: puede subir todo lo que se traslade del recorte.
names-no-cap-yet = Ninguna ley pone tope a la colegiatura de { $line_count ->
    [one] la partida de
   *[other] las partidas de
} { $lines } en { $year }: puede subir todo lo que se traslade del recorte. Desde { $other_year }, la ley tiene un tope.
names-change-of-law = Exige cambiar { $article }, y que las escuelas lo usen.
names-change-of-law-some = Exige cambiar { $article }, y que las escuelas lo usen. Para { $lines }, la ley ya lo
    permite, así que ahí no cambia nada.
# By whom, in short: the whole follows where it is opened.
names-proposed-by = Propuesto por { $author }.
names-proposer = { $author } ({ $date }{ $starts ->
    [named] , desde { $year }
   *[open] {""}
})
names-proposed = { $starts ->
    [named] Propuesto por { $author } ({ $date }), desde { $year }. { $outcome_says }
    [other] Propuesto por { $author } ({ $date }), pero desde { $year }; aquí empieza en { $other_year }, y eso no
        es lo que se propuso. { $outcome_says }
    [unlike] Propuesto por { $author } ({ $date }), desde { $year }; si empieza en otro año, no es lo que
        se propuso. { $outcome_says }
   *[open] Propuesto por { $author } ({ $date }). { $outcome_says }
}
names-proposed-by-no-one = No sabemos de nadie que haya propuesto esto.

## Other things with a name

names-source-says = { $source } ({ $date }; { $source_kind }{ $has_address ->
    [no] ; no se conoce la dirección
   *[yes] {""}
}{ $known ->
    [ours] {""}
    [no] ; no se sabe cuándo se revisó
   *[yes] ; revisado por última vez: { $looked }
}). { $says }
names-of-line = { $label } ({ $line })
names-measured = { $value } { $unit }
names-percent = por ciento
names-percent-unit = por ciento { $unit }
names-units = { $unit_count } { $unit }

## What a quotation means, beside its own words

names-meaning = Traducción nuestra: “{ $quote }”
