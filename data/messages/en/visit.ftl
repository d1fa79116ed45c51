### What stands on every page of a visit: its history, its assumptions, and what its tab has kept.

visit-history = History
visit-undo = Undo
visit-redo = Redo
visit-tried = Tried in this visit, newest first. Going back changes policies and assumptions.

visit-assumptions = Assumptions
    .about = { $number ->
        [0] Facts about the world, apart from the policies above. Each has a source and a range;
            what you change here goes into the link.
       *[other] Facts about the world, apart from the policies above. Each has a source and a range;
            what you change here goes into the link. **{ $number } changed.**
    }
    .reset = Reset assumptions
visit-assumption = { $label } ({ $unit })
    .source = { $changed ->
        [yes] { $range } { $unit } · { $kind } · { $source } · **changed**
       *[no] { $range } { $unit } · { $kind } · { $source }
    }

visit-back = What you entered is back: this browser tab had kept it.
visit-hearing = Hearing mode, full screen
