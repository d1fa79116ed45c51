### The frame around every page, and what stands on several of them.

frame-title = RESC Budget Explorer
frame-connection-lost = The connection is lost. The page goes on by itself when it is back; where a slider still moves,
    its figures are right.
frame-copy = Copy
    .label = Copy { $label }
    .done = Copied
    .select = Select and copy
