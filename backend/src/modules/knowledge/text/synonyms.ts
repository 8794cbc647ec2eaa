import { tradeMeanings } from './trade-synonyms';

/**
 * What people in this trade say for the same thing. A line is one meaning: its name, then the wordings by language.
 * A passage that uses any wording is found by every other one, across languages too. Wordings are matched word by word
 * after stemming, so plurals need not be listed.
 */
export const meanings = `
hoa         | en: hoa, hoa fee, hoa dues, hoa fees, association fee, association dues, homeowners association, condo fee, maintenance fee, monthly dues, strata fee, monthly fee, monthly fees, association's fee, common charges | es: cuota de la asociación, cuota hoa, hoa, gastos comunes, gastos de comunidad, cuota de mantenimiento, administración, cuota mensual, cuota de condominio, cuota de la hoa, expensas | zh: 物业费, 管理费, 业主协会 | de: hausgeld, wohngeld | fr: charges de copropriété | ar: رسوم الجمعية, رسوم اتحاد الملاك, رسوم الصيانة | ru: взнос, коммунальный взнос | pt: condomínio
bathroom    | en: bathroom, bath, ba, restroom, washroom, full bath, half bath, powder room | es: baño, cuarto de baño, aseo | zh: 浴室, 卫生间, 洗手间 | de: badezimmer, bad | fr: salle de bain | ar: حمام, حمامات, دورة مياه | hi: स्नानघर, बाथरूम | ru: ванная, ванных, санузел, санузлов | pt: banheiro
bathtub     | en: tub, bathtub, soaking tub | es: bañera, tina | de: badewanne | zh: 浴缸 | fr: baignoire
bedroom     | en: bedroom, bed, br, bdrm, bd, sleeping room | es: dormitorio, habitación, recámara, cuarto | zh: 卧室, 房间, 卧房 | de: schlafzimmer, zimmer zum schlafen | fr: chambre | ar: غرف نوم, غرفة نوم | hi: शयनकक्ष, बेडरूम | ru: спальня, спален, спальни | pt: quarto
price       | en: price, cost, asking price, list price, how much, priced | es: precio, coste, costo, cuánto cuesta, valor | zh: 价格, 售价, 多少钱, 价钱, 房价, 总价 | de: preis, kaufpreis, kosten, kostet, verkaufspreis, angebotspreis, preis kaufpreis | fr: prix | ar: سعر, ثمن | hi: कीमत, दाम | ru: цена, стоимость | pt: preço
sqft        | en: sq ft, square feet, square foot, sqft, sf, square footage, ft2, living area, floor area, interior space, sq foot, square ft, sq feet, squared feet | es: pies cuadrados, pie cuadrado, superficie, metros cuadrados, metros de construcción | zh: 平方英尺, 面积 | de: wohnfläche, quadratfuß, quadratmeter | fr: pieds carrés, surface | ar: مساحة, قدم مربع | ru: площадь | pt: metragem
sqm         | en: sqm, square meters, square metres, sq m, m2 | es: metros cuadrados, m2 | de: quadratmeter, qm, m2 | fr: mètres carrés, m2 | zh: 平方米
acre        | en: acre, acreage, lot size, lot, land area, parcel, hectare, land | es: acre, terreno, lote, parcela, hectárea, predio | de: grundstück | zh: 土地, 英亩, 占地, 地块 | fr: terrain | ar: مساحة الأرض, الأرض, قطعة الأرض | ru: участок | pt: terreno
garage      | en: garage, carport, covered parking | es: garaje, cochera | zh: 车库 | de: garage, carport | fr: garage | ru: гараж | ar: مرآب, كراج, جراج | pt: garagem
parking     | en: parking, parking space, parking spot, parking stall, driveway | es: estacionamiento, aparcamiento, parqueadero, plaza de garaje, cajón de estacionamiento, lugar de estacionamiento, parqueo, dónde estacionar, estacionar, aparcar, parquear | zh: 停车位, 车位, 停车 | de: parkplatz, stellplatz, parken, tiefgaragenstellplatz, besucherparkplatz, parkmöglichkeit | fr: stationnement, parking | ru: парковка | ar: موقف سيارات, موقف, مواقف, موقف للسيارات | hi: पार्किंग
pets        | en: pet, dog, cat, animal, pet policy | es: mascota, perro, gato, animal, cachorro, perrito | zh: 宠物, 狗, 猫, 养狗, 养猫, 养宠物 | de: haustier, hund, katze, haustierhaltung, tierhaltung, tiere | fr: animaux, chien, chat | ru: животные, собака, кошка | ar: حيوانات أليفة, حيوان أليف, الحيوانات الأليفة, كلب, كلاب, قطة, قطط | hi: पालतू | pt: cachorro, gato, animal
tax         | en: property tax, tax, taxes, annual tax | es: impuesto, impuestos, predial, contribución | zh: 房产税, 税 | de: grundsteuer, steuer, grundbesitzabgaben | fr: taxe foncière, impôts | ru: налог | ar: ضريبة, الضرائب, ضريبة عقارية | pt: imposto, iptu
aircon      | en: air conditioning, ac, a c, aircon, cooling, central air, hvac | es: aire acondicionado, climatización, refrigeración | zh: 空调, 冷气 | de: klimaanlage, klima | fr: climatisation | ru: кондиционер | ar: تكييف, مكيف | pt: ar condicionado
heating     | en: heating, heat, heater, furnace, boiler, hvac, radiator | es: calefacción, caldera, calentador | zh: 暖气, 供暖 | de: heizung, heizen, geheizt, beheizt, heizt, heizungsanlage, fernwärme, gasheizung, wärmepumpe | fr: chauffage | ru: отопление | ar: تدفئة | pt: aquecimento
laundry     | en: laundry, washer, dryer, washing machine | es: lavandería, lavadora, secadora | zh: 洗衣机, 洗衣房 | de: waschküche, waschmaschine, trockner | fr: buanderie, lave linge | ar: غسالة, مجفف | ru: стиральная машина
kitchen     | en: kitchen, kitchenette | es: cocina | zh: 厨房 | de: küche, einbauküche | fr: cuisine | ru: кухня | ar: مطبخ
fridge      | en: fridge, refrigerator | es: refrigerador, nevera, frigorífico | zh: 冰箱 | de: kühlschrank | ar: ثلاجة | fr: réfrigérateur | ru: холодильник
stove       | en: stove, range, oven, cooktop, hob | es: estufa, horno, placa | de: herd, backofen | zh: 炉灶, 烤箱 | ar: موقد, فرن | fr: cuisinière, four | ru: плита
appliance   | en: appliance | es: electrodoméstico | zh: 家电 | de: haushaltsgeräte
fireplace   | en: fireplace, hearth | es: chimenea | zh: 壁炉 | de: kamin | fr: cheminée | ar: مدفأة, موقد حطب | ru: камин
basement    | en: basement, cellar, lower level, crawl space | es: sótano | zh: 地下室 | de: keller | fr: sous sol, cave | ar: قبو | ru: подвал
attic       | en: attic, loft | es: ático, desván, altillo | zh: 阁楼 | de: dachboden
floorlevel  | en: floor, story, storey, level | es: piso, planta, nivel | zh: 楼层, 层 | de: etage, stock, stockwerk | fr: étage
flooring    | en: flooring, floors, hardwood, carpet, tile | es: suelo, pisos, alfombra, loseta, piso de madera, duela | zh: 地板 | de: bodenbelag
roof        | en: roof, roofing, shingles | es: techo, tejado, cubierta | zh: 屋顶, 房顶 | de: dach | fr: toit | ru: крыша | ar: سقف, السطح
yard        | en: yard, backyard, garden, lawn | es: jardín, patio, patio trasero | zh: 院子, 花园, 后院 | de: garten, gartenpflege, gartenanteil, grünfläche | fr: jardin | ru: сад | ar: حديقة, فناء
terrace     | en: terrace, deck, patio, porch, balcony, veranda | es: terraza, balcón, porche | zh: 露台, 阳台 | de: terrasse, balkon | fr: terrasse, balcon | ar: شرفة, تراس, بلكونة | ru: терраса, балкон
pool        | en: pool, swimming pool | es: piscina, alberca, pileta | zh: 泳池, 游泳池 | de: schwimmbad, pool | fr: piscine | ru: бассейн | ar: مسبح
gym         | en: gym, fitness center, fitness room | es: gimnasio | zh: 健身房 | de: fitnessraum
elevator    | en: elevator, lift | es: ascensor, elevador, lift | zh: 电梯 | de: aufzug, fahrstuhl | fr: ascenseur | ar: مصعد | ru: лифт
closet      | en: closet, walk in closet, wardrobe | es: armario, clóset, vestidor | zh: 衣柜 | de: schrank
storage     | en: storage, storage unit, storage locker | es: trastero, bodega, almacenamiento, baulera | zh: 储藏 | de: abstellraum, kellerabteil, kellerraum | ru: кладовая | ar: مخزن
built       | en: built, year built, constructed, construction year, age of the house, how old | es: construido, año de construcción, construida, antigüedad | zh: 建造, 建于, 建成, 建的, 建成年份, 盖的, 建筑年份 | de: baujahr, gebaut | fr: construit | ar: بني, بناء, تاريخ البناء, سنة البناء | ru: построен, год постройки | pt: construído
renovated   | en: renovated, remodeled, remodelled, updated, upgraded, refurbished, renovation, replaced | es: renovado, remodelado, reformado, actualizado | zh: 翻新, 装修, 更换, 换的, 更新 | de: renoviert, saniert, erneuert, modernisiert, ausgetauscht | fr: rénové | ar: تجديد, استبدال | ru: отремонтирован, заменили
available   | en: available, for sale, on the market, availability | es: disponible, en venta, disponibilidad | zh: 在售, 可售, 还在卖, 在卖 | de: verfügbar, noch zu haben, zu haben, zu verkaufen, im angebot | fr: disponible, à vendre | ar: متاح, متوفر, معروض للبيع | ru: продаётся, доступен | pt: à venda
sold        | en: sold, under contract, pending, off market | es: vendido, vendida, bajo contrato | zh: 已售 | de: verkauft | ar: مباع, تم بيع | ru: продан | fr: vendu
rent        | en: rent, rental, lease, tenant, renter | es: alquiler, renta, arriendo, arrendar, alquilar, inquilino, rentar, arrendamiento, rentado | zh: 租, 出租, 租金, 租出去 | de: miete, mieter, vermieten, vermietung, mieten, vermietet | fr: loyer, location, louer | ru: аренда | ar: إيجار, تأجير, أؤجر
shortstay   | en: short term rental, short term, short stay, vacation rental, holiday let, airbnb, vrbo, nightly rental, nightly, by the night, for a night, for a weekend, weekend rental, rent by the night | es: alquiler vacacional, alquiler a corto plazo, airbnb, por noches, por días, corta estancia, estancia corta, fin de semana, por noche, renta por noche, por fin de semana | de: ferienwohnung, feriengäste, ferienvermietung, kurzzeitvermietung, airbnb | zh: 短租, 民宿 | ar: إيجار قصير
deposit     | en: deposit, earnest money, down payment | es: depósito, fianza, enganche, pago inicial, arras, anticipo | zh: 押金, 定金, 首付 | de: kaution, anzahlung | ar: دفعة أولى, عربون
movein      | en: move in, moving in, move in date, occupancy, possession, take possession, vacate, vacated, vacant from, hand over the keys, get the keys, keys | es: mudarme, mudarnos, mudarse, posesión, desocupar, desocupada, entrega de llaves, las llaves, entregar las llaves, mudar | de: einziehen, einzug, bezugsfrei, schlüsselübergabe | zh: 入住, 搬进, 搬家 | ar: الانتقال
closing     | en: closing, settlement, escrow | es: cierre, escrituración | zh: 过户
inspection  | en: inspection, inspector | es: inspección, inspector | zh: 验房, 检查 | de: gutachten | ar: فحص
repair      | en: repair, fix, defect, damage | es: reparación, reparar, arreglo, daño, defecto | zh: 维修, 损坏
leak        | en: leak, leaked, leakage, water damage, water intrusion, drip, damp, dampness, moisture, leaks, water stain, water stained, wet, seepage | es: fuga, gotera, filtración, humedad, gotear, gotea, se moja, entra agua, mojado | zh: 漏水 | de: undicht, feuchtigkeit, wasserschaden
mold        | en: mold, mould, mildew | es: moho | zh: 霉
termite     | en: termite, wood destroying, wood-destroying insects | es: termita, plaga, polilla, termitas, comején | zh: 白蚁
foundation  | en: foundation, slab | es: cimiento, cimientos, cimentación | zh: 地基
plumbing    | en: plumbing, pipe, piping | es: plomería, fontanería, tubería, cañería | zh: 管道
electrical  | en: electrical, wiring, electric panel, breaker | es: instalación eléctrica, cableado, eléctrico | zh: 电路
window      | en: window, glazing | es: ventana | zh: 窗户 | de: fenster | ar: نافذة, نوافذ
insulation  | en: insulation, insulated | es: aislamiento | zh: 保温 | de: gedämmt, dämmung, isoliert
solar       | en: solar, solar panel, photovoltaic | es: solar, panel solar | zh: 太阳能
internet    | en: internet, wifi, broadband, fiber | es: internet, wifi, fibra | zh: 网络, 宽带, 光纤 | de: internet, glasfaser, wlan | ar: إنترنت, ألياف | ru: интернет
utilities   | en: utilities, electricity bill, water bill, gas bill, utility bills, utility company, electric company, power company, water company | es: servicios públicos, suministros, luz agua, recibo de luz, recibo de agua, compañía de luz, compañía de agua | zh: 水电 | de: nebenkosten, stromanbieter
furnished   | en: furnished, furniture | es: amueblado, muebles | zh: 家具 | de: möbliert
view        | en: view, scenery, panorama | es: vista, vistas | zh: 景观, 视野 | de: ausblick, aussicht
quiet       | en: noise, quiet hours, noisy, quiet time | es: ruido, horas de silencio, silencio, horario de silencio | zh: 噪音, 吵, 安静时间 | de: ruhezeit, nachtruhe, mittagsruhe, ruhe, lärm | ar: ضوضاء, هدوء
smoking     | en: smoking, smoke, cigarettes | es: fumar, tabaco | zh: 吸烟, 抽烟
guest       | en: guest, visitor, overnight guest | es: invitado, huésped, visitante, visita | zh: 访客, 客人
transit     | en: transit, bus, subway, train station, metro, public transport, bart, commute, ferry | es: transporte público, autobús, metro, estación de tren, ferry, transbordador, camión, colectivo, tren | zh: 地铁, 公交, 交通, 轮渡, 火车站, 公交站 | de: bus, bahn, haltestelle, bahnhof, bushaltestelle, fähre, zug, u-bahn | ar: عبارة, حافلة, محطة | fr: bus, métro, gare
school      | en: school, elementary school, school district | es: escuela, colegio, distrito escolar | zh: 学校, 学区 | de: schule, grundschule, gymnasium | ar: مدرسة, المنطقة التعليمية | ru: школа | fr: école
agent       | en: agent, realtor, broker, listing agent | es: agente, corredor, inmobiliaria | zh: 经纪人, 中介 | de: makler, maklerin, immobilienmakler | ar: وكيل, سمسار | ru: агент, риелтор | fr: agent
openhouse   | en: open house | es: visita abierta, casa abierta, puertas abiertas, jornada de puertas abiertas | zh: 开放日 | de: tag der offenen tür, offene besichtigung | ar: يوم مفتوح | fr: portes ouvertes
showing     | en: showing, tour, viewing, visit | es: visita, recorrido | zh: 看房, 参观 | de: besichtigung, besichtigungstermin | ar: زيارة, معاينة | fr: visite | ru: просмотр
warranty    | en: warranty, guarantee | es: garantía | zh: 保修
flood       | en: flood, flood zone, flooding, flooded, floodplain, flood plain | es: inundación, zona de inundación, inundado, inundar, inundable | zh: 洪水 | ar: فيضان | de: hochwasser, überschwemmung, überschwemmungsgebiet
earthquake  | en: earthquake, seismic, retrofit, earthquake retrofit, bolted and braced, foundation bolts | es: sismo, terremoto, sísmico | zh: 地震
allowed     | en: allowed, permitted, permit, can i, may i, allow, okay, are fine, accepted, accept, accepts, welcome | es: permitido, permite, permiten, se puede, autorizado, se acepta, aceptan, acepta, bienvenidos, bienvenidas | zh: 允许, 可以, 能不能, 可不可以 | de: erlaubt, gestattet, zulässig, darf ich, darf man, dürfen | ar: مسموح, يسمح
forbidden   | en: prohibited, not allowed, forbidden, banned | es: prohibido, no se permite | zh: 禁止 | de: verboten, untersagt, nicht erlaubt, nicht gestattet, unzulässig
covers      | en: covers, cover, includes, include, included, pays for, pay for, comprises, go toward, goes toward, go towards, go to pay | es: incluye, incluyen, incluir, cubre, cubren, cubrir | zh: 包括, 包含 | de: umfasst, enthält | fr: comprend, inclut
evcharge    | en: ev, electric car, electric vehicle, ev ready, ev charging, charger, charging station, car charger, charge a car, plug in car, charge my car, charge my ev, charge an ev, charge a tesla, electric vehicle charging, car charging | es: coche eléctrico, auto eléctrico, carro eléctrico, vehículo eléctrico, cargador, punto de recarga, estación de carga, cargar mi coche, cargar el coche, cargar mi carro, cargar un carro eléctrico, cargar el auto | zh: 充电桩, 电动车 | de: elektroauto, ladestation | fr: voiture électrique, borne de recharge
gasline     | en: natural gas, gas line, gas service, gas main, gas hookup, piped gas, propane | es: gas natural, línea de gas, gas de red, gas propano | zh: 天然气, 煤气 | de: erdgas, gasanschluss | fr: gaz de ville, gaz naturel
waste       | en: trash, garbage, rubbish, refuse, waste, garbage pickup, trash pickup, garbage collection, bins, dump, transfer station, trash day, recycling | es: basura, basuras, residuos, recogida de basura, recolección de basura, recogida de residuos, basurero, reciclaje | zh: 垃圾 | de: müll, müllabfuhr, abfall, mülltonnen | fr: poubelles, ordures, déchets | ar: قمامة, نفايات
parcel      | en: package, parcel, package delivery | es: paquete, paquetería | zh: 包裹 | de: paket | fr: colis
curtain     | en: curtain, drapes, blinds, shades, window covering, window treatment | es: cortina, persiana | zh: 窗帘
lawsuit     | en: lawsuit, litigation, sued, suing, sue, legal action, legal dispute | es: demanda, litigio, pleito, juicio, demandada | zh: 诉讼
concierge   | en: concierge, doorman, front desk, porter | es: conserje, conserjería, portero, recepción | zh: 礼宾
sewer       | en: sewer, sewer line, sewer lateral, sewage, drain line | es: alcantarillado, desagüe, drenaje, cloaca, drenaje municipal | zh: 下水道 | de: kanalisation, abwasser
septic      | en: septic, septic tank, septic system, leach field, drain field, leachfield, drainfield, cesspool | es: fosa séptica, tanque séptico, pozo séptico, sistema séptico
waterheat   | en: water heater, hot water heater, hot water tank | es: calentador de agua, calentador, boiler | zh: 热水器 | de: warmwasserbereiter
workpermit  | en: building permit, permitted work, with a permit, without a permit, under permit, legal, legally built, up to code | es: permiso de obra, licencia de obra, permiso de construcción
assessment  | en: special assessment, assessment | es: derrama, cuota extraordinaria, cuota especial | de: sonderumlage
reserve     | en: reserve fund, reserves, in reserve, reserve account | es: fondo de reserva, reservas | zh: 储备金 | de: rücklage, instandhaltungsrücklage
asbestos    | en: asbestos | es: amianto, asbesto | zh: 石棉
leadpaint   | en: lead paint, lead based paint | es: pintura con plomo, pintura de plomo
guestpark   | en: guest parking, visitor parking, visitor space, visitors park, guests park, guest bay | es: aparcamiento de visitas, estacionamiento para visitas, estacionamiento visitas, lugares para visitas, aparcamiento para visitas, estacionamiento de visitas, plazas de visita
stepfree    | en: step free, wheelchair access, wheelchair accessible, no steps, barrier free | es: sin escalones, acceso en silla de ruedas, sin barreras
airport     | en: airport | es: aeropuerto
grocery     | en: grocery, grocery store, supermarket, food store, groceries, covered market, food shop, grocery shopping, market | es: supermercado, tienda de comestibles, mercado, súper, abarrotes, despensa, mandado, tienda, supermercados | zh: 超市 | de: supermarkt, einkaufen, lebensmittel, einkaufsmöglichkeit | fr: supermarché | ar: سوبرماركت, بقالة
pharmacy    | en: pharmacy, drugstore, chemist | es: farmacia | zh: 药店
hospital    | en: hospital, emergency room, medical center | es: hospital, urgencias, centro médico | zh: 医院
brokerage   | en: office, brokerage, realty, real estate office, real estate agency, our office | es: oficina, agencia, inmobiliaria
rentlimit   | en: rent control, rent cap, rent increase limit, rent ordinance, rent stabilized | es: control de renta, control de alquileres, límite de renta
caprate     | en: cap rate, capitalization rate, capitalisation rate | es: tasa de capitalización
noi         | en: noi, net operating income | es: ingreso operativo neto, ingreso neto operativo
amperage    | en: amps, amp, amperes, amperage, ampere panel | es: amperios, amperaje
moving      | en: move in, moving, move out, moving day, moves | es: mudanza, mudarse, mudanzas
easement    | en: easement, right of way, right to cross | es: servidumbre, derecho de paso
barbecue    | en: barbecue, bbq, grill, grilling, barbeque | es: barbacoa, asador, parrilla, asar, carne asada, asados, asado, parrillada
mainbedroom | en: master bedroom, primary bedroom, principal bedroom, main bedroom, master suite, primary suite, owner's suite | es: recámara principal, dormitorio principal, habitación principal, cuarto principal
citywater   | en: city water, municipal water, public water, town water | es: agua de la ciudad, agua municipal, agua potable, agua pública
bicycle     | en: bicycle, bike, bicycles | es: bicicleta, bici | de: fahrrad | ar: دراجة | zh: 自行车
crossing    | en: crossing, ferry ride, ride | es: travesía, trayecto, viaje
playground  | en: playground, play area | es: parque infantil, área de juegos, juegos infantiles, columpios
sportcourt  | en: tennis court, sport court, basketball court, pickleball court | es: cancha de tenis, cancha, canchas de tenis
mobile      | en: mobile reception, cell service, cell reception, cell signal, cell coverage, phone reception, phone signal, cell phone, phone coverage, mobile phone, cell phones, mobile phones | es: señal de celular, señal de teléfono, cobertura móvil, cobertura, señal, celular, teléfono móvil | de: handyempfang, mobilfunk
dish        | en: satellite dish, dish antenna | es: antena parabólica, parabólica
wiredfibre  | en: fibre, fiber, fiber optic, fibre optic, fibre internet, fiber internet | es: fibra, fibra óptica
onsite      | en: manager on site, on site manager, resident manager, live in manager, superintendent, on site management, building manager | es: administrador residente, encargado, conserje residente, portero
works       | en: building work, construction work, renovation work, remodeling, remodelling, renovations, alterations, contractors work | es: obras, remodelar, remodelaciones, reformas, reparaciones en casa, construir | de: bauarbeiten, umbau, renovierungsarbeiten
rentcap     | en: rental cap, rental limit, rental restriction, cap on rentals, limit on rentals, rented at one time | es: límite de rentas, restricción de renta, cuántas se pueden rentar
minlease    | en: minimum lease, minimum lease term, lease term, minimum rental, minimum stay, minimum rental period, months or longer, months or more, nights or more, nights or longer, weeks or more, no less than, at least a year | es: plazo mínimo, renta mínima, estancia mínima, alquiler mínimo, contrato mínimo | de: mindestmietdauer, mindestmietzeit
bikeroom    | en: bike storage, bicycle storage, bike room, bicycle room, bike parking, bike rack, bicycle rack | es: cuarto de bicicletas, guardar bicicletas, guardar la bici, estacionamiento de bicicletas | de: fahrradraum, fahrradkeller, fahrradabstellraum
stays       | en: stays with, stay with the house, stay with the home, conveys, convey, stays, remains with the house, comes with the house, come with the house, what stays | es: se queda, se quedan, quedarse con la casa, viene incluido, se deja, se dejan, dejan | de: bleibt, bleiben, inklusive, wird übernommen
leaves      | en: go with the sellers, goes with the sellers, go with the seller, go with the owners, leave with the owners, leave with the sellers, leaves with the sellers, does not convey, do not convey, not included, do not stay, does not stay, excluded, taking with them, take with them | es: se llevan, se lleva, se llevarán, no se queda, no se quedan, no incluido | de: nehmen mit, mitnehmen, nicht inklusive
pests       | en: pest, pests, rodent, mice, rats, mouse, rat, ants, infestation, bugs, cockroaches, vermin | es: plaga, plagas, roedor, ratones, ratas, ratón, hormigas, cucarachas, bichos | de: schädlinge, mäuse, ratten, ungeziefer
snow        | en: snow, plow, plough, plows, ploughs, snow removal, snowplow | es: nieve, quitar la nieve, quitanieves | de: schnee, winterdienst, schneeräumung, räumdienst
outage      | en: power outage, power outages, outage, blackout, power fails, power goes out, electricity goes out, lights go out, loses power, backup power | es: apagón, apagones, se va la luz, corte de luz, cortes de luz, falla la luz | de: stromausfall
campfire    | en: campfire, fire pit, bonfire, open fire, fire ring, firepit, fires | es: fogata, fogatas, hoguera
letting     | en: let out, rent out, rented out, be let, sublet, lease out | es: subarrendar, subalquilar, poner en renta, poner en alquiler
fence       | en: fence, fences, fenced, fencing | es: cerca, cercado, barda, bardeado, valla, vallado, reja | de: zaun, eingezäunt, umzäunt | zh: 围栏, 篱笆 | ar: سياج
hallway     | en: hall, hallway, entry, entryway, foyer, corridor | es: pasillo, recibidor, vestíbulo, entrada | de: flur, diele, eingangsbereich
laundryroom | en: laundry room, utility room, in unit laundry | es: cuarto de lavado, lavadero | de: waschraum, hauswirtschaftsraum
sellerswhy  | en: why are they selling, why are they moving, reason for selling, moving to be near, are moving, are relocating, relocating, downsizing | es: por qué venden, por qué la venden, motivo de venta, por qué se mudan, se mudan, razón de la venta | de: warum verkaufen, verkaufsgrund
schoolbus   | en: school bus | es: autobús escolar, camión escolar | de: schulbus
${tradeMeanings}`;
