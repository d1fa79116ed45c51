### The years that one can choose, and what of a scenario has no place in another one.

# A scenario that is carried to another year.
years-carried = Lo mismo, según las prioridades de { $year }: no todo lo elegido se pudo conservar.
years-carried-back = Deshacer, en el historial, vuelve al año anterior.
years-no-line = La partida de { $line } no está en las prioridades de { $year }: su recorte de { $cut } se
    dejó fuera.
years-no-amount = La partida de { $line } no tiene monto en las prioridades de { $year }: su recorte de
    { $cut } se dejó fuera.
years-whole-line = La partida de { $line } es de { $whole_line } en las prioridades de { $year }, menos que
    el recorte de { $cut }: se recorta entera.
years-no-share = La partida de { $line } no está en las prioridades de { $year }: se dejó fuera que se
    traslade el { $percent } de su recorte.
years-no-assumption = { $label }, que usted puso en { $value }, no está entre los supuestos de las
    prioridades de { $year } y se dejó fuera.
years-outside = { $label }, que usted puso en { $value }, no puede tener ese valor en las prioridades de
    { $year }, que tienen su propio número.
years-no-cap = En las prioridades de { $year } ninguna colegiatura tiene un tope en la ley: se dejó fuera
    el tope del { $percent }.
years-no-inflation = En las prioridades de { $year } ninguna colegiatura tiene un tope en la ley: se dejó
    fuera que suba con la inflación.
years-as-in-law = El tope de la ley en las prioridades de { $year } es del { $least_percent } y no del
    { $percent }: se tomó la ley tal como es allí.
years-below-law = Un tope del { $percent } está por debajo de la ley en las prioridades de { $year }, que
    es del { $least_percent }: se tomó ese.
years-rows = Los estudiantes que usted anotó ya no están en { $names }, sino en la partida de { $line }: las
    prioridades de { $year } no tienen otra partida para ellos.
years-first-year = El recorte empieza en { $year }, donde empiezan estas prioridades, y no en { $first }.

# The chooser.
years-choose = Año de las prioridades
years-button = **{ $year }** *{ $pack_title }*
years-says = Los recortes que usted hizo se conservan donde el otro año tiene las mismas partidas.
years-line = { $status ->
    [appropriated] { $name }: { $amount }, monto asignado
    [requested] { $name }: { $amount }, monto solicitado
    [proposed] { $name }: { $amount }, monto propuesto
   *[not-known] { $name }: { $amount }; no se sabe si está en un presupuesto
}
years-line-without-amount = { $status ->
    [appropriated] { $name }: asignada, no se sabe el monto
    [requested] { $name }: solicitada, no se sabe el monto
    [proposed] { $name }: propuesta, no se sabe el monto
   *[not-known] { $name }: no se sabe el monto
}
years-no-lines = Ninguna partida con monto: solo el texto.
years-made-with = { $pack_title }: datos del { $date } (versión de datos { $pack }), ley según el registro del
    { $law_date }.
