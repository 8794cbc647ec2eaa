// Forms that no suffix rule brings together, past, plural and derived; each line: base, then its other forms.
const forms = `
be was were been
arise arose arisen
awake awoke
bear bore borne
beat beaten
become became
begin began begun
bend bent
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built rebuilt
burn burnt
buy bought
catch caught
choose chose chosen
come came
creep crept
deal dealt
dig dug
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fly flew flown
forbid forbade forbidden
forget forgot forgotten
freeze froze frozen
give gave given
go went gone
grow grew grown
hang hung
hear heard
hide hid hidden
hold held
keep kept
know knew known
lay laid
lead led
leave left
lend lent
lie lay lain
light lit
lose lost
make made
mean meant
meet met
pay paid
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shine shone
shoot shot
show shown
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
sleep slept
speak spoke spoken
spend spent
spring sprang sprung
stand stood
steal stole stolen
stick stuck
strike struck
swear swore sworn
sweep swept
swim swam swum
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
understand understood
wake woke woken
wear wore worn
win won
wind wound
write wrote written
child children
man men
woman women
foot feet
tooth teeth
mouse mice
person people
life lives
half halves
wife wives
die died dying death dead
absorb absorption
acquire acquisition
advise advice
arrive arrival
assume assumption
behave behavior behaviour
believe belief
bleed blood
bury burial
choose choice
collide collision
compete competition competitor
conclude conclusion
consume consumption consumer
decide decision
deep depth
defend defense defence
define definition
deny denial
describe description
destroy destruction destructive
divide division
emigrate emigration emigre emigrant
enter entrance entry
expand expansion
expel expulsion
explain explanation
explode explosion
extend extension extent
fly flight
grow growth
high height
hot heat
immigrate immigration immigrant
include inclusion
insure insurance
invade invasion
know knowledge
long length
lose loss
maintain maintenance
marry marriage
move motion movement
observe observation
occupy occupation
own owner ownership
permit permission
persuade persuasion
pursue pursuit
please pleasure
poor poverty
possess possession
proceed process procedure
produce production product
propose proposal
prove proof
provide provision
receive receipt reception
reduce reduction
refuse refusal
rely reliance reliable
remove removal
repeat repetition
reside resident residence residential
respond response
retain retention
revive revival
revolt revolution
sell sale seller
serve service
settle settlement settler
solve solution
speak speech
strong strength
submit submission
succeed success successful
suspend suspension
think thought
true truth
try trial
weigh weight
wide width
young youth
`;

/** English forms that suffix stripping cannot bring together, each with its base form. */
export const irregularForms = new Map<string, string>(
  forms
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [base = '', ...others] = line.split(' ');
      return others.map((other): [string, string] => [other, base]);
    })
    // "left", "found", "lay", "saw", "bound", "lives" have a second life; the base form still brings the pair together.
    .filter(([other]) => other !== 'wound'),
);
