### What the service lines buy, below the dial: both ends of a cut in the terms of each line.

services-title = Qué compra cada partida de servicios, y qué se pierde o se paga sin ella
services-lead = Lo que se quita de estas partidas se pierde en servicios, a menos que los distritos lo cubran.
    Se muestran los dos extremos, sea cual sea lo elegido arriba.
services-none = Ninguna partida de { $pack_title } con monto conocido aquí se cuenta en servicios.
services-line = { $status ->
    [appropriated] { $line }: { $whole_line }, monto asignado
    [requested] { $line }: { $whole_line }, monto solicitado
    [proposed] { $line }: { $whole_line }, monto propuesto
   *[not-known] { $line }: { $whole_line }; no se sabe si está asignado
}
services-stated = { $status ->
    [appropriated] { $line }: asignada, no se sabe el monto
    [requested] { $line }: solicitada, sin monto
    [proposed] { $line }: propuesta, sin monto
   *[not-known] { $line }: no se sabe el monto ni si está asignada
}
services-buys = La partida { $buys }.
services-whole = { $taken ->
    [request] Como ejemplo, no se otorga nada de ella:
   *[cut] Como ejemplo, se recorta toda la partida:
}
services-cut = { $taken ->
    [request] De esta solicitud, no se otorgan { $cut }:
   *[cut] De esta partida, se recortan { $cut }:
}

## The two ends, equal in every way, each with what it needs in law.

services-end-nobody = Si nadie lo cubre
services-end-districts = Si los distritos lo cubren
services-end-lost = cerca de { $units }
services-end-paid = { $pay } en { $charged_as ->
    [tuition] colegiatura
   *[fees] cargos
}
services-end-partners = { $partners ->
    [one] unos { $each } para uno solo ({ $sharers }: 1)
   *[other] unos { $each } para cada uno ({ $sharers }: { $partners })
}
services-end-unpaid = los distritos no pagan nada más
services-end-kept = no se pierde ningún servicio
services-law-nothing = No hace falta cambiar ninguna ley: no se cobra nada a los distritos.
services-law-free = Con la ley actual, no se cobra nada a los distritos por lo que { $article } abarca
    de esto. Para que pagaran cualquier otra parte, habría que cambiar esa ley.
services-law-part = Con la ley actual, { $article }, se puede cobrar a los distritos por esto como máximo el
    { $most_percent }. Para que pagaran una parte mayor, habría que cambiar esa ley.
services-law-not-known = Aquí no se sabe si la ley deja cobrar esto a los distritos o no.

services-left-out = Lo que esto deja fuera

## What a line can do to a gap between two shares, each a fact of the pack in its own words.

services-gap = La brecha detrás de la partida de { $line }
services-gap-served = Estudiantes
services-gap-now = Docentes
services-gap-shares = { $of_served } { $served_says }; { $of_workforce } { $workforce_says }.
services-gap-says = La brecha es de { $points } puntos porcentuales. { $taken ->
    [request] Si no se otorgara nada de la partida
   *[cut] Si se recortara toda la partida
}, habría cerca de { $units } al año. Si cada una de estas personas contara para la parte más baja, en un
    puesto entre unos { $workforce } en total, esa parte se movería unos { $points_a_year } puntos al
    año. Para cerrar la brecha harían falta unos { $places } puestos como ese. La partida es una
    parte de eso.
services-gap-elsewhere = { $label }: el cálculo usa { $value } ({ $source }), si usted no lo cambia.
    En otra parte, { $stay } { $quoted }.
