/** What stands or lies between two homes, and what a building's people have in common. */
const shared =
  'fence|fences|hedge|hedges|wall|walls|driveway|easement|right of way|well|septic|gate|lot line|property line|boundary|chimney|ditch|dock|retaining wall|barda|cerca|seto|muro|pared|porton|pozo|servidumbre|lindero|azotea';
const commonMatters = `${shared}|dues|budget|fee|fees|snow|road|lane|water|gas|light|pool|gym|parking|laundry|roof deck|storage|locker|rules|cars|cuota|cuotas|agua|luz|alberca|estacionamiento|lavanderia|mantenimiento`;
const next =
  'neighbor|neighbors|vecino|vecinos|vecina|residents|residentes|owners|tenants|renters|members|duenos|inquilinos|condominos';
const belongings =
  'roof|roofs|unit|units|documents|ac|tv|dog|dogs|house|houses|home|place|tree|trees|deck|yard|driveway|fence|garage|roof|lot|shed|window*|gutter*|car|cars';

/** Wordings in which those who live beside or in a building are a party to a wall, a bill or a rule, and nobody asks what they are like. */
export const besideNeighbors = [
  `(${next}) ..2 (share*|responsible|required|charged|limited|billed|agree*|owe*|compart*|deben|adeudan) ..3`,
  `(${next}) ..2 (own|owns|pay|pays|use|uses|maintain*|build|building|built|voting|vote|sign*|cross*|have|pagan|paga|usan|tiene|tienen|construy*|dan) ..3 (${commonMatters}|addition|something)`,
  '(neighbor|neighbors|people next door|vecino|vecinos) ..2 (building|plan to build|putting up|adding|renovating|construyendo|construir|remodelando)',
  '(quien|who) (vive|lives|is living|is in it|is there) ..3 (ahorita|ahora|now|currently|right now|at the moment)|(dueno|owner) (o|or) (un|a)? (inquilino*|tenant*)',
  `(${shared}) ..4 (neighbor|neighbors|vecino|vecinos|vecina)`,
  `(neighbor|neighbors|(the|other|last) owners) (${belongings})|(casa|perro|arbol|coche|techo|patio|barda) (del|de la|de los) (vecino|vecina|vecinos)`,
  '(hear|see|oir|oye|oyen|oigo|escucha*) ..2 (neighbor|neighbors|vecinos|vecino) ..1 (from|through|in the|por|desde|a traves|en la|above|upstairs|$)',
  '(are there|is there|any|have|hay|tiene|tengo|tendria) ..1 (upstairs|downstairs)? (neighbors|neighbor|vecinos) (on|above|below|upstairs|downstairs|behind|arriba|abajo|atras|de un|a los) ..1 (sides|side|lado|lados|us|me|it)?',
  '(are|is) there (upstairs|downstairs) (neighbors|neighbor)',
  'how (close|far|near) ..2 (neighbor|neighbors|next house)|que tan (cerca|lejos) ..2 (vecino|vecinos)|(neighbor|neighbors|vecinos) ..1 (far|close|near|cerca|lejos) (enough|to|from|by)',
  'how many (occupants|people|persons|adults) ..1 (allowed|permitted|can (sleep|legally)|legally)|(occupants|roommate*) ..1 (allowed|permitted|ok|okay|possible|be added)|(add|have|get|take) (a|another|two) roommate*',
  '(residents|owners|tenants|renters|members|residentes) (get|have|need|receive|given|reciben) ..1 (guest pass*|key|keys|fob*|storage|locker*|say|discount*|access|pases|llaves|to)',
  '(my|our|mi|nuestra|nuestro) ..1 ({person}|parents|in laws|papas|suegros) (would|will|is going to|are going to)? (live|move in|stay|be living|viviria|viviran|vivira|vive|viven) (with|con) (us|me|nosotros|nosotras|migo)|(would|will|to) live in $|live in (aide|nanny|help|caregiver|super)',
  '(fenced|fence|gate|gated|bardeado|cerrado|tub|bathtub|bed|beds|bunk|bunks|seat|seats) ..1 (for|para) ..2 {person}',
  'alone (all day|at home)|(it|bus|they) run ..1 late',
  'homeowner* (association|insurance|policy|warranty|exemption|dues|fee*)|owners association|(hoa|board|asociacion) vote*|buzz ..1 (people|guests|visitors) in',
  '(hay|are there|is there|are|is) ..1 (gente|people|alguien|someone|anyone|anybody) ..1 (viviendo|living) (ahi|there|in it|here|en la casa) (todavia|still|now|ahora|ahorita)? $',
  '(my|our|mi|mis) (parents|father|mother|dad|mom|brother|sister|son|daughter|papas|papa|mama|hermano|hermana) (buy|pay|cosign|co sign|sign|help|firme*|pague*|sea*) ..3',
  '(i am|we are|i will be|(my|our) {person} (is|are)) ..1 (visiting|flying|calling|relocating) (in|here)? from ..1',
];
