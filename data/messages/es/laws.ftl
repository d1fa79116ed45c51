### One cut and two laws: the sentences in which figures travel. None stands without its condition.

# Where the two sides first differ in a later year, they speak of that year.
laws-until = { $alone ->
    [fees] Antes de FY{ $year }, las dos solo se diferenciarían en los cargos.
   *[none] Antes de FY{ $year }, las dos serían iguales.
}
# Before a sentence of a later year than the cut's first.
laws-in-year = En { $year }:{" "}
# A value that somebody changed, beside the figures that it is in.
laws-assumed = Aquí se supone para { $label }: { $value }{ $known ->
    [yes] ; el valor propio de este sitio es { $central }.
   *[no] {""}, en lugar del valor propio de este sitio.
}
# Where a scenario keeps the cap and charges fees that no law allows, before what it does.
laws-as-set = Con el tope como está y estos cargos permitidos: { $text }

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
        [one] la partida de
       *[other] las partidas de
    } { $lines }
    [both] Supongamos que el estado recorta o no otorga { $cut } de las partidas de { $lines }
   *[cut] Supongamos que el estado recorta { $cut } de { $line_count ->
        [one] la partida de
       *[other] las partidas de
    } { $lines }
} { $lasts ->
    [once] solo en { $year }.
   *[continuing] en { $year } y en todos los años siguientes.
}

# What the law says of charging districts for a service. The line is named as inside a sentence.
laws-service = { $law ->
    [free] La ley actual no deja cobrar nada a los distritos por lo que { $article } abarca de { $line }.
    [part] La ley actual deja cobrar a los distritos como máximo el { $most_percent } de { $taken ->
        [request] lo que no se otorgue para { $line }
       *[cut] un recorte a { $line }
    } ({ $article }).
   *[not-known] Aquí no se sabe si la ley actual deja cobrar a los distritos por { $line }.
}

# Fees are counted under current law although it is not known whether that allows them.
laws-not-known = Aquí no se sabe si la ley actual permite cargos por { $line }. Si no los
    permite, estos cargos son servicios perdidos.

# A district's bill on one side of a cut.
laws-bill-under = { $hangs ->
    [share] Con cualquier tope a la colegiatura, {""}
    [fees] Si { $article } permitiera esos cargos, {""}
   *[cap] { $side ->
        [law] Con la ley actual ({ $caps }), {""}
        [law-plain] Con la ley actual, {""}
        [lifted] Si se quitara el tope, {""}
        [cpi] Si la colegiatura se atara a la inflación desde FY{ $cpi_from }, {""}
        [percent] Si la colegiatura tuviera un tope del { $percent }, {""}
        [law-changed] Si se cambiara esa ley, {""}
        [nobody] Si nadie lo cubriera, {""}
        [part] Si los distritos cubrieran el { $percent }, {""}
        [parts] Si los distritos cubrieran una parte, {""}
       *[charged] Si los distritos lo cubrieran todo, {""}
    }
}
laws-bill = { $whose ->
    [named] la factura de colegiatura de { $district }
    [yours] su factura de colegiatura
    [of-a-line] la factura de colegiatura por cada { $students } estudiantes de la partida de { $lines }
   *[example] la factura de colegiatura por cada { $students } estudiantes
} { $outcome ->
    [rise] subiría { $change } en FY{ $year }, de { $now } a { $after }.
    [hold] no subiría en FY{ $year }, pero los estudiantes de todo el estado perderían { $lost } en { $named ->
        [yes] servicios de { $lines }.
       *[no] servicios.
    }
    [cents] subiría menos de un centavo en FY{ $year }.
   *[stay] seguiría en { $now } en FY{ $year }.
}
# The bills of many districts.
laws-bills = { $outcome ->
    [rise] { $districts ->
        [one] la factura de 1 distrito subiría { $change } en FY{ $year }.
       *[other] las facturas de { $districts } distritos subirían { $change } en total en FY{ $year }.
    }
   *[stay] { $districts ->
        [one] la factura de 1 distrito no subiría en FY{ $year }.
       *[other] ninguna de las facturas de { $districts } distritos subiría en FY{ $year }.
    }
}
laws-bills-lost = {" "}{ $outcome ->
    [rise] Aun así, los estudiantes de todo el estado perderían { $lost } en servicios.
   *[stay] Los estudiantes de todo el estado perderían { $lost } en servicios.
}
# After a rise that does not make up for the whole cut.
laws-bill-left = {" "}Aun así, los estudiantes de todo el estado perderían { $lost } en { $named ->
    [yes] servicios de { $lines }.
   *[no] servicios.
}
