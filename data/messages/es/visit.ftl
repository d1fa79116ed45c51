### What stands on every page of a visit: its history, its assumptions, and what its tab has kept.

visit-history = Historial
visit-undo = Deshacer
visit-redo = Rehacer
visit-tried = Lo probado en esta visita, lo más nuevo primero. Volver cambia las políticas y los supuestos.

visit-assumptions = Supuestos
    .about = { $number ->
        [0] Hechos del mundo, aparte de las políticas de arriba. Cada uno tiene una fuente y un margen.
            Lo que usted cambie aquí pasa al enlace.
       *[other] Hechos del mundo, aparte de las políticas de arriba. Cada uno tiene una fuente y un
            margen. Lo que usted cambie aquí pasa al enlace. **Cambiados: { $number }.**
    }
    .reset = Restablecer los supuestos
visit-assumption = { $label } ({ $unit })
    .source = { $changed ->
        [yes] { $range } { $unit } · { $kind } · { $source } · **cambiado**
       *[no] { $range } { $unit } · { $kind } · { $source }
    }

visit-back = Aquí está otra vez lo que usted anotó: esta pestaña del navegador lo había guardado.
visit-hearing = Modo audiencia, pantalla completa
