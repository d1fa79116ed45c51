### The tab Method of the page Evidence, and its PDF.

method-paper = RESC Budget Explorer: método
method-version = Versión de datos { $pack } ({ $title }), ley según el registro del { $law_date }, { $date }
method-foot = Versión de datos { $pack }, hecha el { $date }. Una prueba comprueba que las fórmulas de esta pestaña
    son iguales al modelo. Cada supuesto con su fuente está en *Supuestos y fuentes*. Cada cifra publicada
    está en *Validación*, al lado de la del modelo.

method-rule = Un recorte a una partida no desaparece: los distritos de origen pagan una parte, en colegiatura o
    cargos, y el resto se pierde en servicios. Los distritos pagan la parte que se les traslada, hasta donde
    la ley deja subir sus facturas; lo que queda del recorte son servicios perdidos. Todo lo demás convierte
    estos dos montos en dólares por estudiante, en una factura y en lo que compra el dinero de una partida.
method-uncertain = Cada supuesto es un triángulo que va de su valor bajo, por su valor central, a su valor alto.
    Se hacen { $draws } simulaciones de todos juntos con el mismo cálculo. El margen va del percentil
    { $low_percentile } al percentil { $high_percentile } de los resultados. Si el valor central de un
    supuesto es también uno de sus extremos, la estimación central puede quedar fuera de esos percentiles;
    entonces el margen se amplía para incluirla. Un supuesto que usted pone se da por cierto. Las
    simulaciones parten del nombre del supuesto, así que el mismo enlace da el mismo margen en cualquier
    máquina.

## Formulas

method-headroom = { $line }, si la colegiatura puede { $label }
method-no-headroom = No hay límite, así que el alza es todo lo que se traslada.
method-at-law = Con el { $percent }, el tope de la ley, no hay espacio para subir. La colegiatura no cambia y las
    escuelas absorben el recorte.
method-prices = { $line }, frente a mantenerse al ritmo de los precios
    .note = Una segunda comparación, que nunca se suma a la primera. La primera se hace con la ley actual y
        sin recortes. Con la ley actual no hay espacio para subir, así que a las escuelas les falta
        todo lo necesario; sin tope no hay límite.
method-term = **{ $name }**: { $says }
method-assumption = { $range } ({ $unit })
method-assumption-source = { $source_kind }: { $source }

## Headings

method-heading-rule = La única regla
method-heading-formulas = Fórmulas
method-heading-terms = Términos
method-heading-assumptions = Supuestos
method-heading-uncertain = Qué tan seguro es
method-heading-left-out = Lo que se deja fuera, y hacia dónde inclina
method-heading-checks = Frente a cifras publicadas
method-heading-falsified = Qué mostraría que el modelo está equivocado
method-heading-sources = Fuentes
method-check-figure = Cifra
method-check-published = Publicado
method-check-modelled = El modelo
method-check-difference = Diferencia
method-check-why = Por qué
