### What Streamlit itself says, in English word for word: found by that on a page, and said in the
### language of the visit. A test looks each up in Streamlit's own files.

## The page around ours
streamlit-skip = Ir al contenido principal
streamlit-home = Ir a la página principal
streamlit-pages = Páginas de la aplicación
streamlit-pages-more = { $number } más
streamlit-logo = Logotipo
streamlit-heading = Enlace a este título
streamlit-menu = Menú principal
streamlit-sidebar = Menú
streamlit-sidebar-open = Abrir el menú
streamlit-sidebar-close = Cerrar el menú
streamlit-tabs-left = Mover las pestañas a la izquierda
streamlit-tabs-right = Mover las pestañas a la derecha
streamlit-running = Un momento…
streamlit-stop = Detener
streamlit-copy = Copiar
streamlit-copied = ¡Copiado!

## Boxes and choices
streamlit-help = Ayuda
streamlit-help-for = Ayuda para { $label }
streamlit-open = Abrir la lista
streamlit-choose = Elegir una opción
streamlit-choose-several = Elegir opciones
streamlit-no-results = Nada coincide
streamlit-no-options = No hay opciones
streamlit-selected = Valores elegidos
streamlit-clear-all = Borrar todo
streamlit-clear-value = Borrar el valor
streamlit-less = Bajar un paso
streamlit-more = Subir un paso
streamlit-enter = Presione Entrar para aplicar
streamlit-submit = Presione Entrar para enviar
streamlit-out-of-range = El número no está entre los permitidos. Escriba un valor entre { $low_figure } y { $high_figure }.

## Files
streamlit-upload = Elegir un archivo
streamlit-add-files = Añadir archivos
streamlit-upload-input = subir un archivo
streamlit-drop = Arrastre y suelte aquí un archivo
streamlit-drop-several = Arrastre y suelte aquí archivos
streamlit-per-file = { $label } por archivo
streamlit-remove = Quitar { $label }
streamlit-cancel-upload = Cancelar la subida de { $label }

## Tables and charts; what they name follows after a colon
streamlit-add-row = Agregar una fila
streamlit-delete-rows = Borrar filas
streamlit-clear-selection = Quitar la selección
streamlit-columns = Mostrar u ocultar columnas
streamlit-search = Buscar
streamlit-search-typed = Escriba para buscar
streamlit-search-close = Cerrar la búsqueda
streamlit-search-next = Resultado siguiente
streamlit-search-before = Resultado anterior
streamlit-fullscreen = Pantalla completa
streamlit-fullscreen-close = Salir de la pantalla completa
streamlit-show-data = Mostrar los datos
streamlit-show-chart = Mostrar el gráfico
streamlit-png = Descargar como PNG
streamlit-spec = Copiar el gráfico como Vega-Lite
streamlit-column-menu = Menú de la columna
streamlit-column-name = Copiar el nombre de la columna
streamlit-ascending = Ordenar de menor a mayor
streamlit-descending = Ordenar de mayor a menor
streamlit-autosize = Ajustar el ancho
streamlit-pin = Fijar la columna
streamlit-unpin = Soltar la columna
streamlit-hide = Ocultar la columna
streamlit-format = Formato
streamlit-statistics = Estadísticas
