### The share bar, and what is copied or pasted from it.

share-bar = Compartir
share-tab-link = Enlace
share-tab-text = Texto
share-tab-files = Archivos
share-tab-reproduce = Reproducir
share-tab-embed = Insertar

share-frozen = Enlace fijo
share-frozen-says = abre con estas mismas cifras, también el próximo año
share-live = Enlace al día
share-live-says = abre con los datos más recientes y dice qué cambió
share-code = **Código QR** del enlace fijo, para una diapositiva
share-code-alt = Código QR del enlace fijo
share-too-long = Este enlace es demasiado largo para un código QR: primero quite del enlace lo que se anotó.

share-email = Texto para un correo electrónico
share-citation = Cita
share-command = Línea de comandos
# Lines to copy for one column of the answer.
share-of-column = { $rule }, { $year }
share-lines-of = { $form }: { $text }

share-same-figures = muestra las cifras de esta columna
share-chart = Gráfico para un sitio web
share-chart-controls = Gráfico con sus controles
share-chart-language = Ni el marco ni la pantalla completa tienen botón de idioma. Usan el idioma que
    nombra su dirección (`lang=` y uno de { $names }); si no, el que pide el navegador.

share-files-social = **Imagen para una publicación**, 1200 × 630
share-files-slide = **Imagen para una diapositiva**, 1920 × 1080
share-files-table = **Datos**, exactos al centavo
share-files-paper = **Documentos** con estas cifras
share-compared = **Datos** de cada columna, exactos al centavo

## What is copied.

share-rise = { $line_count ->
    [one] La colegiatura es {""}
   *[other] { $line }: la colegiatura es {""}
}{ $rise_written ->
    [little] menos de un centavo
   *[told] alrededor de { $increase }
} más por estudiante, { $written ->
    [little] menos del { $percent }.
   *[told] { $percent }.
}
share-lost = Eso equivale a cerca de { $names }.
share-signed = { $address } ({ $product }, una estimación para Connecticut, versión de datos { $pack }, ley según el registro del { $law_date })
share-signed-comparison = { $address } ({ $product }, estimaciones para Connecticut)
share-compared-answer = { $scenario }: { $text } (versión de datos { $pack }, ley según el registro del { $law_date })
share-range = { $label } { $low_figure } a { $high_figure }
share-ranges = { $named ->
    [yes] { $rule }, en al menos el { $percents }% de { $draws } resultados simulados: { $names }.
   *[no] En al menos el { $percents }% de { $draws } resultados simulados: { $names }.
}
share-sources = Calculado a partir de: { $names }.
share-cited = { $product }, una estimación para Connecticut, “{ $scenario }”, versión de datos { $pack }, ley según el registro del { $law_date }, { $year }:
# Who has proposed a rule, after the figures under it; the sentence begins with "proposed by".
share-rule-proposed = { $rule }: { $text }

share-cited-at = { $date }. { $address }

## What a pasted link shows of itself.

share-preview = { $named ->
    [yes] { $scenario }: ¿quién paga con “{ $rule }” y con “{ $other_rule }”?
   *[no] { $scenario }: ¿quién paga?
}
# The same as the title of another page than the first.
share-preview-on-page = { $page }: { $scenario }
share-preview-none = ¿Quién paga si se recorta una partida?
    .says = Recorte una partida del presupuesto de educación de Connecticut y vea quién paga, con la ley
        actual y con un cambio de la ley. Cada dólar de un recorte lo pagan los distritos escolares o se
        pierde en servicios para los estudiantes.
share-preview-page-district = La factura de colegiatura de su distrito
    .says = Qué haría un recorte del estado a la factura de colegiatura de un distrito escolar de
        Connecticut, escuela por escuela, con la ley actual y con un cambio de la ley.
share-preview-page-services = Servicios: qué se pierde, o quién paga en su lugar
    .says = Qué les quitaría a los programas un recorte al presupuesto de educación de Connecticut, en
        personas y en dólares, si nadie lo cubriera y si lo cubrieran los distritos escolares.
share-preview-page-compare = Recortes y leyes, lado a lado
    .says = Compare propuestas para el presupuesto de educación de Connecticut, y qué haría cada una con
        la ley actual y con un cambio de la ley.
share-preview-page-evidence = De dónde salen las cifras
    .says = Las fuentes, los supuestos y la ley detrás de cada cifra sobre lo que hace un recorte al
        presupuesto de educación de Connecticut. Todo se puede cambiar.
share-preview-page-validation = El modelo al lado de cifras publicadas
    .says = Lo que otros han publicado sobre el presupuesto de educación de Connecticut, al lado de lo que
        calcula este modelo, con sus desaciertos.
share-preview-page-method = Cómo se calculan las cifras
    .says = Las fórmulas que dicen qué pagan los distritos escolares y qué pierden los estudiantes cuando
        Connecticut recorta una partida de su presupuesto de educación.
