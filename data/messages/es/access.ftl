### The accessibility conformance report: its frame, the form to tell of a barrier, and what holds of
### each criterion. How far each is met, and by which tests, stands in data/accessibility.yaml.

access-link = Accesibilidad, y cómo avisar de una barrera
access-says = Esta página dice hasta qué punto todos pueden usar esta aplicación: solo con el teclado,
    con un lector de pantalla, ampliada, en un teléfono, en papel. Dice qué se probó y qué no, y en qué
    se queda corta todavía.

# A barrier.
access-barrier = Avisar de una barrera
access-barrier-text = Texto de un aviso
access-barrier-note = Se copia y se llena. No pide nombre, ni dirección, ni nada sobre usted.
access-barrier-form = Encontré una barrera en { $product } { $version }, versión de datos { $pack }, en
    { $address }

    Página (su título o su enlace):

    Lo que quise hacer:

    Lo que pasó en su lugar:

    Navegador, y cualquier ayuda, como un lector de pantalla, una lupa o el control por voz:
access-contact = Envíelo a { $address }.
access-no-contact = Este sitio no da todavía una dirección para estos avisos, y aquí no se inventa
    ninguna. Hasta que la dé, la persona u oficina que le dio el enlace puede pasar su texto.

# The report's head.
access-heading = { $product }: informe de conformidad de accesibilidad
access-form = Edición WCAG, según VPAT® versión 2.5. VPAT y Voluntary Product Accessibility Template
    son marcas del Information Technology Industry Council (ITI).
access-product = Nombre del producto y versión
access-product-version = { $product } { $version }, con lo que cambió desde entonces hasta la fecha de
    este informe
access-date = Fecha del informe
access-described = Descripción del producto
access-described-says = Una aplicación web sobre el presupuesto educativo de Connecticut. Se mueve un
    recorte, y se ve lo que pagarían los distritos escolares y lo que perderían los estudiantes, con la
    ley actual y con un cambio de la ley.
access-contact-heading = Datos de contacto
access-contact-none = No se da ninguno todavía. Véase “Avisar de una barrera”, arriba.
access-notes = Notas
access-notes-says = Este informe trata de las páginas de la aplicación, en inglés y en español, y del
    gráfico en un marco. No trata de los PDF, libros de Excel e imágenes que la aplicación hace, ni de
    lo que un sitio pone alrededor del gráfico. Debajo de cada fila se puede abrir una lista de las
    pruebas que la sostienen. Los controles del proyecto fallan si una de ellas no se hizo o no pasó.
access-methods = Métodos de evaluación usados
access-methods-says = Cada página se mira con las reglas de axe, en claro y en oscuro, al ancho de una
    computadora y de un teléfono. Unas pruebas en el navegador Chromium buscan lo que axe no puede ver,
    un criterio tras otro. Cada una de ellas se vio fallar una vez, por un cambio que rompió lo que
    sostiene. Una fila lo dice cuando alguien miró a mano. **No se probó a mano:** un lector de
    pantalla de verdad, un teléfono de verdad, el control por voz, ni otro navegador que Chromium.
    Todavía no se ha pedido a ninguna persona con discapacidad que pruebe la aplicación.
access-standards = Normas y pautas que se aplican
access-standard = Norma o pauta
access-included-head = Incluido en el informe
access-included = Nivel A: sí. Nivel AA: sí. Nivel AAA: no.

# The terms are those of the VPAT.
access-terms = Términos
access-level-supports = Cumple (Supports)
    .says = El producto tiene al menos un modo de cumplir el criterio sin defectos conocidos, o lo
        cumple con una ayuda que vale lo mismo.
access-level-partially-supports = Cumple en parte (Partially Supports)
    .says = Algunas funciones del producto no cumplen el criterio.
access-level-does-not-support = No cumple (Does Not Support)
    .says = La mayor parte de las funciones del producto no cumple el criterio.
access-level-not-applicable = No se aplica (Not Applicable)
    .says = El criterio no tiene que ver con el producto.
access-level-not-evaluated = No se evaluó (Not Evaluated)
    .says = El producto no se evaluó con este criterio. Esto solo se puede usar en los criterios WCAG
        de nivel AAA.

# The tables.
access-tables = Informe WCAG 2.x
access-tables-says = Los criterios son los de WCAG 2.2, con sus números y con sus nombres en inglés,
    como están allí. El criterio 4.1.1 Parsing no está entre ellos: WCAG 2.2 lo da por superado y lo
    quitó. Para WCAG 2.0 y 2.1, una nota de 2023 dice que las páginas en HTML siempre lo cumplen.
access-table-A = Tabla 1: criterios de nivel A
access-table-AA = Tabla 2: criterios de nivel AA
access-table-aaa = La tabla 3, con los criterios de nivel AAA, se deja fuera: la aplicación no se evaluó
    con ese nivel.
