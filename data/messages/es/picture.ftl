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
# A picture that never changes bears the day of its facts, which is not the day it was made.
picture-made = { $year } · { $dates ->
    [facts] datos del { $date }.
   *[picture] hecho el { $date }.
} Versión de datos { $pack }, ley según el registro del { $law_date }.
