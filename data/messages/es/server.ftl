### What the server says to whoever it refuses; .title is for a program.

server-cut-off = El cliente se fue.
    .title = Conexión cortada
server-fault = Esto no se pudo mostrar. Informe la referencia { $reference }.
server-page-fault = Esta página no se pudo mostrar. Lo que usted eligió sigue en su dirección. Si vuelve a
    fallar después de recargar, informe la referencia { $reference }.
server-no-contact = Este servidor no da un contacto para avisos sobre su seguridad. Quien lo administra puede
    poner en
    { $setting } una dirección https:, mailto: o tel:.

# Settings that cannot be used.
server-memory-setting = { $setting }={ $given } no se puede usar. Se acepta: megabytes, como mínimo
    { $least_megabytes }.
server-port-setting = “{ $given }” no es un puerto. Se acepta: de 1 a 65535.

# A request that is refused before anything looks into it.
server-host = { $configured ->
    [yes] Este sitio está en { $site }.
   *[no] Este servidor solo responde en su propia dirección. Para darle un nombre, inícielo con
        { $setting }=https://the.name.
}
    .title = El nombre de otro sitio
server-origin = Solo una página de este sitio puede abrir una visita aquí.
    .title = Una página de otro sitio
server-path = No existe esa página.
    .title = No se encontró
server-too-often = Demasiadas solicitudes a la vez. Intente otra vez en { $seconds ->
    [one] 1 segundo
   *[other] { $seconds } segundos
}.
    .title = Demasiadas solicitudes
server-full = Este servidor está lleno. Recargue la página en un minuto.
server-many-pages = Como máximo se abren { $most_pages } páginas a la vez desde una dirección. Cierre
    algunas.
server-unreadable = Esto no se pudo leer como una solicitud.
server-chunked = Envíe un Content-Length: aquí no se lee un cuerpo en pedazos.
server-long-head = Una dirección con sus encabezados tiene como máximo { $most_bytes } bytes.

# A message of a page that is not taken. A browser is told at most 123 bytes of it.
server-message-bytes = Aquí solo se leen bytes.
server-message-cut-off = Este mensaje está cortado.
server-message-long = Un mensaje así tiene como máximo { $most_bytes } bytes.
server-message-many-files = Como máximo se toman { $most_files } archivos a la vez.
server-message-many-parts = Un mensaje tiene como máximo { $most_parts } partes.
server-message-no-room = No hay lugar ahora para tanto texto. Súbalo como archivo.
server-message-none = Este no es un mensaje de una página.
server-message-too-much = Se pide demasiado a la vez. Recargue la página más tarde.
server-message-unwanted = Ninguna página de este sitio pide eso.

# A file that is not taken.
server-file-title = No se tomó este archivo
server-file-unasked = Ninguna página ha pedido este archivo. Recargue la página y luego elija el archivo.
server-file-length = Falta el tamaño del archivo. Envíelo con un Content-Length.
server-file-large = El archivo es demasiado grande: se leen como máximo { $most_megabytes } MB.
server-file-others = Otros archivos suyos están en camino. Intente otra vez cuando hayan llegado.
server-file-no-room = No hay lugar para este archivo. Una visita puede guardar { $most_files } archivos con
    { $visit_megabytes } MB en total: quite uno de los suyos, o intente más tarde.

# An order that is not carried out.
server-order-busy = Se pide demasiado a la vez. Intente otra vez en { $seconds ->
    [one] 1 segundo
   *[other] { $seconds } segundos
}.
server-order-many = { $asked_from ->
    [page] { $most_orders } pedidos de esta página aún no terminan. Espere a que termine uno y pida otra vez.
   *[address] { $most_orders } pedidos desde su dirección aún no terminan. Espere a que termine uno y pida
        otra vez.
}
server-order-memory = Esto necesita más de { $most_megabytes } MB de memoria, y se detuvo.
server-order-size = Esto pesaría más de { $most_megabytes } MB, y no se hizo.
server-order-time = Esto tardó más de { $seconds ->
    [one] 1 segundo
   *[other] { $seconds } segundos
}, y se detuvo.

# What whoever runs the server should look after.
server-packs-kept = Los paquetes leídos al inicio siguen en uso.
server-packs-default = Una dirección sola abre { $pack }, como dice data/site.yaml. Su paquete más reciente no
    está o no se puede usar. Otros años funcionan.
server-packs-left-out = Se dejaron fuera al inicio: { $names }. `python -m model check` dice todo lo que está
    mal. Corríjalo y reinicie.
server-law-new = law.yaml ha cambiado desde el inicio. Reinicie para usarlo; hasta entonces, los archivos del
    disco se comparan con la ley como era.
server-packs-new = Reinicie para usar lo nuevo del disco: { $names }.
server-packs-none = { $file }: no se encontró ningún paquete