access-head-criterion = Criterios
access-head-conformance = Nivel de conformidad
access-head-remarks = Observaciones y explicaciones
access-of-level = (nivel { $level })
access-issue = Problema { $number } en la lista del propio Streamlit, en inglés
access-held = { $tests ->
    [one] Lo sostiene una prueba
   *[other] Lo sostienen { $tests } pruebas
}
access-disclaimer = Aviso legal
access-disclaimer-says = Este informe dice lo que se encontró en su fecha, según nuestro leal saber
    y entender. No es un contrato ni un consejo legal, y como la aplicación se da sin garantía.

# What holds of each criterion, and what does not.
access-remark-1-1-1 = Las imágenes, las barras y los gráficos dicen con palabras lo que muestran.
    Streamlit dibuja los gráficos y las tablas de datos como imágenes; al lado de cada uno están sus
    cifras como texto o como archivo. No se probaron con un lector de pantalla.
access-remark-1-2-1 = En la aplicación no hay sonido ni video.
access-remark-1-2-2 = En la aplicación no hay sonido ni video.
access-remark-1-2-3 = En la aplicación no hay sonido ni video.
access-remark-1-2-4 = En la aplicación no hay sonido ni video.
access-remark-1-2-5 = En la aplicación no hay sonido ni video.
access-remark-1-3-1 = Los títulos, las listas, las tablas y los grupos están marcados como tales, y
    cada página tiene un solo título principal. Las tablas que Streamlit dibuja en Su distrito dan
    nombre a sus columnas, pero no a sus filas.
access-remark-1-3-2 = Lo que se lee en voz alta sigue el orden en que la página se debe leer. Un lugar
    es distinto: en un teléfono, la primera página muestra la respuesta sobre los deslizantes, y la
    lee después de ellos.
access-remark-1-3-3 = Ninguna frase se apoya solo en una forma, un color o un lugar: donde dice
    “izquierda” o “abajo”, también da el nombre.
access-remark-1-3-4 = Todas las páginas funcionan con la pantalla de pie y de lado.
access-remark-1-3-5 = La aplicación no pide nada sobre la persona que la usa.
access-remark-1-4-1 = Lo que pagan los distritos se dibuja en un solo tono, y lo que pierden los
    estudiantes en rayas. Los dos tienen palabras y montos al lado, también donde una barra es
    corta.
access-remark-1-4-2 = En la aplicación no hay sonido ni video.
access-remark-1-4-3 = El texto se distingue de su fondo por 4.5 a 1 como mínimo, o por 3 a 1 donde
    es grande, en claro y en oscuro.
access-remark-1-4-4 = Al doble del tamaño no se corta ningún texto, y ninguna página se mueve de
    lado.
access-remark-1-4-5 = El texto es texto. La única imagen con palabras es el nombre del sitio; un
    código para escanear está al lado del enlace que contiene.
access-remark-1-4-10 = Al 400%, que son 320 píxeles de ancho, todas las páginas se mueven solo de
    arriba abajo.
access-remark-1-4-11 = Los cuadros, los controles y las barras se distinguen de la página por 3 a 1
    como mínimo, también con colores forzados. No se midió cada línea de cada gráfico.
access-remark-1-4-12 = Con las líneas, las letras y las palabras del criterio no se corta ningún
    texto en las páginas. En la pantalla completa del modo audiencia no caben letras así: se omite
    lo que menos importa, como los márgenes y los artículos de la ley, o la pantalla se desplaza.
access-remark-1-4-13 = La ayuda al lado de un control se queda mientras se apunta a ella, y la tecla
    Escape la quita.
access-remark-2-1-1 = Los controles, los cuadros, las listas, los archivos, Compartir y cada acción
    de una audiencia funcionan con el teclado, cada tarea en pocas paradas. El menú en el encabezado
    de una columna de las tablas de Streamlit no; lo que hace se puede hacer en el archivo.
access-remark-2-1-2 = La tecla Tab recorre la página y sale de ella al final.
access-remark-2-1-4 = En la pantalla completa del modo audiencia actúan letras y cifras solas, fuera
    de los cuadros. Allí está la lista; no se pueden apagar. Ninguna otra página nuestra tiene
    teclas así.
access-remark-2-2-1 = Nada se tiene que hacer dentro de un plazo. El reloj de una audiencia lo pone
    en marcha quien lo quiere.
access-remark-2-2-2 = Nada se mueve, parpadea ni se desplaza solo una vez que la página está
    dibujada.
access-remark-2-3-1 = Nada destella.
access-remark-2-4-1 = Las primeras paradas de la tecla Tab en cada página llevan más allá de la
    navegación: a los controles o los datos, la respuesta, los archivos y Compartir.
access-remark-2-4-2 = Cada página tiene su propio título, que nombra la página y lo que se recorta. El
    de la primera página nombra solo el recorte, y el de Comparar lo que se compara.
