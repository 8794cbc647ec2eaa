import { besideNeighbors } from './beside-neighbors';
import { everydayTurns } from './everyday-turns';
import { type Place, Wordings } from './find-wordings';
import { TextWords } from './needed-words';
import { anyOf } from './pattern';

/** Ordinary talk about a house in words that elsewhere are about people or areas; taken out before any rule looks. */
const things = [
  // Colours and origins of things, streets and shops.
  '({thing}|{fixture}) ..3 {color} (or|and|o|y) {color}',
  '(black|white) (metal|hole|holes|box|board|tie)',
  '{origin} ..1 {thing}',
  '{thing} ..3 {color}',
  '{thing} {origin}',
  '{color} ..2 {thing}',
  '{thing} (is|are|be|of|in|from|son|es|de) ..1 ({origin}|mexicano*|mexicana*|italian*|espanol*)',
  '{color} or (gray|grey|beige|brown|white|black)',
  '{color} (house|home|building|car|truck|van|one)|(casa|edificio|coche|carro) {color}|(agujero|globulo|globulos|pizarron) {color}',
  'indian (head|creek|hill*|river|trail|summer|wells|rock)',
  '(french|spanish|english|dutch|italian) (style|colonial|revival|tudor|country|provincial|door*|window*|oak)',
  '(race track|racetrack|rat race|racial covenant*|race ..1 (car*|horse*))',
  'diverse (range|selection|choice|mix of (plants|shops|restaurants))',
  '[0-9]* ({safe}|{quality}|{group}|{worship}) ..2 (street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|way|place|blvd)',
  // Rooms and parts of a house that carry an area's words.
  '(living|dining|play|laundry|storage|seating|sitting|lounge|work|cooking|common|pool|eating|parking|bbq|grilling|kitchen|outdoor|patio|yard|garden|office|bar|fitness|utility|loft|basement|entry|sleeping|study) area*',
  'area (rug|rugs|code|lights|lighting)',
  'area (for|of) ..1 (a|an|the|la|el|del|de|home|my) ..1 (office|room|sala|kitchen|desk|cocina|bedroom|grill|table|garden|cuarto|terreno)',
  'area (de|of|del) (la|el|the)? (sala|cocina|living|house|lot|terreno|casa|kitchen|lavado|lavanderia|juegos)',
  '(community|neighborhood) (pool|fee*|center|room|garden|gym|association|clubhouse|rules|amenities|laundry|park|mailbox*)',
  'street (parking|light*|number|sign|access|cleaning|level|noise|view)',
  '(gated|lakeside|golf) community',
  'catholic school bus|{group} ..1 (hospital|university|college|cemetery|museum|library|memorial|medical center|station|airport|community center|theater|theatre|school of ..2)',
  '(martin luther king|chinatown|little italy|koreatown|japantown) ..1',
  'baby grand|grandfather clock|nanny suite|(adult|child) height|parent* suite',
  // What those who live there may keep.
  '(dog|dogs|cat|cats|pet|pets|animal|animals|car|cars|bicycles|plants) ..2 (resident|residents|owner|owners|tenant|tenants|people)',
  'white noise|(anyone|anybody|someone|alguien|somebody) ..1 (died|die|smoke|smoked|murio|muerto|fumado|fuma) ..3',
  '(good|best|great) (place|spot|corner|area) for (a|an|my|the) ..1 (trampoline|grill|desk|sofa|bed|garden|bike|tree|swing*|hammock|tv|hot tub|table|plant*|piano|workshop|shed|car|boat|rv|trailer|freezer|office)',
  // Whether the home stands empty, and what is done next door.
  '^ ..1 (is|are) (anyone|anybody|someone|somebody|people) (still|currently)? living (there|here|in it|in the house) (now|currently|at the moment)? $|^ who lives (upstairs|downstairs) ..3|vive alguien (ahi|alli|en la casa) ..1 $',
  'neighbors (building|renovating|remodeling|adding|putting up) ..3|(people|they|guests|visitors) park (on|along|in) the (street|road|drive*)',
  // How whoever lives or walks there does things, and who sees to the home.
  '(where|how|what|which (way|road|trail)) (do|can|would|could) (most|other)? (people|folks|owners|residents|tenants|renters|guests|visitors|everyone|everybody) (usually|normally|typically|mostly)? (park|get|pay|put|store|keep|leave|plug|launch|fish|reach|cross|enter|drop|dump|set|reserve|book)',
  '(do|can|are|must) (most|other|all|the)? (owners|residents|tenants|renters) (have|use|get|pay|vote|allowed|able|need|book|reserve|heat|water) ..1 (to|on|for|a|an|the|solar|two|one|any|their|keys|parking)',
  '(is|has|was|are) (anyone|anybody|someone|somebody|anybody|people) ..1 (mow*|cut*|keep*|heat*|check*|water*|plow*|shovel*|clean*|maintain*|look*|paint*|work*|using|store*|storing|showing|bidding|renting)',
  '(hay|tiene|con|are there|is there (a|any)|any) (inquilinos|inquilino|tenants|tenant|renters) (ahorita|ahora|actualmente|now|currently|in place|in it|inside|at the moment|right now|$)',
  '(el|la|los|las|un|una) ..1 (alberca|piscina|gimnasio|juegos|patio) (sin|con) (un|una)? adulto*|cuant* famili*',
  '(somebody|someone|anybody|anyone|alguien) ..1 (be|being)? ..1 (there|here|ahi) ..1 to (let|meet|show|open)',
  // Safe things.
  '{safe} (for|to) (storage|store|storing|storing)|(loft|storage|cellar|shed) (is|are)? ..1 {safe}',
  '(safe|safety) (rated|deposit|box|room|gate|rail*|glass|report|feature*|lock*|latch*|switch)',
  '(a|wall|floor|fire|gun|the) safe (in|behind|is|stays|included|with|bolted)',
  'safe* from (flood*|fire*|wildfire*|earthquake*|mold|radon|termite*|hurricane*|tornado*|landslide*|erosion)',
  'safe to (drink|use|stand|climb|burn|cook|turn|plug|swim|send|pay|share|enter|click|step|touch|eat|wire)|{safe} to (walk|drive|step|stand) on|segur* (mandar|enviar|pagar|compartir|subir|usar|tomar)',
  '(wifi|website|site|chat|payment*|app|link|dock|tree|trees|branch*|wire|wires|hanging there|ramp|pier|step|steps|well|tank|bridge|stove|wall|outlets|lock|latch|escrow|deposit|id|data|datos|reja|ventana*|barandal) ..2 {safe}',
  '{safe} (las|la|los|el) (ventana*|reja*|puerta*|barandal*|escalera*|instalacion|techo|balcon|alberca|cerradura*)',
  '(my|our) {worship} (group|choir|friends ..1 (park|visit|rent))|{worship} (choir|parking|lot|hall|bazaar|carnival|organ)',
  '(the|this|that|on|is it) {group} (street|avenue|road|lane|drive|boulevard|court) (listing|address|house|one|property|$)',
  '(good|great|best|convenient) (location|place|spot|area) (for|to) ..1 (catch*|commut*|walk*|bik*|fish*|hik*|park*|work*|sit*|garden*|grill*)',
  '(next to|beside|behind|across from|opposite) (the|a) {worship}',
  '(outlet*|socket*|sink|crawl space|attic|ladder|tub|shower|swing*|gate|wiring|deck|balcony|balconies|porch|stairs|roof|electric*|water|stove|chimney|pool|ladder|furnace|panel|structure|foundation|garage|fence|railing*|driveway|elevator) (is|are|still|steep|perfectly)? ..2 {safe}',
  '(graffiti|burglar|security) (alarm*|bar*|camera*|system*|door*|gate*|light*|deposit*)',
  '^ seguro que|seguro (de (inundacion|la casa|hogar|vivienda|titulo|propietario*|incendio|vida))',
  '(el|un|cuesta|incluye|pagar|estoy) seguro',
  'puerta ..1 segura|(segura|seguras) (la|las) (instalacion|agua|escalera*|piscina|estructura)',
  'es segura el agua|(instalacion|agua|escalera*|piscina|alberca|estructura|puerta|barandal|boiler|calentador|enchufe*|ventana*|balcon|chimenea|cerca|columpio*|techo|cocina) ..2 (segur*|peligros*)',
  '(secure|segur*) (bike|entry|entrance|access|storage|mailbox*|package*|acceso|entrada)|safe for (diving|cooking|grilling)|(the|a|un) safe $',
  '(drug store|drugstore|crime scene tape|true crime|police station|police department)',
  // Schools as places, and other scores.
  'school (tax*|bus*|street|st|road|rd|supplies|zone sign|house)',
  '(walk|transit|bike|energy|noise) (score*|rating*)',
  '(calificacion|eficiencia) energetica',
  'good time (to|for) (visit|see|view|call|come|tour|meet|talk|a visit|a call|a tour|you)|good (way|view|size|shape|condition|use|deal|price|offer|light)|good (place|spot|area) to (park|store|put|hang|sit)',
  '(best|mejor) (time|way|view|price|price|offer|deal|hora|horario|precio|oferta|momento)',
  'walk in (shower|closet|pantry)',
  '({quality}|{suits}) ..2 (restaurant*|cafe*|coffee|park|parks|internet|transport*|shop*|store*|reception|signal|wifi|bus|traffic|view*|restaurante*|tienda*|parque*|senal|trail*|gym*|bakery|bar|bars|beach*|playa*|hospital*|commute)',
  '(peligro|riesgo) de (incendio*|inundacion*|sismo*|deslave*|derrumbe*|temblor*)|una sola familia|(spot|place|room|rack) for the (kids|children) (bicycles|bikes|toys|stuff|stroller)|building (techniques|materials|styles)|{origin} (car|cars|company|companies|car company|medicine|army|alphabet|war|wars)|risk of (fire|flood*)|(fire|flood|wildfire|earthquake|foundation) (danger|risk*)|christmas ..1|(high|low) risk (flood|fire) zone',
  '(tax|fee|account|credit) (offer*|toward*|for (repairs|closing))|offering a credit',
  // Worship as style, street or past.
  '{worship} like|{worship} ..1 (style|styled|window*|street|st|road|rd|avenue|ave|lane|ln|drive|dr|pew*|university|bell*|door*|ceiling*|hill)',
  '(old|former|converted|antigua|antiguo) {worship}',
  '(bell*|campana*|noise|ruido|music) ..3 {worship}|{worship} (next door|de al lado)',
  '(was|era|fue|used to be|once) (a|an|the|once|una|un|la) ..1 {worship}|(built|used|designed|sold|construid*) ..1 (as|como) (a|an|una|un) ..1 {worship}',
  '{worship} (before|once|originally|antes)',
  '(calle|avenida|av|camino) ..2 {worship}',
  '(estilo|techo de|techos de|tipo) (iglesia|capilla|catedral)',
  'pew bench',
  // Family, single, adult and senior as kinds of houses, rooms and taxes.
  '(family|familiar) (room*|sized|style|suite)',
  '(single|multi|multiple|two|one) family',
  '(family|families) of (two|three|four|five|six|seven|2|3|4|5|6|7|8)',
  'familia de (dos|tres|cuatro|cinco|seis|2|3|4|5|6)',
  '(room|space|big enough|large enough|espacio|cabe|caben) ..2 (for|para) ..4 {person}',
  'sala familiar|estancia familiar|unifamiliar*|multifamiliar*',
  'senior* (tax|exemption|discount|center)',
  'adult lap pool|single (level|story|storey|floor|car|garage|bath*|bed*|sink|pane|or|vanity|unit|room|stall)',
  '(a|one) couple of|couple (acres|hundred|weeks|days|questions|months)',
  'bachelor ..1 (apartment|suite)',
  '(mother|father)? in law (suite|unit|apartment|quarters|flat)|mother dog',
  'child* (pool|proof*|lock*|gate*|bath*|bed*|room*)',
  'kid* (pool|bath*|bed*|room*|playroom*)',
  'master (bedroom|bath*|suite|plan)',
  'mature (tree*|garden*|landscap*|shrub*|oak*|hedge*)',
  // Blind, service and support that are no persons or animals.
  'blind (corner*|spot*)|window blind*|blinds|dead end',
  '(people|company|family|person) who (built|owned|own|designed) ..2',
  'family (car|dog|cat|suv|van|business|owned)',
  '(owned|sold|built|bought) by ..2 {worship}',
  'how many famil*',
  '{worship} (before|antes|originally)|era ..1 (una|un) ..1 {worship}|era antes ..2',
  'stolen from ..1 market',
  '(customer|trash|concierge|elevator|room|self) service|service (elevator|road|provider|contract|charge)',
  'support (beam*|post*|wall*|column*)|technical support',
  '(gift|meal|parking|travel) voucher*|voucher* for ..2 (golf|gym|spa|mover*|cleaning)',
  'section (8|eight) of',
  'visa card|visa or mastercard',
  'welcome mat|pets ..1 welcome',
  'legal (basement|suite|unit|description|bedroom)',
  ...besideNeighbors,
  ...everydayTurns,
  // Names, dates and single things.
  'white plains|spanish fort|temple city|safe harbor|christian science|jewish museum|french quarter|mexico city|japanese maple*|indian laurel*',
  '^ (is|where is|how far is|how close is|how far to|does) {group} (street|avenue|road|lane|boulevard|drive)|the {group} (street|avenue|road|lane|boulevard|drive) (entrance|exit|side|bridge|station|bus)',
  '(formerly|originally|previously|once|antiguamente|originalmente) (a|an|una|un)? ..1 {worship}',
  'move in (by|before|after|on|right|sooner|early|earlier|around|next|this|date|day|ready|costs|fee*|special*)',
  'break in (the|a) (pipe*|line*|wall*|lease|roof|hose|main|ceiling|rain)|bars on ..3 windows ..2 (open|release*)',
  '(paint|fireplace|treehouse|attic|ladder|ice|rail|railing|barandal|playset|scaffold*|fuse box|balcony|deck|stairs|loft|heater|car|element|car seat|toy|toys) ..5 {safe}',
  '(de)? una sola (planta|pieza|recamara|entrada|llave|exhibicion|habitacion)',
  'age ..7 (use|enter|swim|sign|join) ..1 (the|a|in the)? (gym|pool|lease|sauna|spa|hot tub|contract)',
];

