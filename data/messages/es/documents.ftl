### The documents: what stands on a document's button, and what it is (.says), for the command line,
### the API and docs/documents.md. An id ends in the document's key.

document-kit-html = Copia sin conexión: estas cifras en un archivo
    .says = El control en un archivo HTML que funciona sin conexión
document-workbook-xlsx = Libro de Excel
    .says = La factura de un distrito como libro de Excel con fórmulas que se recalculan, en inglés
document-board-pdf = Una página (PDF)
    .says = Una página para la carpeta de la junta escolar de un distrito
document-note-pdf = Nota fiscal (PDF)
    .says = El escenario en la forma de una nota fiscal, en inglés
document-note-txt = Nota fiscal (texto)
    .says = La nota fiscal como texto, en inglés
document-picture-social-png = Imagen para una publicación (PNG)
    .says = La respuesta como imagen para una publicación, de 1200 por 630 píxeles
document-picture-social-svg = Imagen para una publicación (SVG)
    .says = La respuesta como dibujo para una publicación, de cualquier tamaño
document-picture-slide-png = Imagen para una diapositiva (PNG)
    .says = La respuesta como imagen para una diapositiva, de 1920 por 1080 píxeles
document-picture-slide-svg = Imagen para una diapositiva (SVG)
    .says = La respuesta como dibujo para una diapositiva, de cualquier tamaño
document-figures-csv = Cifras (CSV)
    .says = Cada cifra de la estimación, exacta al centavo
document-figures-json = Cifras (JSON)
    .says = La estimación como objeto, tal como la muestra la línea de comandos
document-schools-csv = Por escuela (CSV)
    .says = La factura de un distrito, una fila por escuela
document-years-csv = Por año (CSV)
    .says = La factura de un distrito, una fila por año fiscal
document-prices-csv = Mantenerse al ritmo de los precios (CSV)
    .says = Lo que necesitan las escuelas para mantenerse al ritmo de los precios, una fila por regla y año fiscal
document-method-pdf = Método (PDF)
    .says = Cómo funciona el modelo, con los datos de un paquete
document-comparison-csv = Descargar esta tabla (CSV)
    .says = Una comparación, una columna por escenario
document-comparison-json = Comparación (JSON)
    .says = Los escenarios de una comparación como objetos
document-bills-csv = Descargar esta factura (CSV)
    .says = La factura de un distrito con cada escenario de una comparación
document-districts-csv = Tabla, CSV
    .says = Las facturas de muchos distritos
document-districts-xlsx = Tabla, Excel
    .says = Las facturas de muchos distritos, con sus totales como fórmulas
document-code-svg = Código QR (SVG)
    .says = Un enlace como código para escanear, en forma de dibujo
document-code-png = Código QR (PNG)
    .says = Un enlace como código para escanear, en píxeles
document-entries-json = Guardar lo anotado en un archivo
    .says = Todo lo que ha anotado un distrito, con el escenario, para abrirlo otro día
document-students-xlsx = Formulario, Excel
    .says = Un formulario para estudiantes y tarifas, para llenar y subir
document-students-csv = Formulario, CSV
    .says = Un formulario para estudiantes y tarifas, en CSV

## The command line.

documents-table = documento | qué es | de | API | comando
documents-commands = Los documentos, cada uno hecho con un enlace: python -m reports board --link '...' --out board.pdf
documents-list = todos los documentos, como tabla en Markdown
documents-pack = un año o una revisión exacta
documents-link = la dirección de un escenario, o solo su consulta
documents-out = dónde escribirlo; sin esto, aquí con su propio nombre
documents-size = para qué
documents-ending = { $file }: el nombre del archivo debe terminar en { $number ->
    [one] { $endings }
   *[other] uno de estos: { $endings }
}
documents-no-link = “{ $given }” no se puede leer como enlace. Se acepta: la dirección de un escenario, o solo su
    consulta.
documents-unwritten = No se escribió { $file }: { $problem }. Se acepta: un nombre en una carpeta que exista, y en
    la que usted pueda escribir.
documents-written = { $file }: { $size } kB, paquete { $pack }

## The API.

documents-report = Los documentos de un escenario como { $ending }; la opción dice cuáles.
documents-districts-format = La tabla como JSON, CSV o libro de Excel.

## A button that was pressed.

documents-left = Entretanto se cerró la página.
documents-changed = Entretanto cambió la página. Presione el botón otra vez.
documents-not-made = No se pudo hacer este archivo, y la falla es nuestra. Intente otra vez.
