### Two to four scenarios side by side.

## Columns

compare-own = El suyo, como en las otras páginas
compare-preset = { $author }, { $date }
compare-link = De un enlace
compare-renamed = { $name }: { $by }
compare-named-link = De un enlace: { $name }
compare-own-cut = Su recorte, otra regla
compare-own-rule = Su regla, otro recorte
compare-own-both = Otro recorte, otra regla
compare-like-cut = El recorte de las otras columnas, otra regla
compare-like-rule = La regla de las otras columnas, otro recorte
compare-rule-of = La regla de “{ $preset }”, otro recorte

compare-cut-of = El recorte de “{ $preset }”, otra regla
compare-end = { $outcome ->
    [nobody] Nadie lo cubre
    [part] Los distritos cubren una parte
   *[districts] Los distritos lo cubren
}
compare-of-year = { $name } ({ $year })
compare-pack = { $year } · versión de datos { $pack }
compare-by = { $by } · { $when }
compare-too-few = Para comparar hacen falta dos escenarios o más: agregue uno.
compare-notice = { $name }: { $problem }
compare-most = { $most } columnas como máximo
compare-first = las primeras { $number }
compare-instead = En las otras páginas no se recorta nada, así que aquí se ve “{ $preset }” ({ $author }, { $date }).
compare-one-cut = { $taken ->
    [request] Lo mismo en todas las columnas: no se otorgan { $cut }
    [both] Lo mismo en todas las columnas: se recortan o no se otorgan { $cut }
   *[cut] Lo mismo en todas las columnas: se recortan { $cut }
} { $lasts ->
    [once] solo en { $year }
   *[continuing] en { $year } y en todos los años siguientes
} ({ $lines }). Lo que cambia es quién carga con ello.
# Columns whose figures are not of the same fiscal year.
compare-unlike-years = Las cifras no son del mismo año: { $names }.{ $starts ->
    [later] {" "}Donde una regla no cambia nada antes de un año posterior, las cifras son de ese año, como en
        la primera página.
   *[chosen] {""}
}
compare-of-years = { $year } ({ $names })
compare-alike = { $alike_in ->
    [shown] En { $year } todas las cifras son las mismas que en “{ $name }”.
   *[all] Todas las cifras son las mismas que en “{ $name }”, en todos los años.
}
compare-same-rules = El mismo recorte, otras reglas
compare-same-cuts = La misma regla, otros recortes
compare-work-on = Trabajar con este
    .help = Lo abre en la página “¿Quién paga?”. El escenario que tiene ahora queda en el historial.
compare-hearing = Mostrar estos como pasos en una audiencia
    .help = Abre el modo audiencia con un paso por columna, hacia adelante y hacia atrás.
compare-choose = Elegir columnas
compare-full = { $most } como máximo: quite una para agregar otra.
compare-name = Nombre de la columna { $number }
compare-remove = Quitar
compare-add = Agregar una propuesta, o un escenario que probó
    .hint = Elegir…
compare-offer = { $name } — { $by } · { $when }
compare-paste = O pegar un enlace
    .hint = https://…
compare-unread = En este texto no se pudo leer ningún escenario. Pegue un enlace de este sitio.

## The figures that lead

compare-state = { $taken ->
    [request] No se otorga
    [both] El estado ahorra o no otorga
   *[cut] El estado ahorra
}
compare-pay = Pagan los distritos
compare-lost = Servicios perdidos
compare-increase = { $several ->
    [yes] { $line }: más por estudiante
   *[no] más por estudiante
}
compare-percent = { $several ->
    [yes] { $line }: sobre la colegiatura
   *[no] sobre la colegiatura
}
compare-unit = { $line }: { $unit }

## The bars

compare-bar-title = { $taken ->
    [request] { $line }: no se otorgan { $cut }
   *[cut] { $line }: recorte de { $cut }
}
compare-bar-whole = { $taken ->
    [request] { $line }: se otorga
   *[cut] { $line }: sin recorte
}
compare-bar-pay = Pagan los distritos { $pay }
compare-bar-lost = Servicios perdidos { $lost }
compare-alt = { $taken ->
    [request] { $line }: de { $cut } que no se otorgan, los distritos pagan { $pay }, servicios perdidos { $lost }.
   *[cut] { $line }: de { $cut } de recorte, los distritos pagan { $pay }, servicios perdidos { $lost }.
}
compare-alt-whole = { $taken ->
    [request] { $line }: se otorga todo lo que se pide.
   *[cut] { $line }: no se recorta nada.
}
compare-scale = Todas las barras tienen la misma escala: el ancho entero es { $whole }. La parte pálida es lo
    que conserva la partida.

