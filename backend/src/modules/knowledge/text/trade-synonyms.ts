/**
 * The second half of the table in `synonyms.ts`, in the same form: systems, materials, land and water, rules, money and papers, in the
 * words of brokers and inspectors and in those of people who stand at a sign.
 */
export const tradeMeanings = `
dogs        | en: dog, puppy, pup, doggo, lab, labrador, golden retriever, retriever, shepherd, german shepherd, pit bull, pitbull, husky, poodle, terrier, beagle, bulldog, great dane, rottweiler, doodle, canine | es: perro, perra, perrito, cachorro, labrador, pastor alemán, canino, can
cats        | en: cat, kitty, kitten, feline | es: gato, gata, gatito, felino
dogpark     | en: dog park, dog run, off leash area, off leash park, dog walk | es: parque canino, parque para perros, parque de perros
livestock   | en: livestock, goat, sheep, cow, cattle, horse, pig, chicken, hen, farm animal, poultry, llama, alpaca, donkey, steer, heifer | es: ganado, cabra, oveja, vaca, caballo, cerdo, gallina, pollo, animales de granja, chivo, borrego, res, reses, burro
chickens    | en: chicken, hen, poultry, chicken coop, coop, henhouse, rooster | es: gallina, gallinas, pollo, gallinero, gallo, aves de corral
horses      | en: horse, equestrian, stall, stable, horse property, paddock, tack room | es: caballo, establo, caballeriza, ecuestre, potrero
pasture     | en: pasture, grazing, graze, hayfield, meadow, paddock, cows can it run, head of cattle | es: pasto, pastizal, potrero, pastoreo, pradera
irrigation  | en: water rights, water shares, shares of water, ditch shares, irrigation, irrigation water, ditch water, ditch company, irrigation district, water share, shares | es: derechos de agua, agua para riego, riego, acciones de agua, agua de riego, acequia
sprinkler   | en: sprinklers, sprinkler system, drip lines, drip irrigation, irrigation | es: aspersores, riego por goteo, sistema de riego, riego automático
firesprink  | en: fire sprinklers, sprinkler system for fire, fire suppression | es: rociadores contra incendios, rociadores
well        | en: well, water well, drilled well, domestic well, gallons a minute, gallons per minute, gpm, well pump, well yield, private well | es: pozo, pozo de agua, galones por minuto, bomba del pozo
wellwater   | en: drinking water, well water, water quality, water supply, water come from, get its water, city water, municipal water | es: agua potable, agua de pozo, de dónde viene el agua, calidad del agua, suministro de agua, fuente de agua, de dónde sale el agua
softener    | en: water softener, softener, hard water, water is hard, water hard, hardness | es: ablandador, suavizador, agua dura
yearround   | en: dry up, dries up, run dry, runs dry, ran dry, all year, year round, seasonal, in the driest | es: se seca, todo el año, se queda sin agua
creek       | en: creek, stream, brook, river, seasonal creek | es: arroyo, riachuelo, río, quebrada
waterfront  | en: waterfront, shore, shoreline, lakefront, oceanfront, bank of the | es: orilla, frente al agua, ribera
dock        | en: dock, pier, boat slip, boat dock, mooring, slip | es: muelle, embarcadero, atracadero
boating     | en: boat, motorboat, motors, horsepower, hp, outboard, jet ski, speedboat, pontoon, watercraft | es: bote, lancha, barco, motor, motores, moto acuática
boatramp    | en: boat ramp, launch ramp, boat launch, launch a boat, ramp station | es: rampa para botes, rampa para lanchas
fishing     | en: fish, fishing, angling | es: pescar, pesca
swimming    | en: swim, swimming, go in the water | es: nadar, bañarse, natación
wildfire    | en: wildfire, fire hazard, fire hazard zone, fire risk, fire zone, fire danger, high fire, brush fire, forest fire, fires | es: incendio, incendio forestal, riesgo de incendio, zona de incendios, incendios
clearance   | en: defensible space, cleared ground, clear brush, brush clearance, have to clear, weed abatement | es: espacio defendible, desbrozar, limpiar maleza
tankbelow   | en: buried tank, underground tank, oil tank, fuel tank, buried oil tank, heating oil tank | es: tanque enterrado, tanque subterráneo, tanque de combustible
propane     | en: propane, propane tank, lp gas, lpg | es: propano, gas propano, tanque de propano
mineral     | en: mineral rights, oil rights, minerals, oil and gas rights | es: derechos minerales, derechos mineros, subsuelo
zoning      | en: zoned, zoning, zone code, land use, zoning code | es: zonificación, zonificado, uso de suelo, uso del suelo
adu         | en: adu, second house, second home, second dwelling, granny flat, guest house, guesthouse, in law unit, tiny home, tiny house, mobile home, accessory dwelling, another house, second unit, build another house | es: segunda casa, otra casa, casa de huéspedes, casita, vivienda accesoria, casa móvil
outbuilding | en: outbuilding, shop, workshop, barn, pole barn, shed, machine shed | es: granero, taller, galpón, cobertizo, establo, bodega, nave
shed        | en: shed, garden shed, storage shed, tool shed | es: cobertizo, caseta, tejaban
events      | en: wedding, weddings, events, party venue, venue, host events, reception hall, paid events, bodas | es: boda, bodas, evento, eventos, fiestas
roadcare    | en: road maintenance, maintains the road, care of the road, kept by the county, county road, private road, public road, road association, county maintained, takes care of the road, road agreement | es: mantenimiento del camino, camino público, camino privado, mantiene el camino, cuida el camino
fourwheel   | en: four wheel drive, 4x4, 4wd, awd, all wheel drive, get stuck | es: cuatro por cuatro, 4x4, doble tracción
paved       | en: paved, gravel, asphalt, dirt road, blacktop, concrete driveway, unpaved, gravelled | es: pavimentado, pavimentada, grava, asfaltado, terracería, asfalto
boundary    | en: property line, boundary, boundaries, lot line, survey, surveyed, encroach, encroachment, boundary dispute, boundary disputes, inside the line, over the line, property lines, line dispute | es: límite, lindero, colindancia, línea de propiedad, deslinde, levantamiento topográfico, linderos
crossland   | en: cross the land, cross the property, drive across, easement, right of way, right to cross, access across, pass through the land, go through the property | es: pasar por el terreno, cruzar el terreno, derecho de paso, servidumbre, atravesar, paso por la propiedad
lien        | en: lien, liens, mortgage, owed on, encumbrance, loan on it, second mortgage | es: gravamen, gravámenes, hipoteca, deuda
title       | en: title, deed, clouds on title, title company, title report | es: título, escritura, escrituras
rafters     | en: structure, structural, framing, leans, leaning, lean, tilting, tilted, sagging, sag, crooked, out of plumb, braced | es: estructura, estructural, inclinado, se inclina, chueco, ladeado, hundido
crack       | en: crack, cracked, cracking, hairline, fissure, settled, settling, settlement, sinking | es: grieta, agrietado, fisura, cuarteado, rajado, asentado, asentamiento, hundido
damp        | en: damp, dampness, wet basement, moisture, dry, moist, musty | es: húmedo, húmeda, humedad, seco, seca, mojado
waterin     | en: water in the basement, basement water, water comes in, water came in, water come in, water get in, water gets in, get water, gets wet, took in water, take on water, takes on water, water intrusion, inch of water, inches of water, seep, seepage, flooded, flooding, flood, damp | es: entra agua, entró agua, entrado agua, se mete el agua, filtración, filtraciones, se inunda, inundado, se inundó, encharca, le entra agua
sump        | en: sump pump, sump | es: bomba de sumidero, sumidero, bomba de achique
drainage    | en: drain, french drain, drainage, gutter, downspout, grading | es: drenaje, dren, desagüe, canaleta, canalón, bajante
gutters     | en: gutter, gutters, downspout | es: canaleta, canaletas, canalón, canales
sewerback   | en: sewer backup, sewer back up, sewer ever back up, sewer backed up, backed up, drain backed up, drains back up, toilet backed up | es: se tapó el drenaje, se regresó el drenaje, se tapa el drenaje, drenaje tapado
sewerscope  | en: scoped, sewer scope, camera the sewer, sewer camera, sewer inspection, main drain, camera inspection, main line, sewer main, sewer line | es: cámara en el drenaje, inspección del drenaje, drenaje principal
roots       | en: roots, root intrusion, tree roots | es: raíces
galvanized  | en: copper, pex, galvanized, polybutylene, cast iron, supply lines, water lines, water pipes, pipes, kind of pipes, plumbing lines, piping | es: cobre, pex, galvanizado, hierro fundido, tuberías, tubería, cañerías, tubos, tubos de agua
waterpress  | en: water pressure, psi | es: presión de agua, presión del agua
knobtube    | en: knob and tube, old wiring, aluminum wiring, wiring, rewired, cloth wiring, outdated wiring, ungrounded, electrical wiring, wiring old | es: cableado, instalación eléctrica, cables viejos, cableado viejo, instalación vieja, luz vieja
panelamps   | en: electrical panel, electric panel, panel, amps, amp service, service is, breaker box, fuse box, amp, ampere, 100 amp, 200 amp, electrical service | es: panel eléctrico, tablero eléctrico, amperios, amperes, centro de carga, caja de fusibles
power       | en: electricity, electric, power, electrical power, has power, wired, wired for | es: electricidad, luz, corriente, energía eléctrica, eléctrica, luz eléctrica
elecbill    | en: electric bill, power bill, electricity bill, electricity is around, average bill, power cost, electric cost, electricity cost, light bill, cost of electricity | es: recibo de luz, pagan de luz, cuenta de luz, gasto de luz, factura de luz, luz al mes, pagar de luz, gasta de luz, costo de luz, se paga de luz
heatcost    | en: heating cost, cost to heat, heating bill, heating cost us, heat cost, gas bill, cost to keep warm, expensive to heat, heat bill | es: gasto de calefacción, gastan en calefacción, costo de calefacción, cuesta calentar, cuenta de gas
utilityco   | en: electric company, power company, electric provider, power cooperative, electric cooperative, utility provider, rural power, supplies electricity, power provider, who provides electricity, served by | es: compañía de luz, compañía eléctrica, proveedor de luz, cooperativa eléctrica
generator   | en: generator, backup power, standby generator, backup generator, power fails, power goes out | es: generador, planta de luz, planta eléctrica, generador de respaldo
smokealarm  | en: smoke alarm, smoke detector, smoke alarms, smoke detectors, fire alarm | es: detector de humo, detectores de humo, alarma de humo, alarma de incendios
coalarm     | en: carbon monoxide, carbon monoxide detector, co detector, co alarm | es: monóxido de carbono, detector de monóxido
hvac        | en: hvac, furnace, heat pump, air handler, ac unit, boiler, mini split, heating system, heating and cooling, heating unit | es: calefacción, caldera, bomba de calor, climatización, minisplit
waterheatr  | en: water heater, hot water heater, hot water tank, tankless, hot water | es: calentador de agua, boiler, calentador, agua caliente
solarpanel  | en: solar, solar panels, photovoltaic, solar system, kilowatts | es: paneles solares, placas solares, solar
leased      | en: leased, rented, rented from, leased from, financed, own or lease | es: rentado, rentada, arrendado, alquilado, propio, propios, rentados
netspeed    | en: internet, wifi, wi fi, broadband, fiber, fibre, mbps, megabit, megabits, gigabit, cable company, internet provider, internet speed, fixed wireless, internet service, isp, stream netflix, streaming, work from home, zoom calls, starlink, dsl, fast internet | es: internet, wifi, banda ancha, fibra, megas, megabits, velocidad de internet, proveedor de internet
cellserv    | en: cell service, cell reception, cell signal, mobile phones, cell coverage, mobile reception, phone signal, reception, phones work, bars | es: señal de celular, señal, cobertura, celular
detached    | en: sun porch, sunroom, sun room, enclosed porch, enclosed patio, florida room, solarium, three season room | es: porche cerrado, solario, terraza cerrada, jardín de invierno
porch       | en: porch, front porch, stoop, front steps | es: porche, portal
insul       | en: insulation, insulated, r value, batts, blown in, insulation rating | es: aislamiento, aislante, aislado
panes       | en: double pane, dual pane, two panes, double glazed, triple pane, single pane, low e, double paned | es: doble vidrio, doble panel, doble acristalamiento, vidrio doble, dos vidrios
siding      | en: siding, stucco, clapboard, cladding, exterior walls, outside walls | es: revestimiento, estuco, fachada, paredes exteriores
counters    | en: counter, countertop, countertops, counters, worktop, granite, quartz | es: encimera, cubierta, mesón, barra, granito, cuarzo, encimeras, cubiertas
cabinets    | en: cabinet, cabinets, cupboard | es: gabinete, gabinetes, alacena
floorkind   | en: flooring, floors, floor covering, hardwood, hard flooring, hardwood floors, wood floors, vinyl plank, laminate, carpet, carpeting, tile floors, engineered oak, oak floors, change the floors, floor material, kind of floors, kind of floor, change the floor, wood floor, new floors | es: piso de madera, pisos, duela, alfombra, piso laminado, madera, qué piso, cambiar el piso, cambiar la alfombra, tipo de piso, cambiar los pisos, pisos de madera
ceilingh    | en: ceiling height, high ceilings, ceilings are, tall are the ceilings, high are the ceilings, tall ceilings | es: altura de los techos, altura del techo, techos altos, techo alto, cielos altos, altura tienen los techos
blinds      | en: blinds, curtains, shades, drapes, window coverings | es: persianas, cortinas
windowunit  | en: window ac, window unit, window air conditioner, window ac unit | es: aire de ventana, aire acondicionado de ventana
slabfound   | en: foundation, slab, concrete slab, crawl space, crawlspace, post tension, pier and beam, raised foundation | es: cimientos, cimentación, losa, losa de concreto
roofkind    | en: roof, shingles, composition roof, tile roof, metal roof, asphalt shingles, roofing, new roof | es: techo, tejas, tejado, techo de metal, techo de teja, techumbre
chimneyw    | en: chimney, flue, damper, repointing, fireplace | es: chimenea, tiro
landscaped  | en: landscaped, landscaping, landscape, bare soil, sod, grass, lawn, yard done, backyard done, finished yard | es: pasto, césped, jardinería, jardín terminado, zacate, grama
backyard    | en: backyard, back yard, rear yard, yard in back, the back | es: patio de atrás, patio trasero, jardín trasero
frontyard   | en: front yard, front lawn, front lawns | es: jardín delantero, patio delantero, jardín de enfrente
gatefence   | en: fence, fenced, fencing, perimeter fence, wire fence, barbed wire, pipe rail, picket | es: cerca, barda, valla, cercado, alambrado, reja, bardeado
tree        | en: tree, pine, oak, cedar, fir, maple, trees, cut down, take down, cut trees, remove a tree, cutting of trees, redwood | es: árbol, pino, roble, talar, cortar árboles, árboles
rvpark      | en: rv, motorhome, camper, trailer, boat trailer, rvs, motor home, travel trailer, camping trailer, fifth wheel, tall enough, doors are | es: caravana, casa rodante, remolque, autocaravana, tráiler, camper
bigvehicle  | en: truck, pickup, van, lifted truck, suv, vehicle, vehicles, tall vehicles, vehicles taller, work truck, work van, car | es: camioneta, troca, camión, furgoneta, vehículo, coche, carro
boatpark    | en: boat, boats, rvs and boats, boat trailer | es: bote, lancha, barco
motorcycle  | en: motorcycle, motorbike, moped, scooter | es: motocicleta, moto, motoneta
streetpark  | en: street parking, park on the street, parking permit, permit parking, residential permit, parking on the street, permit to park, park my car outside | es: estacionamiento en la calle, permiso de estacionamiento, estacionarse en la calle, estacionar en la calle, permiso para estacionar
secondspace | en: second space, second spot, second parking, extra parking, another parking, additional space, two cars, extra spot, extra space, second parking spot, second car | es: segundo lugar, otro lugar, segundo estacionamiento, segundo cajón, otro cajón, dos coches, dos carros
guestcars   | en: guest parking, visitor parking, guests park, visitors park, friends park, guests can park, visitor spots, where do guests, family park, company park | es: estacionamiento de visitas, estacionan las visitas, visitas se estacionan, lugares para visitas, estacionan mis visitas
tesla       | en: tesla, ev, electric car, charge it, charging station, charging stations, car charger, charger, charge my car, plug in | es: tesla, coche eléctrico, carro eléctrico, cargador, estación de carga, cargar el carro
overnight   | en: overnight, day and night, around the clock, all night, at night | es: toda la noche, día y noche, por la noche, de noche
clocked     | en: around the clock, 24 hour access, open 24 hours, 24 hours a day, gym 24 hours, 24 7, day and night, at all hours | es: día y noche, las 24 horas, toda la noche, veinticuatro horas
opened      | en: hours, open from, opening hours, is open, open, opens, closes | es: horario, abre, abren, cierra, cierran, abierto, abierta
deskstaff   | en: front desk, doorman, concierge, desk, lobby attendant, security guard, receptionist, desk is staffed | es: recepción, conserje, portero, vigilante, guardia
keyfob      | en: fob, key fob, garage fob, remote, gate opener, clicker, key card, opener | es: control, control remoto, llavero electrónico, tarjeta de acceso
storageunit | en: storage unit, storage cage, storage locker, storage space, cage, storage room, locker | es: bodega, trastero, jaula, baulera, cuarto de almacenamiento, depósito
assocbody   | en: hoa, association, homeowners association, owners association, condo association, board, board of directors | es: asociación, asociación de propietarios, comunidad, junta, condominio, hoa
duesraise   | en: monthly assessment, fee rose, dues rose, fee go up, dues go up, fee went up, dues went up, raise the dues, raised the dues, dues increase, fee increase, dues going up, hoa, association dues, dues | es: cuota mensual, subió la cuota, cuota, subieron la cuota, aumentó la cuota, mantenimiento, subió el mantenimiento
wellfunded  | en: well funded, funded, reserve fund, reserves, reserve study, percent funded, reserve account, financially healthy, financial health, finances | es: fondo de reserva, reservas, finanzas, bien financiada
behinddues  | en: behind on, behind on dues, behind on association dues, delinquent, delinquencies, days behind, late on dues, behind on payments, past due, arrears, unpaid dues | es: morosos, morosidad, atrasados, deben cuotas, retraso en las cuotas
specialas   | en: special assessment, special assessments, assessments coming, any assessments, assessment coming | es: derrama, derramas, cuota extraordinaria, cuota especial, cuotas extraordinarias
sued        | en: lawsuit, sued, suing, litigation, legal trouble, claim, getting sued, in court | es: demanda, demandas, litigio, pleito, juicio
transferfee | en: transfer fee, capital contribution, move in fee, setup fee | es: cuota de transferencia, cargo por transferencia
moveinfee   | en: move in fee, moving fee, cost to move in, move must be booked, a move, cost to move, charge to move in, fee for moving, elevator fee, moving in cost | es: cuota de mudanza, cobran por mudarse, mudarse, mudanza, costo de mudanza
masterins   | en: master policy, building insurance, insurance, insured, insure, coverage, insurer, policy, homeowners insurance, hazard insurance, condo insurance | es: seguro, póliza, aseguradora, asegurado, seguro de la casa, póliza maestra
quakeins    | en: earthquake insurance, earthquake cover, earthquake coverage | es: seguro contra terremotos, seguro de terremoto, seguro de sismo
ownerocc    | en: lived in it, owner occupied, owner occupancy, rent it right away, rent it out right away, waiting period, live in it first, live there first | es: vivir primero, ocupado por el dueño, rentar de inmediato
leaseterm   | en: shortest lease, lease allowed, minimum lease, shortest rental, no less than, leased for, minimum rental, minimum stay, by the week, nights or more, by the month, months or more, week at a time | es: contrato mínimo, renta mínima, plazo mínimo, por semana, por mes, mínimo de renta
rentcapped  | en: rental cap, cap on rentals, leased at one time, rental limit, rented at one time, limit on renting, limit on rentals, percent of the homes | es: límite de rentas, tope de rentas, se pueden rentar al mismo tiempo
nightly     | en: airbnb, vrbo, nightly stays, nightly, short term rental, home exchange, by the night, vacation rental | es: airbnb, por noche, por noches, renta vacacional, estancias cortas
renting     | en: rent, rented, rental, rent out, lease out, leased, lease, let, be let, letting, let out, sublet, landlord, renter, tenant | es: rentar, renta, rentada, alquilar, alquiler, arrendar, arrendado, inquilino, rentarla, alquilarla, arrendarla, rentarlo, alquilarlo
occupant    | en: tenant, renter, lives there, living there, anybody living, someone living, tenant occupied, occupied, month to month, living in, student | es: inquilino, arrendatario, vive alguien, ocupada, rentado, alguien viviendo, quién vive
rentback    | en: rent back, stay after closing, stay a bit after closing, stay after, lease back, leaseback, stay in the house after, sellers stay | es: quedarse después del cierre, rentar de vuelta, quedarse un tiempo
quiettime   | en: quiet hours, noise, noisy, loud, keep it down, be quiet, quiet, party, parties, loud music | es: ruido, ruidoso, ruidosa, silencio, horas de silencio, música alta, hacer ruido, fiestas
noisearound | en: noisy, noise, loud, hear, music, bars, trains, freight trains, traffic noise, quiet street, noisy at night, airplane, planes | es: ruido, ruidoso, ruidosa, música, se oye, se escucha, bares, tráfico
trainsnear  | en: train, trains, freight trains, rail line, railroad, tracks, rail, station, train station | es: tren, trenes, ferrocarril, vías, estación, vía del tren
workhours   | en: construction noise, construction, contractors work, contractors, remodel, work hours, construction traffic, building around here, workers, renovation | es: construcción, obras, contratistas, trabajadores, remodelar, remodelación, albañiles
instrument  | en: piano, drums, instrument, practice piano, play music, band practice, musical instruments | es: piano, batería, instrumento, tocar música, instrumentos
grilling    | en: grill, grills, bbq, barbecue, barbeque, charcoal grill, gas grill, electric grill, cook out, cookout | es: parrilla, asador, barbacoa, asar, carne asada
smokingrule | en: smoke, smoking, smoker, smokes, smoked, cigarette, vape, vaping, weed, tobacco | es: fumar, fuma, fumador, fuman, fumaba, cigarro, tabaco
historic    | en: historic district, historical, landmark, historic commission, commission, preservation, heritage | es: distrito histórico, histórico, patrimonio, comisión
painting    | en: paint, painted, paint color, paint colors, repaint, repainted, painting | es: pintar, pintura, pintaron, pintado, color de pintura
included    | en: included, include, includes, convey, conveys, come with, comes with, come with it, part of the sale, left behind, leave behind | es: incluido, incluida, incluye, incluyen, viene con, vienen con, viene incluido, vienen incluidos
refrig      | en: fridge, refrigerator, icebox, freezer | es: refri, refrigerador, nevera, heladera, frigorífico, frigo, congelador
cooker      | en: stove, range, cooktop, oven, burner, induction range, gas range, hob | es: estufa, horno, cocina de gas, parrilla de cocina, placa
washdry     | en: washer, dryer, washer and dryer, washing machine, stacked set, laundry, clothes dryer | es: lavadora, secadora, lavasecadora
dishw       | en: dishwasher, dish washer | es: lavavajillas, lavaplatos, lavatrastes
hottub      | en: hot tub, spa, jacuzzi, whirlpool | es: jacuzzi, hidromasaje, tina caliente, spa
poolroom    | en: pool, swimming pool | es: alberca, piscina, pileta
lightfix    | en: chandelier, light fixture, light fixtures, lamp, lights | es: candelabro, araña, lámpara, lámparas
pestkind    | en: critters, pests, rodents, mice, mouse, rats, deer mice, vermin, bugs, insects, ants, beetles, powderpost beetles, roaches, squirrels, raccoons, bats, animals in the attic, infestation | es: ratones, ratas, roedores, plaga, plagas, bichos, insectos, cucarachas, animales, hormigas
termites    | en: termites, termite, wood destroying, carpenter ants, powderpost beetles, dry rot | es: termitas, comején, polilla
tested      | en: tested, checked, inspected, measured, test | es: probado, revisado, inspeccionado, analizado, prueba
permitted   | en: permit, permits, with permits, permitted, legal, unpermitted, without a permit, no permit, permit on file, done legally, built legally, to code, legally | es: permiso, permisos, con permiso, sin permiso, legal, legalmente
kitchenredo | en: kitchen was remodeled, kitchen remodel, kitchen done, redo the kitchen, kitchen redone, kitchen was opened up, kitchen update, kitchen updated, kitchen changes, kitchen renovated | es: cocina remodelada, remodelaron la cocina, cocina renovada, cocina nueva, remodeló la cocina, cocina se remodeló
renewed     | en: replaced, redone, remodeled, renovated, rebuilt, updated, changed out, swapped out, put in, put on, installed, redid, new, dates from, opened up, redo, upgraded, restored | es: reemplazado, reemplazaron, remodelado, remodelada, renovado, cambiado, cambiaron, cambiada, instalado, instalaron, nuevo, nueva, pusieron, remodeló
emptied     | en: last pumped, septic pumped, tank pumped, pump out, emptied, cleaned out, cleaned, cleared, serviced | es: vaciar, vaciaron, limpiaron, limpiar, limpieza, bombeado, vaciado, limpió
septictank  | en: septic, septic tank, leach lines, leach field, drain field, wastewater, waste goes, septic field, septic system | es: fosa, fosa séptica, tanque séptico, séptico, campo de drenaje
garbage     | en: trash, garbage, rubbish, hauler, trash pickup, garbage day, picked up, trash day, waste collection, dump, transfer station, throw away trash | es: basura, recolección, pasa la basura, tira la basura, tirar la basura, camión de la basura, basurero, saca la basura
mailbox     | en: mail, mailbox, mailboxes, boxes stand | es: correo, buzón, buzones, cartero
package     | en: package, packages, parcel, delivery, deliveries, amazon packages, delivered | es: paquete, paquetes, entregas, paquetería
streetsweep | en: street sweeping, sweep the street, street is swept, street cleaning, swept | es: barren la calle, barrido de calle, barrer, limpieza de calles, barrida
market      | en: farmers market, farmers' market, market | es: mercado, mercado de agricultores, tianguis
shopping    | en: grocery, groceries, grocery store, supermarket, shopping, food shopping, stores, buy food, shops, store | es: súper, supermercado, compras, comestibles, tiendas, mandado, despensa, hacen las compras
traindowntn | en: train, trains, commute, downtown, train to the city, tram, light rail, streetcar, bus, bus stop, transit | es: tren, tranvía, camión, autobús, centro, transporte, parada
freeway     | en: freeway, highway, interstate, on ramp, freeway ramp, expressway, freeway entrance | es: autopista, carretera, freeway, rampa
schoolassn  | en: school, elementary, elementary school, high school, middle school, zoned for, assigned school, district assigns, school district, school zone, public schools, kids go, kids would go, schools | es: escuela, primaria, secundaria, preparatoria, escuela primaria, distrito escolar, escuelas, colegio
daycare     | en: daycare, day care, preschool, nursery school, childcare | es: guardería, preescolar, kínder, jardín de niños
library     | en: library | es: biblioteca
church      | en: church, chapel, place of worship | es: iglesia, capilla, templo
vet         | en: vet, veterinarian, animal clinic | es: veterinario, veterinaria
builder     | en: builder, developer, builder's, homebuilder, contractor | es: constructor, constructora, desarrollador, desarrolladora
finishdate  | en: finished around, will be finished, be ready, ready, move in ready, completion, completion date, complete, gonna be ready, done building, be done, finish date | es: terminan, terminada, lista, estará lista, terminar la casa, entregan, fecha de entrega
selections  | en: selections, pick the colors, choose the colors, pick colors, choose finishes, options, upgrades, customize, pick the cabinets, pick out, can be changed, longer be changed, change the cabinets | es: escoger colores, elegir, seleccionar, personalizar, acabados, opciones
lotdeposit  | en: deposit, earnest money, down to hold, hold it, put down, good faith deposit, reserve a lot, deposit is, hold the lot | es: depósito, anticipo, arras, enganche, apartado, apartar
refundable  | en: refundable, refund, returned, get it back, get my deposit back, returned only, money back | es: reembolsable, devuelven, devuelto, reembolso, me regresan
incentive   | en: incentive, incentives, closing costs, toward closing costs, closing help, credit, concession, concessions, help with closing, rate buydown, seller credit | es: incentivo, incentivos, gastos de cierre, ayuda con el cierre, costos de cierre, ayudan con los gastos
lender      | en: lender, lending, loan officer, bank, use your lender, preferred lender, mortgage company, financing, other lender, own lender | es: prestamista, banco, financiamiento, hipotecaria, usar su banco, crédito
contingent  | en: contingent, contingency, depend on selling, sell my house first, contingent on selling, sale of another home, selling another home, contingent offer | es: contingente, contingencia, vender mi casa primero, depende de vender, condicionada
agentpay    | en: buyer's agent, buyers agent, buyer's agents, pay my agent, agent commission, commission, agents are paid, my realtor, paid two percent | es: comisión, agente del comprador, pagan a mi agente, paga a mi agente
walkthrough | en: walk through, walk-through, walkthrough, final inspection, final walk, walk it before | es: recorrido final, inspección final, recorrido
meltax      | en: mello roos, special tax, extra tax, supplemental tax, additional tax, cfd, community facilities, bond | es: mello roos, impuesto especial, impuesto adicional, impuesto extra
warrantyt   | en: warranty, builder warranty, guarantee, covered for, workmanship, warrantied, home warranty, covered by warranty | es: garantía, cubierto, garantizado, garantía del constructor
transferab  | en: transferable, passes to later owners, passes to the next owner, transfers, pass to the next, transfer to the buyer, be mine, goes to the new owner | es: transferible, pasa al siguiente dueño, se transfiere, pasa al nuevo dueño
phases      | en: phase, phases, lots, homes will be built, how many homes, how many houses, homes when, houses will there be, number of homes | es: fase, etapas, cuántas casas, número de casas, lotes
openspace   | en: built behind, behind us, open space, habitat, nothing will be built, build behind, behind the house, greenbelt, preserve | es: construir atrás, detrás de la casa, espacio abierto, área verde, atrás de la casa
clubhs      | en: clubhouse, club room, party room, community room, common room | es: casa club, salón, salón de eventos, sala común
direction   | en: face, faces, facing, orientation, exposure, southwest, northwest, southeast, northeast, which way, sun exposure | es: orientación, da hacia, hacia dónde, orientado, mira hacia, norte, sur, este, oeste, hacia dónde da
deathhouse  | en: died in the house, death on the property, death in the house, haunted, anybody die, someone die | es: murió alguien, muerte en la casa
sellreason  | en: why selling, selling, are moving, moving, retiring, relocating, downsizing, job transfer, retire, reason for the sale, moving away, moving to be near | es: se van, se mudan, se jubilan, venden, vende, por qué se van, motivo de la venta
ownedsince  | en: owner since, owners since, have owned, bought in, have lived, had the place, lived here, how long have they owned, had it, purchased in | es: dueño desde, dueña desde, compraron en, han vivido, compró, lleva viviendo
closedate   | en: close by, want to close, prefer to close, soon close, when close, close within, closing date, close by the end, how fast close, quick close, fast close, hand over the keys, close quickly | es: quieren cerrar, prefieren cerrar, fecha de cierre, cerrar para, cuándo cierran, cerrar rápido
windy       | en: wind, windy, breeze, gusts, wind blows | es: viento, ventoso, hace viento, vientos
hospitalnr  | en: hospital, emergency room, er, medical center, clinic, urgent care | es: hospital, urgencias, clínica, centro médico
unitcount   | en: units, homes in the building, apartments, number of units | es: unidades, departamentos, apartamentos
toilethalf  | en: toilet, bathroom, restroom, half bath, powder room | es: baño, inodoro, sanitario, excusado, medio baño
cookplace   | en: kitchen, cook, cooking, stove, kitchenette | es: cocina, cocinar, cocineta
cottage     | en: cottage, cabin, bungalow, guest cabin, casita, guest house, little house, back house, small house, house out back, carriage house | es: cabaña, bungalow, casita, casa de atrás, casa chica, casita de atrás
`;
