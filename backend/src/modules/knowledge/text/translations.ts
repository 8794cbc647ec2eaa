import { stem } from './stemming';

/**
 * Words of this trade in English and Spanish, so that a question in one language finds material in the other. An
 * English word, then its Spanish ones; single words only (`synonyms.ts` has the expressions), inflections need not be listed.
 * Only used across languages: within one language a word stands for itself.
 */
const table = `
access = acceso, address = dirección, agent = agente, airport = aeropuerto,
allow = permitir permite permitido admitir admite, alarm = alarma, amp = amperio, ampere = amperio,
animal = animal, annual = anual, ant = hormiga, apartment = apartamento piso departamento vivienda,
appliance = electrodoméstico, architect = arquitecto, area = zona superficie, asbestos = amianto asbesto,
assessment = derrama evaluación cuota, assign = asignar corresponde, association = asociación comunidad,
attic = ático desván altillo, bakery = panadería, balcony = balcón, bank = banco,
barbecue = barbacoa asador parrilla, basement = sótano, bath = baño, bathroom = baño aseo,
bathtub = bañera tina, beach = playa, bedroom = dormitorio habitación recámara cuarto alcoba,
begin = empezar empieza comenzar comienza, belong = pertenecer pertenece corresponde, bicycle = bicicleta,
bike = bicicleta bici, bill = factura recibo, blind = persiana, board = junta directiva,
boat = barco bote lancha, boiler = caldera, book = reservar, boundary = lindero límite, breaker = disyuntor,
budget = presupuesto, build = construir construyó construcción, building = edificio,
bus = autobús bus camión, buy = comprar, buyer = comprador, camera = cámara,
car = coche auto carro automóvil, carpet = alfombra moqueta, carport = cochera, cat = gato, ceiling = techo,
cellar = bodega sótano, center = centro, central = central, change = cambiar cambió cambio,
charge = cargar recargar cobrar cobran, charger = cargador, charging = carga recarga cargador,
chicken = gallina pollo, chimney = chimenea, city = ciudad, clean = limpiar limpieza,
close = cerrar cierra cierre, closet = armario clóset vestidor, cold = fría frío, color = color,
condition = estado condición, contract = contrato, cooling = refrigeración, copper = cobre, corner = esquina,
cost = costar cuesta costo coste, counter = encimera, court = patio tribunal, cover = cubrir cubre,
crack = grieta fisura, curtain = cortina, damage = daño, damp = humedad, day = día, debt = deuda,
deck = terraza plataforma, deductible = deducible franquicia, deposit = depósito fianza,
desk = escritorio recepción, dimension = medida dimensión, dining = comedor,
dishwasher = lavavajillas lavaplatos, disclosure = declaración, distance = distancia, district = distrito,
dock = muelle, dog = perro, door = puerta, doorbell = timbre, downtown = centro, drain = desagüe drenaje,
driveway = entrada camino, dry = seco secar, dryer = secadora, due = vencer vence, dues = cuota,
duplex = dúplex, early = temprano, earthquake = terremoto sismo, easement = servidumbre, east = este,
electric = eléctrico, electrical = eléctrico, electrician = electricista, electricity = electricidad luz,
elevator = ascensor elevador, employer = empleador, engineer = ingeniero, entrance = entrada,
escrow = depósito plica, exclude = excluir, expense = gasto, expire = vencer, exterior = exterior,
face = dar orientado orienta, facade = fachada, family = familia, fan = ventilador, far = lejos,
farmer = agricultor, fee = cuota tarifa, fence = valla cerca cerco verja, ferry = transbordador ferry,
fiber = fibra, fibre = fibra, find = encontrar, fine = multa, finish = terminado acabado,
fire = fuego incendio, fireplace = chimenea, flat = piso plano, flood = inundación inundar inundado,
floor = piso planta suelo, flooring = suelo piso, foot = pie, foundation = cimiento cimentación,
free = gratis gratuito, freezer = congelador, front = frente, fund = fondo, furnace = caldera calefacción,
furnish = amueblado, furniture = mueble, garage = garaje cochera, garbage = basura, garden = jardín,
gas = gas, gate = portón puerta reja, greenhouse = invernadero, grocery = supermercado mercado,
ground = suelo tierra, guest = invitado huésped visita, gutter = canalón canaleta, gym = gimnasio,
hall = pasillo vestíbulo, hallway = pasillo, handbook = manual, harbor = puerto, harbour = puerto,
hardwood = madera, heat = calor calefacción, heater = calentador calefactor, heating = calefacción,
hedge = seto, height = altura, high = altura alto, home = casa vivienda hogar, hospital = hospital,
hot = caliente, hour = hora horario, house = casa, income = ingreso, increase = subir aumento aumentar,
inspect = inspeccionar inspección, inspection = inspección, inspector = inspector, install = instalar,
insulation = aislamiento, insurance = seguro, interest = interés, internet = internet,
investment = inversión, key = llave, kitchen = cocina, lake = lago, land = terreno suelo,
landlord = propietario arrendador, landscaping = jardinería, lane = calle camino, late = tarde,
laundry = lavandería lavadero, lawsuit = demanda juicio litigio, lead = plomo, leak = fuga gotera filtración,
lease = alquilar alquiler arrendamiento arrendar contrato, length = longitud, lender = prestamista,
library = biblioteca, license = licencia, lien = gravamen hipoteca, lift = ascensor, light = luz,
limit = límite limitar, living = sala salón estar, loan = préstamo crédito, lobby = vestíbulo,
lock = cerradura, locker = taquilla trastero casillero, lot = terreno lote parcela, mail = correo,
main = principal, maintain = mantener, maintenance = mantenimiento,
manager = administrador encargado gerente, market = mercado, measure = medir mide, meet = reunir reúne,
meeting = reunión junta, meter = metro contador medidor, mile = milla, mold = moho, month = mes,
monthly = mensual, mortgage = hipoteca, move = mudanza mudar, moving = mudanza, near = cerca cercano,
nearby = cerca, nearest = cercano cerca próximo, neighbor = vecino, neighborhood = barrio vecindario,
neighbour = vecino, neighbourhood = barrio vecindario, new = nuevo, night = noche, nightly = noche,
noise = ruido, north = norte, notice = aviso preaviso, number = número, occupancy = ocupación,
offer = oferta, office = oficina, old = viejo antiguo edad, open = abrir abre abierto, outlet = enchufe toma,
oven = horno, owner = dueño propietario, package = paquete, paint = pintar pintura,
panel = panel tablero cuadro, park = parque aparcar estacionar,
parking = estacionamiento aparcamiento parqueo, path = sendero camino, pay = pagar paga pago,
percent = porcentaje, permit = permiso licencia, pest = plaga, pet = mascota, pharmacy = farmacia,
pipe = tubería caño cañería, plan = plano planificar, planned = previsto, playground = parque juegos,
plumbing = fontanería plomería tubería, policy = póliza política, pool = piscina alberca, porch = porche,
post = correo, power = luz electricidad, president = presidente, price = precio, primary = principal,
property = propiedad inmueble, public = público, radon = radón, rain = lluvia, range = cocina estufa,
rate = tasa tarifa, record = registro, recycling = reciclaje, redo = rehacer reformar,
refrigerator = refrigerador nevera frigorífico, refund = devolver reembolso, remodel = remodelar reformar,
renew = renovar, renovate = renovar reformar remodelar, rent = alquilar alquiler renta arriendo,
rental = alquiler, repair = reparar reparación arreglar,
replace = cambiar cambió reemplazar sustituir renovar, report = informe, require = requerir exigir,
reserve = reserva, resident = residente, restaurant = restaurante, retaining = contención, river = río,
road = carretera camino, roof = techo tejado cubierta azotea, rooftop = azotea,
room = habitación cuarto sala pieza, rubbish = basura residuo, rule = norma regla reglamento,
run = pasar pasa, safe = seguro, sale = venta, sauna = sauna, school = escuela colegio escolar,
security = seguridad, sell = vender, seller = vendedor, septic = séptico fosa, service = servicio,
sewer = alcantarillado desagüe cloaca, share = compartir compartido, shelf = estante, shingle = teja,
shop = tienda, shower = ducha regadera, shutter = contraventana, siding = revestimiento,
sink = fregadero lavabo, size = tamaño medida, skylight = claraboya tragaluz, smoke = fumar humo,
smoking = fumar, solar = solar, south = sur, space = plaza espacio lugar, special = especial extraordinario,
square = cuadrado, stair = escalera, start = empezar empieza comenzar, station = estación,
stay = quedar queda estancia, step = escalón, stop = parar para parada,
storage = trastero almacenamiento almacén, store = tienda guardar, storm = tormenta, stove = estufa cocina,
street = calle, student = estudiante, studio = estudio, study = estudio, subway = metro,
supermarket = supermercado, supply = suministrar suministro suministra, survey = estudio,
sweep = deshollinar, tax = impuesto, tenant = inquilino arrendatario, tennis = tenis, term = plazo,
termite = termita, terrace = terraza, test = prueba probar, theater = teatro cine,
tile = azulejo baldosa loseta teja, ticket = billete boleto, top = arriba, tour = visita recorrido,
town = pueblo ciudad, train = tren, tram = tranvía, transfer = traspaso, transit = transporte,
transport = transporte, trash = basura, tree = árbol, trailer = remolque, truck = camioneta camión,
tub = bañera tina, underground = subterráneo, unit = unidad vivienda apartamento, university = universidad,
utility = suministro, vacation = vacacional vacación, vacancy = vacante desocupación, value = valor,
vehicle = vehículo coche, view = vista, visit = visita visitar, visitor = visitante visita,
wall = muro pared, warranty = garantía, wash = lavar lavado, washer = lavadora, water = agua,
weekend = semana, weight = peso, well = pozo, west = oeste, width = ancho, wifi = wifi, window = ventana,
wire = cable cableado, wiring = cableado instalación, wood = madera, work = obra trabajo funcionar funciona,
workshop = taller, yard = patio jardín, year = año, zone = zona
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
