### What the model and its commands say: a district's own figures, and what cannot be used.

model-own-budget = Adopted school budget
    .hint = for example $46,900,000
model-own-net-grand-list = Net grand list
    .hint = for the change in mills
model-own-home-value = Assessed value of a home
    .hint = 70% of its market value
model-own-own-position-cost = Your own cost of a teaching position
    .hint = salary and benefits
model-own-service-share = Your share of the service fees that districts would pay
    .hint = for example 3%
