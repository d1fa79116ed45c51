### One cut and two laws: the sentences in which figures travel. None stands without its condition.

# One side of a cut, in a column or in a text: what current law does with it, or a change of the law;
# or, for services, what becomes of it when nobody makes up for it and when districts do.
answer-under = { $side ->
    [law] Con la ley actual ({ $caps }), {""}
    [law-plain] Con la ley actual, {""}
    [lifted] Si se quitara el tope, {""}
    [cpi] Si la colegiatura se atara a la inflación, {""}
    [cpi-later] Si la colegiatura se atara a la inflación desde FY{ $cpi_from }, {""}
    [percent] Si la colegiatura tuviera un tope del { $percent }, {""}
    [law-changed] Si cambiara esa ley, {""}
    [nobody] Si nadie lo cubriera, {""}
    [part] Si los distritos cubrieran el { $percent }, {""}
    [parts] Si los distritos cubrieran una parte, {""}
   *[charged] Si los distritos lo cubrieran, {""}
}{ $waits ->
    [yes] en FY{ $year } {""}
   *[no] {""}
}{ $outcome ->
    [none] los distritos no pagarían nada más y no se perdería ningún servicio.
    [same] no cambiaría nada.
    [pay] { $side ->
        [charged] pagarían
       *[other] los distritos pagarían
    } { $pay } más en { $charged_as ->
        [tuition] colegiatura
        [fees] cargos
       *[both] colegiatura y cargos
    }.
    [lose] { $losers ->
        [schools] las escuelas
        [programs] los programas
       *[both] las escuelas y los programas
    } perderían { $lost } en servicios y los distritos no pagarían nada más.
   *[both] { $side ->
        [part] pagarían
        [parts] pagarían
       *[other] los distritos pagarían
    } { $pay } más en { $charged_as ->
        [tuition] colegiatura
        [fees] cargos
       *[both] colegiatura y cargos
    } y { $losers ->
        [schools] las escuelas
        [programs] los programas
       *[both] las escuelas y los programas
    } perderían { $lost } en servicios.
}

# Where the two sides first differ in a later year, they speak of that year.
laws-until = Antes de FY{ $year }, las dos serían iguales.

# The name of a side, above its column.
laws-side = { $side ->
    [law] Ley actual
    [law-plain] Ley actual
    [law-changed] Ley cambiada
    [nobody] Nadie lo cubre
    [part] Los distritos cubren el { $percent }
    [parts] Los distritos cubren una parte
   *[charged] Los distritos lo cubren
}

# What a text begins with, so that its reader knows what is cut.
laws-suppose = { $taken ->
    [request] Supongamos que el estado no otorga { $cut } para { $line_count ->
        [one] la partida
       *[other] las partidas
    } { $lines } en { $year }.
    [both] Supongamos que el estado recorta o no otorga { $cut } de las partidas { $lines } en { $year }.
   *[cut] Supongamos que el estado recorta { $cut } de { $line_count ->
        [one] la partida
       *[other] las partidas
    } { $lines } en { $year }.
}

# What the law says of charging districts for a service. The line is named as inside a sentence.
laws-service = { $law ->
    [free] La ley actual no deja cobrar nada a los distritos por { $line } ({ $article }).
    [part] La ley actual deja cobrar a los distritos como máximo el { $most_percent } de { $taken ->
        [request] lo que no se otorgue para { $line }
       *[cut] un recorte a { $line }
    } ({ $article }).
   *[not-known] Aquí no se sabe si la ley actual deja cobrar a los distritos por { $line }.
}

# A district's bill on one side of a cut.
laws-bill = { $side ->
    [law] Con la ley actual ({ $caps }), {""}
    [law-plain] Con la ley actual, {""}
    [lifted] Si se quitara el tope, {""}
    [cpi] Si la colegiatura se atara a la inflación, {""}
    [cpi-later] Si la colegiatura se atara a la inflación desde FY{ $cpi_from }, {""}
    [percent] Si la colegiatura tuviera un tope del { $percent }, {""}
    [law-changed] Si cambiara esa ley, {""}
    [nobody] Si nadie lo cubriera, {""}
    [part] Si los distritos cubrieran el { $percent }, {""}
    [parts] Si los distritos cubrieran una parte, {""}
   *[charged] Si los distritos lo cubrieran, {""}
}{ $whose ->
    [named] la factura de colegiatura de { $district }
    [yours] su factura de colegiatura
    [of-a-line] la factura de colegiatura por cada { $students } estudiantes de la partida { $lines }
   *[example] la factura de colegiatura por cada { $students } estudiantes
} { $outcome ->
    [rise] subiría { $change } en FY{ $year }, de { $now } a { $after }.
    [hold] no subiría en FY{ $year }, pero las escuelas perderían { $lost } en servicios en todo el estado.
    [cents] subiría menos de un centavo en FY{ $year }.
   *[stay] seguiría en { $now } en FY{ $year }.
}
# After a rise that does not make up for the whole cut.
laws-bill-left = {" "}Aun así, las escuelas perderían { $lost } en servicios en todo el estado.
