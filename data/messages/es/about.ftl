### About the priorities: what this app is and is not, beside an organization's own text.

about-quoted = Todo lo que va entre comillas y en inglés en esta columna está palabra por
    palabra en el texto que se nombra debajo. Las traducciones son nuestras.
about-copies = Otra copia de este texto
about-facts = Hechos, tal como los da el texto
about-who = Quiénes son
about-they-are = Son (en inglés):
about-app = Qué es esta aplicación
about-app-says = { $line_count ->
    [0] Una calculadora para partidas del presupuesto educativo de Connecticut. Estas prioridades no dan
        ningún monto que se pueda recortar. Por eso aquí se ve su texto, la ley y lo que se sabe de ella.
    [one] Una calculadora para una partida del presupuesto educativo de Connecticut. Mueva un recorte y
        verá lo que pagarían los distritos de origen y los servicios que perderían los estudiantes. Cada
        dólar de un recorte es lo uno o lo otro.
   *[other] Una calculadora para { $line_count } partidas del presupuesto educativo de Connecticut. Mueva
        un recorte y verá lo que pagarían los distritos de origen y los servicios que perderían los
        estudiantes. Cada dólar de un recorte es lo uno o lo otro.
}
about-app-cap = En la partida de { $line }, lo decide el tope de colegiatura de { $article }. Con la ley
    actual, según se vio por última vez, la colegiatura sigue con un tope del { $percent } de su tarifa de
    { $year }: no puede subir, y las escuelas cargan con el recorte. Sin tope, puede subir tanto como el
    recorte. *¿Quién paga?* muestra las dos cosas.
about-elsewhere = Usar sus cifras en Excel, R, Python o un sitio web
about-not = Qué no es
about-not-theirs = No es de quienes escribieron el texto que se cita aquí, ni del estado. No pide ningún
    voto.
about-not-forecast = No es un pronóstico: trabaja con promedios de todo el estado o con las cifras que usted anote.
about-left-out = Qué deja fuera
