import { words } from '../vocabulary/entries';

/**
 * Words of ordinary talk, by what it is about: they tell the second opinion that a question is about the home, its price or a visit, or
 * about the world. English and Spanish, without accents, `*` for any ending.
 */
export const everyday: Record<string, string[]> = {
  /** What a house is made of. */
  structure: [
    ...words(
      'roof* shingle* gutter* downspout* chimney* flue attic basement crawlspace foundation* slab beam* joist* stud studs wall walls ceiling* floor* hardwood tile* grout carpet* vinyl',
      'laminate window* pane panes glazed glazing skylight* door doors doorway* threshold* stair* step steps railing* banister* porch* deck* patio* balcon* veranda* pergola gazebo siding stucco brick* stone',
      'drywall plaster insulat* soundproof* trim molding* shutter* fence* fenced gate gates driveway* garage* carport* shed sheds barn* stable* attached detached addition extension remodel* renovat* cracks crack',
      'techo* teja* azotea canaleta* chimenea sotano cimiento* muro* pared* piso* azulejo* loseta* alfombra* ventana* vidrio* cancel puerta* umbral escalera* escalon* barandal* pasamanos portico terraza* balcon*',
      'barda* cerca* reja* porton cochera* garaje* bodega* ladrillo* concreto block humedad grieta* gotera* impermeabiliz* ampliacion remodel* renovad* fachada* herreria domo* tapanco loft lofts',
    ),
  ],
  /** Rooms and their furnishing. */
  rooms: [
    ...words(
      'room rooms bedroom* bath bathroom* bathtub* tub tubs shower* toilet* sink* vanity kitchen* pantry closet* hallway* hall foyer entry entryway den office study nursery playroom laundry mudroom workshop studio suite',
      'cabinet* counter* countertop* island appliance* stove oven range fridge refrigerator freezer dishwasher washer dryer microwave disposal furniture furnished sofa couch sectional table tables desk bed beds crib bunk',
      'piano chandelier curtain* blinds drapes mirror* shelf shelves storage wardrobe lamp* fan fans recamara* habitacion* dormitorio* cuarto* bano* regadera* tina lavabo* inodoro cocina* alacena* closet* pasillo* sala',
      'comedor estudio lavado lavadora* secadora* estufa* horno refri* refrigerador* lavavajillas mueble* amueblad* sillon cama camas cuna litera* cortina* persiana* espejo* librero*',
    ),
  ],
  /** Systems, supply and their upkeep. */
  systems: [
    ...words(
      'furnace* boiler* heat heated heating heater* hvac ac air conditioning conditioner* duct ducts ducted vent vents thermostat* radiator* plumb* pipe pipes piping copper pex drain* sewer septic cesspool well wells pump pumps',
      'sump water faucet* hose valve* shutoff softener filter* electric* wiring wired rewired outlet* socket* panel* breaker* amp amps volt* generator* solar battery batteries charger* gas propane oil fuel utility utilities meter*',
      'metered internet wifi fiber broadband cable antenna* starlink cell signal reception alarm* smoke detector* monoxide sprinkler* irrigation radon mold asbestos lead termite* pest pests ant ants mice roach* bug bugs mosquito*',
      'repair* replac* servic* maintain* maintenance clean* inspect* warranty warranties leak* fix fixed fixes fixing install* upgrade* mow mows mowing mowed lawn trim trims trimmed shovel* plow* snow rake* prune* water watering',
      'calefaccion calentador* boiler minisplit clima ducto* termostato* plomer* tuberia* cobre drenaje fosa septica pozo bomba* tinaco* cisterna* agua llave* gas electric* luz enchufe* contacto* voltaje amperes planta solares',
      'paneles tanque estacionario internet fibra antena senal detector* plaga* termita* cucaracha* mosquito* reparar repar* mantenimiento limpi* inspeccion* garantia fuga* arregl* instal* podar poda pasto cesped riega riego basura recicla*',
    ),
  ],
  /** The ground, the outdoors and the weather. */
  outdoors: [
    ...words(
      'yard yards backyard garden* lawn lot lots acre acres acreage land parcel tree trees bush bushes shrub* flower* roses soil creek river lake pond beach ocean sea bay dock marina boat boats view views sun sunlight sunny shade',
      'flood* drainage elevation slope* hill hills slope wind storm* hurricane* tornado* earthquake* wildfire* sinkhole* rain rains raining cold hot warm humid winter summer pool pools spa pasture horse* chicken* goat* cow cows',
      'coyote* bear bears deer snake* trail trails pond mineral hunting fishing orchard fruit patio* jardin* terreno* lote* metros hectarea* arbol* arbusto* flor flores tierra arroyo rio lago playa mar vista vistas sol sombra',
      'inund* lluvia* llueve tormenta* huracan* temblor* sismo* sismica frio calor invierno verano alberca* piscina* caballo* gallina* huerta',
    ),
  ],
  /** Price, costs and how it is paid. */
  price: [
    ...words(
      'price* priced asking cost costs expensive cheap cheaper cheapest budget afford* fee fees dues hoa tax taxes assessment* assessed bill bills deposit* refundable escrow earnest closing down payment* pay pays paid paying rent rents',
      'rental lease leases sublet month months monthly yearly discount* negotiable negotiat* offer offers counter commission* appraisal* apprais* sale sales sold sell selling listed market comparable* comps insurance premium* quote',
      'fha va usda conventional cash financing financed assumable preapprov* prequalif* cosigner guarantor refinance* points lien liens title deed survey homestead exemption* reserves dollars bucks',
      'precio* cuesta cuestan costo* caro cara barat* presupuesto cuota* predial impuesto* deposito* enganche mensual* mes meses renta rentas rentar alquiler contrato descuento* negociable* oferta* comision avaluo venta vender vend* venden',
      'infonavit fovissste cofinavit contado financiamiento financiad* aval fiador poliza escritura* escrituracion notari* gravamen intestad* gastos pesos millon* mil pagar paga pagan pago pagos parcialidades',
    ),
  ],
  /** Visits, messages, dates, and the ones who arrange them. */
  visits: [
    ...words(
      'visit* showing* tour tours touring appointment* schedule* reschedul* available availability open today tonight tomorrow morning afternoon evening weekend* monday tuesday wednesday thursday friday saturday sunday noon',
      'oclock am pm call calls calling phone number email text texts message* send sends sending photo photos picture* pics video* floorplan plan plans brochure flyer listing* link address directions map lockbox key keys agent agents',
      'realtor* broker* contact* speak talk meet meeting visita* cita citas agendar disponible* horario* hoy manana tarde sabado domingo lunes martes miercoles jueves viernes llamar llam* marcar telefono numero correo mensaje* mande manda',
      'mandar foto fotos video* plano planos ubicacion direccion mapa folleto agente agentes asesor* corredor* informes',
    ),
  ],
  /** Greetings, thanks and thinking aloud. */
  smalltalk: [
    ...words(
      'hi hello hey thanks thank thx please ok okay great wow lol haha sorry bye goodbye yes yeah yep nope sure cool awesome love beautiful gorgeous interested looking browsing hola buenas buenos gracias favor perfecto vale claro adios',
      'saludos disculpe perdon jaja interesa informes bonita hermosa',
    ),
  ],
  /** Buildings, their rules and their common parts. */
  rules: [
    ...words(
      'association board bylaws bylaw rules rule regulation* covenant* ccr ccrs permit* permitted zoning zoned variance adu airbnb sublease rentals capped cap quota limit limits limited allowed allow allows restriction* occupancy guest guests',
      'pass passes elevator* lobby concierge doorman super superintendent manager management mailbox* package* trash recycling gym clubhouse court courts locker* storage parking spot spots space spaces stall stalls unit units floor floors',
      'reglamento* administracion administrador* administra asamblea junta permiso* permitid* permiten permite uso suelo estacionamiento* cajon* elevador* ascensor* caseta vigilancia portero lobby gimnasio salon elevador basura mudanza* condomin*',
    ),
  ],
  /** Animals that are kept. */
  pets: [
    ...words(
      'pet pets dog dogs puppy puppies cat cats kitten* bird birds parrot* rabbit* hamster* fish aquarium beagle lab retriever terrier poodle pit bulls breed breeds leash kennel mascota* perro* perra* perrito* gato* gata* gatito* pajaro*',
    ),
  ],
  /** Ways and distances. */
  travel: [
    ...words(
      'drive drives driving minute* mile miles kilometer* block blocks distance far near closest nearest commute* commuting traffic highway* freeway interstate road roads route bus buses train trains subway metro station stop stops airport',
      'bike bikes bicycle* sidewalk* crosswalk walk walkable downtown grocery groceries supermarket* store stores shop shops mall pharmacy hospital clinic gym restaurant* cafe coffee bakery bank library park parks playground ferry stadium',
      'minutos kilometros cuadras distancia lejos cerca trafico carretera* avenida* autopista camion camiones metro tren estacion parada aeropuerto banqueta* super mercado tienda* tortilleria farmacia hospital clinica parque* centro',
    ),
  ],
  /** The home's own paper, age and past. */
  record: [
    ...words(
      'built build builder year years old age original history owner owners owned previous seller* disclosure* inspection* report* certificate* blueprint* square feet sqft footage size measure* dimension* tall wide width height deep depth',
      'big large small many much model brand material type construida construyo construir ano anos antigu* dueno duena duenos vendedor* propietari* metros medida* ancho alto largo tamano grande chica chico marca material cuanto cuanta cuantos cuantas',
    ),
  ],
  /** History, the sciences and the arts. */
  world: [
    ...words(
      'king kings queen queens emperor* empire* war wars battle* soldier* army treaty century centuries ancient medieval invented inventor* discovered discover* founded founder* painted painter* wrote writer author* novel poem* song movie* film',
      'scientist* theory theorem equation* formula* function* variable* number* prime integer* atom* molecule* chemical* element elements metal* energy planet* star stars moon moons galaxy universe species animal animals insect* cell cells',
      'bacteria virus* vaccine* blood brain dna gene genes continent* country countries nation* capital republic president* parliament* constitution* legislat* court courts government* election* language* religion* goddess* god gods pope',
      'crusade* bible temple olympic* football soccer baseball basketball hockey tennis player* team teams league championship* cup goal goals record record record recipe* weather translate joke jokes math python bitcoin homework meaning',
      'rey reyes reina imperio* emperador* guerra* batalla* soldado* ejercito siglo* antigu* medieval* invent* descubr* fundo fundada pinto pintor* escribio escritor* autor* novela* poema* cancion pelicula* cientific* teoria ecuacion*',
      'atomo* quimic* elemento* planeta* estrella* luna* galaxia* especie* animal* insecto* celula* bacteria* virus vacuna* sangre cerebro continente* pais paises nacion* capital republica presidente* parlamento* constitucion gobierno*',
      'idioma* dios dioses papa cruzada* futbol beisbol jugador* equipo* liga campeon* receta* clima chiste* tarea significa provincia* isla islas poblacion habitantes',
    ),
  ],
};
