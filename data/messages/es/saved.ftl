### A district's entries as a file: saved, opened again, refused.

saved-help = El archivo tiene todas las filas, las cifras que usted anotó y el escenario. Para seguir otro día, súbalo
    donde se sube una hoja de cálculo. Se queda con usted: el servidor no guarda nada.
saved-opened = { $rows ->
    [0] Se abrió “{ $file }”: el escenario guardado en él, y ninguna fila.
    [one] Se abrió “{ $file }”: 1 fila, y el escenario guardado con ella.
   *[other] Se abrió “{ $file }”: { $rows } filas, y el escenario guardado con ellas.
}
saved-back = Recuperar lo que había aquí antes de abrir el archivo
saved-link-full = Estas { $rows } filas no caben en un enlace (como máximo { $most_rows } filas y { $most_characters }
    caracteres), así que el enlace no tiene nada de lo que usted anotó. Guárdelo en un archivo.
saved-not-shared = Las filas que usted anotó no están en estos enlaces: quien abra uno verá otra factura.
    Active “{ $label }”, o envíe el archivo con lo que anotó.

# Why a file was not opened. Two sentences: this one, and one of those below.
saved-kept = “{ $file }” no se abrió, y no ha cambiado nada.
saved-refused = { $saved_problem ->
    [size] Tiene { $given } MB. Se acepta: como máximo { $most_megabytes } MB.
    [kind] No es un archivo con lo anotado. Se acepta: un archivo que “Guardar lo anotado en un archivo” ha hecho aquí.
    [version] Dice versión { $given }. Se acepta: versión { $version }, que es la que este sitio guarda y abre.
    [unknown] Tiene una parte que un archivo así no tiene: “{ $given }”. Se acepta: el archivo tal como se guardó.
    [missing] Falta una parte: “{ $given }”. Se acepta: el archivo tal como se guardó.
    [many] Tiene { $given } filas. Se acepta: como máximo { $most_rows } filas.
    [rows] “{ $given }” no se puede leer. Se acepta: una lista de filas, cada una con su escuela, estudiantes,
        colegiatura y partida.
    [own] “{ $given }” no se puede leer. Se acepta: las cifras propias del distrito, cada una por su nombre.
    [example] “{ $given }” no es un ejemplo impreso que se conozca aquí. Se acepta: el archivo tal como se guardó.
    [scenario] Su escenario no se puede leer tal como está. { $given }
   *[text] “{ $given }” no se puede leer. Se acepta: texto en una línea, { $most_characters } caracteres como máximo.
}
