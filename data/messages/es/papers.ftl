### What the papers share, the board page, and what the templates in reports/papers say themselves.

papers-date = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year }

papers-month = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year }

papers-source = { $source } ({ $date }; { $source_kind })
papers-preset = Propuesta o ejemplo “{ $preset }” ({ $author }, { $date }): { $about }.{ $outcome ->
    [none] {""}
   *[known] {" "}{ $text }
}
papers-changed = cambiado; el valor propio del paquete es { $central }

papers-statewide-question = ¿Quién pagaría { $taken ->
    [request] si no se otorgaran { $cut } a
    [both] si se recortaran o no se otorgaran { $cut } de
   *[cut] un recorte de { $cut } a
} { $line_count ->
    [one] la partida de
   *[other] las partidas de
} { $lines }?

## The choices of policy. What a rule lets tuition do is a text of the pack: "rise to 70% of …".

papers-rule = { $law ->
    [current] { $name }: { $caps }.
    [later] { $name }: la colegiatura puede { $rule } desde { $year }.
   *[change] { $name }: la colegiatura puede { $rule }.
}
papers-rule-passed-on = Se traslada a los distritos el { $percent } { $taken ->
    [request] de lo que no se otorga a la partida de { $line }
   *[cut] del recorte a la partida de { $line }
}, { $law ->
    [change] si se cambia la ley para permitirlo.
   *[current] donde la ley lo permite.
}
papers-rule-lasts = { $taken ->
    [cut] { $lasts ->
        [once] El recorte es solo para { $year }.
       *[continuing] El recorte empieza en { $year } y continúa.
    }
   *[request] { $lasts ->
        [once] Esto es solo para { $year }.
       *[continuing] Esto empieza en { $year } y continúa.
    }
}

## The bars of who pays, line by line.

papers-bar-cut = { $taken ->
    [request] no se otorga: { $cut } de { $whole }
   *[cut] recorte: { $cut } de { $whole }
}
papers-bar-pay = pagan los distritos { $pay }
papers-bar-lost = servicios perdidos { $lost }
papers-bar-alt = { $line }: { $taken ->
    [request] de los { $cut } que no se otorgan
   *[cut] de un recorte de { $cut }
}, los distritos pagan { $pay } y los estudiantes pierden { $lost } en servicios.
papers-bars-alt = Barras de { $year }, todos los distritos juntos.

papers-names-lost = { $number ->
    [one] 1 nombre tiene letras que este documento no puede imprimir: se omiten aquí, y el libro de Excel las tiene.
   *[other] { $number } nombres tienen letras que este documento no puede imprimir: se omiten aquí, y el libro de Excel
        las tiene.
}

## A scenario's link.

# What it opens. The entries are a district's rows and its own figures; a click is one in the file.
papers-link = { $link_form ->
    [whole] Este enlace abre estas cifras, y se puede cambiar cada supuesto:
    [without-entries] { $clicked ->
        [more] Este enlace abre el escenario sin lo que anotó el distrito, así que con otra factura. Un clic
            en el enlace, en el archivo, también abre eso:
       *[same] Este enlace abre el escenario sin lo que anotó el distrito, así que con otra factura. Eso se
            puede poner en un enlace, o guardar en un archivo, en la página que hizo este documento:
    }
   *[too-long] { $clicked ->
        [more] Este enlace solo abre el sitio, porque el del escenario es demasiado largo para imprimir. Un
            clic en el enlace, en el archivo, abre estas cifras:
       *[same] Este enlace solo abre el sitio, porque el del escenario es demasiado largo para imprimir:
    }
}
papers-qr-alt = { $link_form ->
    [whole] Un código que abre las mismas cifras en el sitio: el enlace impreso al lado.
    [without-entries] Un código que abre el escenario en el sitio, sin lo que anotó el distrito: el enlace
        impreso al lado.
   *[too-long] Un código que solo abre el sitio: el enlace impreso al lado.
}

## The board page. Without a district's rows it speaks of 100 students.

board-question = { $outcome ->
    [none] ¿Cuánto paga { $asker ->
        [district] { $district }
        [yours] su distrito
        [district-example] { $district }, por cada { $students } estudiantes,
       *[example] un distrito, por cada { $students } estudiantes,
    } en colegiatura de { $charged } en { $year }?
   *[cut] ¿Cuánto le costaría a { $asker ->
        [district] { $district }
        [yours] su distrito
        [district-example] { $district }, por cada { $students } estudiantes,
       *[example] un distrito, por cada { $students } estudiantes,
    } { $taken ->
        [request] que no se otorgaran { $cut } a
        [both] que se recortaran o no se otorgaran { $cut } de
       *[cut] un recorte de { $cut } a
    } { $line_count ->
        [one] la partida de
       *[other] las partidas de
    } { $lines } en { $year }?
}
board-by-school = { $law ->
    [current] La factura por escuela con la ley actual
    [change] La factura por escuela: { $rule }
   *[either] La factura por escuela
}
board-other-terms = { $law ->
    [current] En otros términos, con la ley actual
    [change] En otros términos: { $rule }
   *[either] En otros términos
}
board-by-year = { $law ->
    [current] Año por año con la ley actual
    [change] Año por año: { $rule }, comparado con la ley actual
   *[either] Año por año, comparado con la ley actual
}
board-made = { $year } · Hecho el { $date } · { $pack_title }, versión de datos { $pack } · Ley según el registro del
    { $law_date }
board-school = Escuela { $at }
board-school-example = { $students } estudiantes con la tarifa promedio de todo el estado
board-schools-folded = { $schools ->
    [one] y 1 escuela más
   *[other] y { $schools } escuelas más
}
board-schools-note =
    Se muestran las { $shown } facturas más grandes; el libro de Excel tiene las { $schools } escuelas.
board-prices = Nada de esto está en la factura de arriba, que solo cuenta el recorte.
board-of-bill = de la factura de colegiatura
board-positions = { $unit } a { $cost } cada uno
board-fees = en cargos por servicios que habría que cubrir{ $fees_law ->
    [not-known] , si la ley los permite
    [forbidden] , si { $article } los permitiera
   *[known] {""}
}
board-to-find = por cubrir en total, colegiatura y cargos
board-of-budget = del presupuesto del distrito
board-mills = mills sobre el valor tasado neto
board-home = al año por una casa tasada en { $home_value }

## What the templates say. Of the text about the bars, what stands between stars has their color.

template-bars = Ahora y *alza*
template-who-pays = Quién paga, todos los distritos juntos
template-readings = El mismo recorte con cada regla
template-tuition = Colegiatura
template-this-page = (esta página)
template-lost = Perdido en todo el estado
template-prices = Todos los distritos juntos
template-link = Abrir este escenario
template-assumptions = Supuestos que se usan
template-sources = Fuentes
template-left-out = Lo que el modelo deja fuera
template-term = Término
template-meaning = Qué significa
template-assumption = Supuesto
template-range = Valor y margen
template-source = Fuente
template-board-foot = Un cálculo, no un pronóstico de lo que hará una legislatura o una junta escolar.
template-note-foot = No es una nota fiscal oficial · página { $page } de { $pages }
template-method-foot = { $version } · página { $page } de { $pages }
