### What each year is compared with: current law, and keeping up with prices. Never one table.

prices-law = Comparado con la ley actual
    .says = Cada monto es la diferencia con la ley actual sin ningún recorte. Aquí se supone que los
        costos propios de las escuelas no suben.

prices-heading = { $named ->
    [yes] { $line }: comparado con mantenerse al ritmo de los precios
   *[no] Comparado con mantenerse al ritmo de los precios
}
prices-compared = La ley actual deja la colegiatura de la partida de { $line } en el { $percent } de su
    tarifa de { $year }, mientras suben los costos propios de las escuelas. Así, la ley actual quita
    algo cada año, con recorte o sin él. La tabla muestra lo que necesitan todas las escuelas de la partida
    para mantenerse al ritmo de los precios, y cuánto les falta. De los costos que suben solo se cuenta la
    parte que paga la colegiatura. Lo que pagan las subvenciones del estado y otro dinero también sube, y
    no se cuenta.
prices-growth = { $assumption }: { $value }{ $state ->
    [changed] , puesto por usted; el valor propio del paquete es { $central }
   *[central] {""}
} ({ $source_kind }; { $source }).
prices-growth-source = { $assumption }: { $source_kind }; { $source }.

## The rows. A rule is current law, or the change of it that is looked at.

prices-rule = { $law ->
    [current] Ley actual
   *[change] { $rule }
}
prices-cut = { $taken ->
    [request] Lo que el estado no otorga
   *[cut] Recorte del estado
}
prices-figure = Cifra
prices-squeeze = Costos que suben
prices-needed = Lo que hace falta para seguir el ritmo
prices-paid = { $rule }: los distritos pagan más
prices-short = { $rule }: a las escuelas les falta

## The last year in one sentence, under a rule.

prices-outcome = { $rests_on ->
    [nothing] { $rule } en { $year }: no hace falta nada más.
    [costs] { $law ->
        [current] Sin ningún recorte en { $year }, la ley actual sola deja a las escuelas con { $short } de menos.
       *[change] { $rule } en { $year }: solo los costos que suben se llevan { $needed }; { $outcome ->
            [pay] los distritos lo pagan todo.
            [short] nadie cubre nada.
           *[both] los distritos pagan { $pay } y a las escuelas les faltan { $short }.
        }
    }
    [cut] { $rule } en { $year }: solo el recorte se lleva { $needed }; { $outcome ->
        [pay] los distritos lo pagan todo.
        [short] nadie cubre nada.
       *[both] los distritos pagan { $pay } y a las escuelas les faltan { $short }.
    }
   *[both] { $rule } en { $year }: el recorte se lleva { $cut } y los costos que suben { $squeeze }, en total { $needed }; { $outcome ->
        [pay] los distritos lo pagan todo.
        [short] nadie cubre nada.
       *[both] los distritos pagan { $pay } y a las escuelas les faltan { $short }.
    }
}
# The fold on the first page below the years.
prices-offered = Los mismos años, comparados con mantenerse al ritmo de los precios