/**
 * What visitors say about themselves. It changes nothing: a plain question beside it is answered as anybody's, and a question about
 * people or areas is met by its own words.
 */
const ownTraits = [
  '< (i am|we are|tengo) [0-9]* (years|anos)? (old|young)?',
  '< (i am|we are|soy|somos|estoy|estamos|i was|he is|she is) (a|an|the|un|una|also|very|both|actually|de)? ..1 (black|white|asian|{group}|{age_group}|{person}|disabled|blind|deaf|pregnant|married|divorced|widowed|old|retired|embarazada|ciego|ciega|sordo|mayor|viuda|casada|casados) (mother|mom|dad|father|parent|couple|pareja|woman|man|person|family|soltera|soltero|veteran|and ..3)?',
  '< (my|our|mi|nuestra) ..1 (wife|husband|partner|family|kids|son|daughter|mother|father|parents|esposa|esposo|familia|pareja|hijo|hija) (is|are|es|son|esta|estan) (a|an|in a|from|en)? ..1 ({group}|{age_group}|{person}|{disability}|pregnant|old|embarazada|mayor)',
  '^ (as|being|como) (a|an|un|una)? ..1 ({group}|{age_group}|{person}|{disability}) (veteran|person|couple|family|mother|woman|man)?',
  '< (i|we|yo) (use|have|uso|tengo|usamos) (a|an|una)? {disability} (,|.|and|y)',
  '< ((i|we) (have|do not have|have no|got)|tengo|tenemos) (a|two|three|four|five|1|2|3|4|5|young|small|little|un|dos|tres|cuatro|cinco)? ..1 (kids|children|sons|daughters|hijos|ninos|hijas|baby|bebe)',
  '< (i|we) (go|belong) to ..1 {worship}|< (voy|vamos) a (la|una)? (misa|iglesia)',
  '< (i|we) ..1 (am|are) on (a|an) ..2 visa',
  '^ (i|we) (have|own) (a|an|my)? ..1 {assistance} ..2 . (what year|when|how many (bed*|bath*)|where)',
];

const benign = new Wordings(things);
const traits = anyOf(ownTraits);

/** Puts `~` in the place of every word of the wordings found, so that positions stay. */
function blotted(plain: string, wordings: RegExp): string {
  return plain.replace(wordings, blot);
}

/** The same for places that are known. */
export function blottedAt(plain: string, places: Place[]): string {
  let made = '';
  let done = 0;
  for (const [from, to] of places) {
    made += plain.slice(done, from) + blot(plain.slice(from, to));
    done = to;
  }
  return made + plain.slice(done);
}

const blot = (found: string): string => found.replace(/[^ .,]/g, '~');

export const withoutLookAlikes = (plain: string, words = new TextWords(plain)): string =>
  blottedAt(plain, benign.placesIn(plain, words));

export const withoutOwnTraits = (plain: string): string => blotted(plain, traits);