share-preview-page-hearing = ¿Quién paga? En pantalla grande
    .says = La respuesta para una sala de audiencias: un recorte al presupuesto de educación de Connecticut
        con la ley actual y con un cambio de la ley.
share-preview-page-about = Acerca de las prioridades
    .says = Las prioridades legislativas detrás de estas cifras, palabra por palabra, y lo que se sabe del
        dinero que piden.
share-preview-page-elsewhere = Usar las cifras en otra parte
    .says = Cifras sobre el presupuesto de educación de Connecticut para una hoja de cálculo, un programa
        o un sitio web.
share-preview-page-accessibility = Accesibilidad, y cómo avisar de una barrera
    .says = Hasta qué punto todos pueden usar esta aplicación sobre el presupuesto de educación de
        Connecticut, criterio por criterio, y cómo avisar de una barrera.
share-preview-answer = { $text } Una estimación para Connecticut. Versión de datos { $pack }, ley según el registro del { $law_date }.
# Both laws in the two hundred characters that a preview shows.
share-brief = { $taken ->
    [request] No se concede
    [both] Se recorta o no se concede
   *[cut] Se recorta
} en Connecticut { $lasts ->
    [once] solo en { $year }
   *[continuing] desde { $year }
}: { $cut }.
share-brief-side = { $named ->
    [no] Con cualquier ley
   *[yes] { $hangs ->
        [fees] Si { $article } permitiera esos cargos
       *[cap] { $heading }
    }
}{ $hangs ->
    [share] { $outcome ->
        [none] {""}
        [lose] , sin trasladar nada del recorte
        [pay] {""}
       *[both] {""}
    }
   *[cap] {""}
}{ $fees_law ->
    [not-known] , si se permiten cargos
    [known] {""}
   *[forbidden] { $hangs ->
        [fees] {""}
       *[cap] , si { $article } permitiera esos cargos
    }
}{ $which_year ->
    [later] , en { $year }
   *[first] {""}
}: los distritos pagan { $pay }, servicios perdidos { $lost }.
share-brief-bill = { $heading }: la factura de colegiatura { $whose ->
    [named] de { $district }
    [yours] de usted
    [of-a-line] por cada { $students } estudiantes de la partida de { $lines }
   *[example] por cada { $students } estudiantes
} sube { $change }.
share-brief-column = { $name }{ $named ->
    [yes] {" "}({ $rule })
   *[no] {""}
}, { $when }{ $fees_law ->
    [forbidden] , si { $article } permitiera esos cargos
   *[known] {""}
}: de { $cut } los distritos pagan { $pay }, servicios perdidos { $lost }.
share-preview-compared = Se compara: { $names }
share-no-script = Para mover las cifras, active JavaScript.

## The frame on another website, and lines for other programs.

share-open = Abrir estas cifras en RESC Budget Explorer
share-frame = { $year }, versión de datos { $pack }, ley según el registro del { $law_date }. Fuentes: { $sources }.
share-elsewhere-says = Cualquier programa puede pedir a este sitio lo que muestran sus páginas. La dirección
    dice el escenario, con las palabras del enlace de una página, y la respuesta es la del modelo: en
    JSON, CSV, un libro de Excel, un PDF o una imagen. No hace falta registrarse y no se guarda nada. Las
    respuestas a programas están en inglés. Las líneas de abajo piden el escenario que usted tiene ahora.
share-all-of-it = Todo
share-all-of-it-says = Cada dirección, parámetro y respuesta se describe en { $address }, en la forma que
    leen casi todas las herramientas. Una dirección con pack={ $pack } da siempre la misma respuesta; sin
    eso, la respuesta sigue los datos más recientes. Un valor que no se puede usar se reemplaza y se
    nombra en los avisos de la respuesta; con strict=1 se rechaza.
share-lines-excel = Excel, una cifra
    .says = Tres celdas: lo que hacen las dos leyes, en palabras; lo que pagan los distritos según la ley
        actual; y lo mismo con la regla de esta página. Son fórmulas; no hacen falta FILTERXML ni una clave. Excel para Windows tiene WEBSERVICE.
share-lines-excel-table = Excel, una tabla
    .says = Datos, Obtener datos, Desde otras fuentes, Consulta en blanco, Editor avanzado.
share-lines-r = R
    .says = La tabla no necesita ningún paquete; la estimación necesita jsonlite.
share-lines-python = Python
    .says = No hay nada que instalar.
share-lines-javascript = JavaScript
    .says = En una página de cualquier sitio, o en Node.
share-lines-many = Muchos distritos, desde una terminal
    .says = { $several ->
        [yes] students.csv tiene las columnas district, school, students, tuition y line. Como line se
            acepta { $names }; una fila que no nombra ninguna cuenta en { $line }.
       *[no] students.csv tiene las columnas district, school, students y tuition.
    }
share-bad-address = { $variable }={ $given } no se puede usar. Se acepta: una dirección como
    https://budget.example.org, sin una ruta.