## What differs

compare-policy = En qué difieren las políticas
compare-assumptions = En qué difieren los supuestos
compare-same = En nada: es lo mismo en todas las columnas.
compare-setting-year = Prioridades
compare-setting-pack = Datos y ley
compare-setting-cut = { $taken ->
    [request] { $line }: lo que no se otorga
   *[cut] { $line }: recorte
}
compare-setting-tuition-cap = Tope de colegiatura
compare-setting-passed-on = { $line }: se traslada a los distritos
compare-setting-first-year = Primer año fiscal del recorte
compare-setting-lasts = Cuánto dura el recorte
compare-setting-years = Años fiscales que se miran
compare-value-nothing = nada
# In place of a figure whose line has no amount.
compare-not-known = no se sabe
compare-missing = { $scenario }: { $value }
compare-value-absent = { $of_column ->
    [year] no está en este año
   *[pack] no está en esta versión de datos
}
compare-value-no-cap = ninguna colegiatura tiene tope en la ley
compare-value-pack = versión de datos { $pack }, ley según el registro del { $law_date }
compare-value-derived = { $value } (sale de la partida)
compare-value-percent = { $effect ->
    [no] { $percent } (sin efecto)
   *[yes] { $percent }
}
compare-value-first-year = { $effect ->
    [no] { $year } (sin efecto)
   *[yes] { $year }
}
compare-value-lasts = { $lasts ->
    [once] { $effect ->
        [no] solo ese año (sin efecto)
       *[yes] solo ese año
    }
   *[continuing] { $effect ->
        [no] ese año y todos los siguientes (sin efecto)
       *[yes] ese año y todos los siguientes
    }
}
compare-value-law = { $effect ->
    [no] ley actual, { $percent } (sin efecto)
   *[yes] ley actual, { $percent }
}
compare-value-lifted = { $effect ->
    [no] sin tope (sin efecto)
   *[yes] sin tope
}
compare-value-cpi = { $effect ->
    [no] atado a la inflación desde { $year } (sin efecto)
   *[yes] atado a la inflación desde { $year }
}

## Year by year

compare-years = Año por año
compare-years-prices = Por eso, donde la colegiatura sigue los precios, los servicios perdidos parecen
    bajar con los años.
compare-year = { $outcome ->
    [none] nada se recorta
    [pay] los distritos pagan { $pay }
    [lose] servicios perdidos { $lost }
   *[both] los distritos pagan { $pay }, servicios perdidos { $lost }
}

## The bill of the district whose rows this visit has

compare-bill = La factura de su distrito
compare-bill-says = { $named ->
    [yes] La factura de colegiatura de { $district } en cada columna, según las filas de “{ $page }”.
   *[no] La factura de colegiatura de su distrito en cada columna, según las filas de “{ $page }”.
} No incluye los cargos por otros servicios.
compare-bill-unread = Algunas filas de “{ $page }” no se pueden leer, así que aquí no se compara ninguna
    factura. Corríjalas allí primero.
compare-bill-change = Cambio en { $year }
compare-head-scenario = escenario
compare-head-by = de quién
compare-head-rule = regla
compare-head-note = nota

## All figures

compare-figures = Todas las cifras
compare-all-lines = Todas las partidas
compare-figure-cut = { $taken ->
    [request] { $line }: lo que no se otorga
    [both] { $line }: lo que se recorta o no se otorga
   *[cut] { $line }: recorte
}
compare-figure-pay = { $line }: pagan los distritos
compare-figure-lost = { $line }: servicios perdidos
compare-figure-unit = { $line }: servicios perdidos, { $unit }
compare-figure-share = { $line }: parte del total que se recorta
compare-figure-tuition-now = { $line }: colegiatura ahora, por estudiante
compare-figure-increase = { $line }: alza de la colegiatura, por estudiante
compare-figure-percent = { $line }: alza de la colegiatura, porcentaje
compare-figure-partner = { $line }: cargos para cada uno de los { $sharers }
compare-address = La dirección de esta página es el enlace a esta comparación.
compare-evidence = De dónde salen estas cifras