access-remark-2-4-3 = El teclado recorre la página en el orden en que se lee, y no cambia nada a su
    paso. Lo que se abre toma el foco, y lo devuelve al cerrarse. Un lugar es distinto: en un teléfono,
    la primera página muestra la lista de reglas sobre los deslizantes, y el teclado llega a ella
    después de ellos.
access-remark-2-4-4 = Los enlaces dicen adónde llevan, y los que van a fuentes nombran la fuente.
access-remark-2-4-5 = La navegación lleva a cinco páginas, y unos enlaces en el texto llevan a la
    mayoría. A Usar las cifras en otra parte se llega solo desde Acerca de.
access-remark-2-4-6 = Los títulos y las etiquetas dicen de qué tratan. Los botones pequeños de Streamlit
    que suben, bajan o borran un número, o abren una lista, se llaman igual en todas partes. También los
    que están debajo de cada columna de Comparar, que tiene su título.
access-remark-2-4-7 = Lo que tiene el foco tiene un anillo que se distingue. Dentro de las tablas de
    Streamlit es el de Streamlit.
access-remark-2-4-11 = Ninguna parada de la primera página queda debajo del encabezado o de la frase
    que se queda a la vista, al ancho de un teléfono y al 400%; tampoco ninguna de Su distrito en
    una computadora. Las otras páginas no se recorrieron parada por parada.
access-remark-2-5-1 = Basta un dedo para todo.
access-remark-2-5-2 = Un gesto que desplaza la página por encima de un control lo deja donde estaba;
    los botones actúan al levantar el dedo. Cada paso se puede deshacer.
access-remark-2-5-3 = Lo que muestra un control es parte del nombre que se lee en voz alta.
access-remark-2-5-4 = Nada se mueve al agitar o girar un aparato.
access-remark-2-5-7 = Cada control deslizante tiene al lado un cuadro para el monto exacto, y
    responde a un toque en su línea.
access-remark-2-5-8 = Cada objetivo mide 24 por 24 píxeles como mínimo, o está tan lejos de otros
    como pide el criterio.
access-remark-3-1-1 = La página dice si está en inglés o en español, también después de un cambio.
access-remark-3-1-2 = En español, las citas en inglés están marcadas como inglés, y también los
    botones que cambian el idioma. Los títulos de las fuentes en Acerca de y en Evidencia no lo
    están, ni las palabras que se citan dentro de una frase en español.
access-remark-3-2-1 = Llegar a un control no cambia nada.
access-remark-3-2-2 = Una elección cambia las cifras y la dirección de la página, y no abre otra.
access-remark-3-2-3 = La navegación tiene el mismo orden en todas las páginas.
access-remark-3-2-4 = Compartir, historial, idioma, copiar y descargar tienen un solo nombre en
    todas partes.
access-remark-3-2-6 = El enlace a esta página, con el modo de avisar de una barrera, es el último de
    cada página, salvo en la pantalla completa del modo audiencia y en el gráfico en un marco.
access-remark-3-3-1 = Lo que no se puede usar se nombra en una frase al lado, con lo que se
    escribió.
access-remark-3-3-2 = Cada cuadro, control y lista tiene una etiqueta y, donde hace falta un
    formato, un ejemplo.
access-remark-3-3-3 = La frase dice qué se acepta y qué se hizo en su lugar.
access-remark-3-3-4 = La aplicación no cierra tratos, no mueve dinero y no guarda registros de
    nadie.
access-remark-3-3-7 = Lo que se anotó queda para todas las páginas de la visita, y en su pestaña del
    navegador después de recargar.
access-remark-3-3-8 = No hay nada en lo que iniciar sesión.
access-remark-4-1-2 = Los controles tienen nombre, función y valor, y los deslizantes dicen su valor
    con palabras. Los botones pequeños de Streamlit que suben o bajan un número tienen un solo
    nombre, y sus tablas se leen como Streamlit dispone. No se probó un lector de pantalla.
access-remark-4-1-3 = Una sola región en vivo dice la respuesta o la factura una vez, cuando todo
    está en reposo, y lo que se copió o guardó. Los avisos propios de Streamlit hablan aparte. No se
    probó un lector de pantalla.

# What was looked at by hand, and when.
access-hand-1-3-2 = Se miró el { $date }: el orden de títulos, controles y textos que Chromium
    entrega a las tecnologías de asistencia, en la primera página y en Su distrito.
access-hand-1-3-3 = Se miró el { $date }: los mensajes en inglés que tienen una palabra para un
    lado, un lugar o un color.
access-hand-2-2-1 = Se miró el { $date }: los relojes en los programas de las páginas.
access-hand-2-4-4 = Se miró el { $date }: el texto de cada enlace en siete páginas.
access-hand-3-2-2 = Se miró el { $date }: lo que hace cada control de las páginas cuando cambia su
    valor.
access-hand-3-2-4 = Se miró el { $date }: los nombres de los botones en el encabezado y al lado de
    textos y archivos.
