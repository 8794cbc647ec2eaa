import { stem } from './stemming';

/**
 * Words of this trade in English and Spanish, so that a question in one language finds material in the other. An
 * English word, then its Spanish ones; single words only (`synonyms.ts` has the expressions), regular inflections need not be
 * listed.
 * Only used across languages: within one language a word stands for itself.
 */
const table = `
access = acceso, address = dirección, agent = agente, airport = aeropuerto, alarm = alarma,
allow = permitir permite permitido admitir admite, amp = amperio, ampere = amperio, animal = animal,
annual = anual, ant = hormiga, antenna = antena, apartment = apartamento piso departamento vivienda,
apple = manzana manzano, appliance = electrodoméstico, appraisal = tasación avalúo,
approve = aprobar aprobado, april = abril, architect = arquitecto, area = zona superficie,
arrive = llegar llega, asbestos = amianto asbesto, asphalt = asfalto, assessment = derrama evaluación cuota,
assign = asignar corresponde, association = asociación comunidad, attic = ático desván altillo,
august = agosto, bakery = panadería, balcony = balcón, bamboo = bambú, bank = banco,
barbecue = barbacoa asador parrilla, barn = granero, basement = sótano, bath = baño, bathroom = baño aseo,
bathtub = bañera tina, battery = batería, beach = playa,
bedroom = dormitorio habitación recámara cuarto alcoba, bee = abeja,
begin = empezar empieza comenzar comienza, belong = pertenecer pertenece corresponde, bench = banco,
bicycle = bicicleta, bike = bicicleta bici, bill = factura recibo, bird = pájaro ave, blind = persiana,
board = junta directiva, boat = barco bote lancha, boiler = caldera, book = reservar,
boundary = lindero límite, breaker = disyuntor, brick = ladrillo, budget = presupuesto,
build = construir construyó construcción, building = edificio, bus = autobús bus camión,
buy = comprar compran, buyer = comprador, cabinet = gabinete armario, camera = cámara,
car = coche auto carro automóvil, carpet = alfombra moqueta, carport = cochera, carry = llevar, cat = gato,
ceiling = techo, cellar = bodega sótano, center = centro, central = central, change = cambiar cambió cambio,
charge = cargar recargar cobrar cobran, charger = cargador, charging = carga recarga cargador,
chicken = gallina pollo, chimney = chimenea, cinema = cine, city = ciudad, claim = reclamación,
clean = limpiar limpieza, close = cerrar cierra cierre, closet = armario clóset vestidor, clubhouse = club,
coin = moneda, cold = fría frío, collect = recoger recogen cobrar, collection = recogida, color = color,
concrete = hormigón concreto, condition = estado condición, contract = contrato, cooling = refrigeración,
copper = cobre, cork = corcho, corner = esquina, cost = costar cuesta costo coste, counter = encimera,
court = patio tribunal, cover = cubrir cubre, crack = grieta fisura, creek = arroyo, curtain = cortina,
damage = daño, damp = humedad, day = día, deadline = plazo, debt = deuda, december = diciembre,
deck = terraza plataforma, deductible = deducible franquicia, deliver = entregar entregan,
deposit = depósito fianza, desk = escritorio recepción, detector = detector,
develop = desarrollar desarrollo, die = morir, dimension = medida dimensión, dining = comedor,
disclosure = declaración, dish = antena plato, dishwasher = lavavajillas lavaplatos, distance = distancia,
district = distrito, dock = muelle, dog = perro, door = puerta, doorbell = timbre, downtown = centro,
drain = desagüe drenaje, driveway = entrada camino, dry = seco secar, dryer = secadora, due = vencer vence,
dues = cuota, duplex = dúplex, early = temprano, earn = ganar gana, earthquake = terremoto sismo,
easement = servidumbre, east = este, electric = eléctrico, electrical = eléctrico,
electrician = electricista, electricity = electricidad luz, elevator = ascensor elevador,
employer = empleador, engineer = ingeniero, enrol = inscribir inscripción, entrance = entrada,
escrow = depósito plica, evening = tarde, exclude = excluir, expense = gasto, expire = vencer,
exterior = exterior, extinguisher = extintor, facade = fachada, face = dar orientado orienta,
family = familia, fan = ventilador, far = lejos, farmer = agricultor, faucet = grifo llave,
february = febrero, fee = cuota tarifa, fence = valla cerca cerco verja, ferry = transbordador ferry,
fiber = fibra, fibre = fibra, find = encontrar, fine = multa, finish = terminado acabado,
fire = fuego incendio, fireplace = chimenea, fish = pez pescado, flag = bandera, flat = piso plano,
flood = inundación inundar inundado, floor = piso planta suelo, flooring = suelo piso, foot = pie,
foundation = cimiento cimentación, fountain = fuente, free = gratis gratuito, freezer = congelador,
friday = viernes, front = frente, fruit = fruta, fund = fondo, furnace = caldera calefacción,
furnish = amueblado, furniture = mueble, gallon = galón, garage = garaje cochera, garbage = basura,
garden = jardín, gardener = jardinero, gas = gas, gate = portón puerta reja, generator = generador,
glass = vidrio cristal, granite = granito, gravel = grava, greenhouse = invernadero,
grocery = supermercado mercado, ground = suelo tierra, guard = guardia vigilante,
guest = invitado huésped visita, gutter = canalón canaleta, gym = gimnasio, hall = pasillo vestíbulo,
hallway = pasillo, handbook = manual, harbor = puerto, harbour = puerto, hardwood = madera,
heat = calor calefacción, heater = calentador calefactor, heating = calefacción, hedge = seto,
height = altura, heron = garza, high = altura alto, home = casa vivienda hogar, hook = gancho,
hose = manguera, hospital = hospital, hot = caliente, hour = hora horario, house = casa, inch = pulgada,
income = ingreso, increase = subir aumento aumentar, inhabitant = habitante, insect = insecto,
inspect = inspeccionar inspección, inspection = inspección, inspector = inspector, install = instalar,
insulation = aislamiento, insurance = seguro, interest = interés, internet = internet,
investment = inversión, jacuzzi = jacuzzi, january = enero, job = empleo trabajo, july = julio, june = junio,
key = llave, kitchen = cocina, lake = lago, lamp = lámpara, land = terreno suelo, landing = rellano,
landlord = propietario arrendador, landscaping = jardinería, lane = calle camino, large = grande mayor,
last = durar dura, late = tarde, laundromat = lavandería, laundry = lavandería lavadero,
lawsuit = demanda juicio litigio, lawyer = abogado, lead = plomo, leak = fuga gotera filtración,
lease = alquilar alquiler arrendamiento arrendar contrato, leave = salir sale dejar, lemon = limón limonero,
lender = prestamista, length = longitud, library = biblioteca, license = licencia, lien = gravamen hipoteca,
lift = ascensor, light = luz, limit = límite limitar, live = vivir vive viven, living = sala salón estar,
loan = préstamo crédito, lobby = vestíbulo, lock = cerradura, locker = taquilla trastero casillero,
lot = terreno lote parcela, mail = correo, mailbox = buzón, main = principal, maintain = mantener,
maintenance = mantenimiento, manager = administrador encargado gerente, marble = mármol, march = marzo,
market = mercado, marsh = marisma, mature = vencer vence, measure = medir mide, meet = reunir reúne,
meeting = reunión junta, meter = metro contador medidor, mile = milla, minute = minuto, mirror = espejo,
mold = moho, monday = lunes, month = mes, monthly = mensual, morning = mañana, mortgage = hipoteca,
move = mudanza mudar, moving = mudanza, near = cerca cercano, nearby = cerca,
nearest = cercano cerca próximo, neighbor = vecino, neighborhood = barrio vecindario, neighbour = vecino,
neighbourhood = barrio vecindario, new = nuevo, night = noche, nightly = noche, noise = ruido, north = norte,
notary = notario, notice = aviso preaviso, november = noviembre, number = número, oak = roble,
occupancy = ocupación, october = octubre, offer = oferta, office = oficina, old = viejo antiguo edad,
open = abrir abre abierto, orchard = huerto, outlet = enchufe toma, oven = horno, overnight = noche,
owner = dueño propietario, package = paquete, paint = pintar pintura, painter = pintor,
panel = panel tablero cuadro, pantry = despensa, park = parque aparcar estacionar,
parking = estacionamiento aparcamiento parqueo, path = sendero camino, pay = pagar paga pago,
penalty = multa sanción, people = gente personas, percent = porcentaje, permit = permiso licencia,
pest = plaga, pet = mascota, pharmacy = farmacia, piano = piano, pick = recoger recogen recogida,
pickup = recogida, pipe = tubería caño cañería, plan = plano planificar plan, planned = previsto,
planter = maceta, playground = parque juegos, plumber = fontanero plomero,
plumbing = fontanería plomería tubería, policy = póliza política, pool = piscina alberca,
population = población, porch = porche, post = correo, power = luz electricidad, premium = prima,
president = presidente, pressure = presión, price = precio, primary = principal, profit = beneficio,
property = propiedad inmueble, public = público, pump = bomba, quiet = silencio tranquilo, rabbit = conejo,
radon = radón, rain = lluvia, raise = subir aumentar, ramp = rampa, range = cocina estufa,
rate = tasa tarifa, record = registro, recycling = reciclaje, redo = rehacer reformar,
refrigerator = refrigerador nevera frigorífico, refund = devolver reembolso, register = registrar inscribir,
remodel = remodelar reformar, renew = renovar, renovate = renovar reformar remodelar,
rent = alquilar alquiler renta arriendo, rental = alquiler, repair = reparar reparación arreglar,
replace = cambiar cambió reemplazar sustituir renovar, report = informe, require = requerir exigir,
reserve = reserva, resident = residente, restaurant = restaurante, retaining = contención, river = río,
road = carretera camino, roof = techo tejado cubierta azotea, rooftop = azotea,
room = habitación cuarto sala pieza, rot = podredumbre, rubbish = basura residuo,
rule = norma regla reglamento, run = pasar pasa, safe = seguro, sale = venta, saturday = sábado,
sauna = sauna, school = escuela colegio escolar, security = seguridad, sell = vender venden,
seller = vendedor, september = septiembre, septic = séptico fosa, service = servicio,
sewer = alcantarillado desagüe cloaca, share = compartir compartido, shed = cobertizo, shelf = estante,
shingle = teja, shop = tienda, shower = ducha regadera, shutter = contraventana, siding = revestimiento,
silence = silencio, sink = fregadero lavabo, size = tamaño medida, skylight = claraboya tragaluz,
slate = pizarra, slope = pendiente, smell = olor, smoke = fumar humo, smoking = fumar, solar = solar,
south = sur, spa = spa, space = plaza espacio lugar, special = especial extraordinario, spend = gastar gasta,
sprinkler = rociador aspersor, square = cuadrado, stadium = estadio, stair = escalera,
start = empezar empieza comenzar, station = estación, stay = quedar queda estancia, steel = acero,
step = escalón, stone = piedra, stop = parar para parada, storage = trastero almacenamiento almacén,
store = tienda guardar, storm = tormenta, stove = estufa cocina, street = calle, student = estudiante,
studio = estudio, study = estudio, submit = presentar presentan, subway = metro, sump = sumidero,
sunday = domingo, supermarket = supermercado, supply = suministrar suministro suministra, survey = estudio,
sweep = deshollinar, swing = columpio, take = llevar llevan tomar, tax = impuesto,
television = televisor televisión, tenant = inquilino arrendatario, tennis = tenis, term = plazo,
termite = termita, terrace = terraza, test = prueba probar, theater = teatro cine, thursday = jueves,
ticket = billete boleto, tile = azulejo baldosa loseta teja, toilet = inodoro, top = arriba,
tour = visita recorrido, town = pueblo ciudad, trailer = remolque, train = tren, tram = tranvía,
trampoline = trampolín, transfer = traspaso, transit = transporte, transport = transporte, trash = basura,
tree = árbol, truck = camioneta camión, tub = bañera tina, tuesday = martes, underground = subterráneo,
unit = unidad vivienda apartamento, university = universidad, utility = suministro,
vacancy = vacante desocupación, vacation = vacacional vacación, value = valor, valve = válvula,
vehicle = vehículo coche, view = vista, vinyl = vinilo, visit = visita visitar, visitor = visitante visita,
volt = voltio, wall = muro pared, warranty = garantía, wash = lavar lavado, washer = lavadora, water = agua,
wednesday = miércoles, week = semana, weekend = semana, weight = peso, well = pozo, west = oeste,
width = ancho, wifi = wifi, window = ventana, wire = cable cableado, wiring = cableado instalación,
wood = madera, work = obra trabajo funcionar funciona, workshop = taller, yard = patio jardín, year = año,
yield = rendimiento, zone = zona
`;

const known = new Map<string, Map<string, string[]>>();

/** Index forms of the words a word may have in the other language; empty for other pairs than English and Spanish. */
export function translationsOf(term: string, from: string, to: string): string[] {
  const pair = `${from}-${to}`;
  if (pair !== 'en-es' && pair !== 'es-en') return none;
  let words = known.get(pair);
  if (!words) known.set(pair, (words = read(from, to)));
  return words.get(term) ?? none;
}

const none: string[] = [];

function read(from: string, to: string): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const entry of table.split(',')) {
    const [english = '', spanish = ''] = entry.split('=');
    const sides: Record<string, string[]> = {
      en: [stem(english.trim(), 'en')],
      es: spanish
        .trim()
        .split(/\s+/)
        .map((word) => stem(word, 'es')),
    };
    for (const word of sides[from] ?? [])
      words.set(word, [...new Set([...(words.get(word) ?? []), ...(sides[to] ?? [])])]);
  }
  return words;
}
