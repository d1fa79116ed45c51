### The picture of the answer.

picture-kept = { $taken ->
    [request] se otorga: { $amount }
   *[cut] se conserva: { $amount }
}
picture-kept-alt = { $taken ->
    [request] { $line }: se otorga: { $amount }.
   *[cut] { $line }: se conserva: { $amount }.
}
picture-sources = Fuentes: { $sources }.
picture-made = { $year } · hecho el { $date }. Versión de datos { $pack }, ley según el registro del { $law_date }.
