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
access-issue = El propio problema { $number } de Streamlit, en inglés
access-held = { $tests ->
    [one] Lo sostiene una prueba
   *[other] Lo sostienen { $tests } pruebas
}
access-disclaimer = Aviso legal
access-disclaimer-says = Este informe dice lo que se encontró en su fecha, según nuestro leal saber.
    No es un contrato ni un consejo legal, y como la aplicación se da sin garantía.
