### What stands around the pages: navigation, notices on a link, the connection, files.

shell-name = RESC Budget Explorer
shell-less-than = menos de { $least_figure }
shell-page-who-pays = ¿Quién paga?
shell-page-district = Su distrito
shell-page-compare = Comparar
shell-page-evidence = Evidencia
shell-page-hearing = Modo audiencia
shell-page-about = Acerca de
shell-page-embed = En un marco
shell-page-elsewhere = Usar las cifras en otra parte
shell-page-accessibility = Accesibilidad

# What of a link was not used as it was given.
shell-notices = No todo en este enlace se leyó tal como está escrito.
shell-more-notices = y { $notices } más.
shell-part-unknown = “part={ $given }” no nombra ninguna parte de esta página en este año, así que la
    página se abre desde el principio.

# Which revision of the facts a link shows.
shell-frozen = **Enlace fijo**: los datos del { $date } (versión de datos { $revision }), que son también los de hoy.
shell-frozen-older = **Enlace fijo**: los datos del { $date } (versión de datos
    { $revision }). [Ver lo mismo con los datos de hoy]({ $address }).
shell-pack-gone = Este enlace se hizo con la versión de datos { $revision }, que no está aquí.
shell-changed = Desde que se hizo este enlace (versión de datos { $revision }), los datos han cambiado.
shell-change = { $happened ->
    [added] { $fact }: se agregó, { $after_figure } { $unit }
    [removed] { $fact }: ya no está aquí, era { $before_figure } { $unit }
   *[changed] { $fact }: de { $before_figure } a { $after_figure } { $unit }
}
shell-reworded = { $happened ->
    [added] { $fact }: se agregó, { $after_words }
    [removed] { $fact }: ya no está aquí, era { $before_words }
   *[changed] { $fact }: de { $before_words } a { $after_words }
}
shell-changed-why = Qué se corrigió y por qué
shell-changed-rest = Qué más cambió en los textos
shell-made-elsewhere = Este enlace se hizo con la versión de datos { $revision } y pide las prioridades de
    { $year }, así que no hay con qué compararlo.
shell-then = Entonces: { $quoted } [Ver cómo era entonces]({ $address }).

shell-sources = Fuente: { $sources }.

shell-copy = Copiar
shell-copy-label = Copiar: { $label }
shell-copied = Copiado
shell-copy-by-hand = Seleccionar y copiar

# At the foot of a printed page: the day, the address of what it shows, and what it cites.
shell-paper-printed = Impreso
shell-paper-link = Enlace
shell-paper-sources = Fuentes
shell-paper-long = La tabla tiene { $rows } filas, demasiadas para el papel. Guárdela en un archivo (CSV).

shell-connection-lost = Se perdió la conexión. La página sigue sola cuando vuelva. Donde un control
    todavía se mueve, sus cifras son correctas.
shell-late = Esta página aún no se ha abierto.
# What is there without it: the answer in the first HTML, whose sliders move or do not.
shell-late-moves = Solo se ha abierto una parte de esta página. La respuesta es correcta, y los controles
    deslizantes y las propuestas la mueven. Aún faltan Historial, Compartir, los archivos y los montos
    entre los pasos de un control.
shell-late-stands = Solo se ha abierto una parte de esta página. Lo que lee es correcto, pero aquí aún no
    se puede cambiar nada.
shell-late-why = Puede que la conexión sea lenta o que su red bloquee los websockets que la página
    necesita. Lo demás llega por sí solo en cuanto puede.
shell-late-file = Las cifras del enlace que abrió, en un archivo que funciona sin conexión:
# In a frame on another website that lets it run scripts and connect to nothing.
shell-late-framed = El sitio que muestra este marco le deja usar programas, pero no le da conexión (a su
    “sandbox” le falta “allow-same-origin”). Por eso las cifras del { $product } aquí no se mueven.
shell-late-kit = Guardar la copia sin conexión

# The first links of a page, for who goes through it by keyboard.
shell-skip-title = Atajos de esta página
shell-skip-content = Saltar a la página
shell-skip-entries = Saltar a sus estudiantes
shell-skip-sliders = Saltar a los controles deslizantes
shell-skip-answer = Saltar a la respuesta
shell-skip-papers = Saltar a los archivos
shell-skip-share = Saltar a Compartir

# What a screen reader hears when a file was made.
shell-file-saved = El archivo está hecho, y el navegador lo guarda.

# Why a file was not taken, by the status of the server's answer or by what happened.
shell-upload-accepted = Se acepta: CSV, TSV, TXT, Excel (XLSX, XLS) y ODS, como máximo
    { $file_megabytes }
    MB por archivo, unos pocos archivos y { $visit_megabytes } MB por visita.
shell-upload-400 = Esta página y el servidor perdieron el contacto, así que no se tomó el archivo.
    Recargue la página y elija el archivo otra vez.
shell-upload-403 = El navegador no envió lo que muestra que el archivo viene de esta página, así que no
    se tomó. Permita las cookies de este sitio, recargue la página y elija el archivo otra vez.
shell-upload-413 = El archivo es demasiado grande, así que no se tomó. Quite las columnas y filas que
    no hacen falta, o guárdelo como CSV, y elíjalo otra vez.
shell-upload-415 = No se tomó el archivo, porque es de un tipo que no se acepta. Guárdelo como CSV y
    elíjalo otra vez.
shell-upload-429 = Llegaron demasiados archivos a la vez, así que este no se tomó. Espere un minuto y
    elíjalo otra vez.
shell-upload-507 = No hay lugar para otro archivo, así que este no se tomó. Quite un archivo que ya no
    necesite, o espere unos minutos, y elíjalo otra vez.
shell-upload-network = La conexión se cortó, así que no se tomó el archivo. Revise la conexión y el
    tamaño del archivo, y elíjalo otra vez.
shell-upload-one = Solo se toma un archivo a la vez, así que los demás no se tomaron. Ponga las filas en
    un solo archivo.
shell-upload-other = El servidor no pudo tomar el archivo. Espere un minuto y elíjalo otra vez.
