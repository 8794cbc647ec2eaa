/** How a fact is said. `{v}` is the value; `{a}` the address, used when more than one listing is spoken of. */
export interface FactWords {
  label: string;
  /** The whole sentence. */
  says: string;
  /** The sentence for exactly one. */
  one?: string;
  /** The sentence for zero, where it is more than a number. */
  none?: string;
}

type Table = Record<string, FactWords>;

const en: Table = {
  price: { label: 'Price', says: 'The asking price is {v}' },
  price_per_square_foot: { label: 'Price per square foot', says: 'That is {v} per square foot' },
  hoa: { label: 'HOA fee', says: 'The HOA fee is {v}', none: 'There is no HOA fee' },
  tax: { label: 'Property tax a year', says: 'The property tax is {v} a year' },
  bedrooms: { label: 'Bedrooms', says: 'It has {v} bedrooms', one: 'It has {v} bedroom' },
  bathrooms: { label: 'Bathrooms', says: 'It has {v} bathrooms', one: 'It has {v} bathroom' },
  size: { label: 'Living area', says: 'The living area is {v}' },
  lot: { label: 'Lot', says: 'The lot is {v}' },
  year_built: { label: 'Built', says: 'It was built in {v}' },
  status: { label: 'Status', says: 'The listing’s status is {v}' },
  garage: {
    label: 'Garage spaces',
    says: 'The garage has {v} spaces',
    one: 'The garage has {v} space',
    none: 'There is no garage',
  },
  parking: { label: 'Parking', says: 'Parking: {v}' },
  stories: { label: 'Stories', says: 'It has {v} stories', one: 'It has {v} story' },
  heating: { label: 'Heating', says: 'Heating: {v}' },
  cooling: { label: 'Cooling', says: 'Cooling: {v}' },
  appliances: { label: 'Appliances', says: 'Appliances: {v}' },
  pets: { label: 'Pets', says: 'Pets: {v}' },
  type: { label: 'Property type', says: 'The property type is {v}' },
  listing_id: { label: 'Listing number', says: 'The listing number is {v}' },
  tour: { label: 'Virtual tour', says: 'There is a virtual tour: {v}' },
  agent: { label: 'Agent', says: 'The listing agent is {v}' },
  address: { label: 'Address', says: 'The address is {v}' },
  features: { label: 'Features', says: 'Recorded features: {v}' },
  days_on_market: { label: 'On the market since', says: 'It has been on the market since {v}' },
  price_history: { label: 'Price history', says: 'Price history: {v}' },
  summary: { label: 'Summary', says: '{v}' },
};

const es: Table = {
  price: { label: 'Precio', says: 'El precio de venta es {v}' },
  price_per_square_foot: { label: 'Precio por pie cuadrado', says: 'Son {v} por pie cuadrado' },
  hoa: {
    label: 'Cuota de la asociación',
    says: 'La cuota de la asociación (HOA) es {v}',
    none: 'No hay cuota de asociación (HOA)',
  },
  tax: { label: 'Impuesto predial al año', says: 'El impuesto predial es {v} al año' },
  bedrooms: { label: 'Dormitorios', says: 'Tiene {v} dormitorios', one: 'Tiene {v} dormitorio' },
  bathrooms: { label: 'Baños', says: 'Tiene {v} baños', one: 'Tiene {v} baño' },
  size: { label: 'Superficie', says: 'La superficie habitable es de {v}' },
  lot: { label: 'Terreno', says: 'El terreno mide {v}' },
  year_built: { label: 'Año de construcción', says: 'Se construyó en {v}' },
  status: { label: 'Estado', says: 'Estado del anuncio: {v}' },
  garage: {
    label: 'Plazas de garaje',
    says: 'El garaje tiene {v} plazas',
    one: 'El garaje tiene {v} plaza',
    none: 'No hay garaje',
  },
  parking: { label: 'Estacionamiento', says: 'Estacionamiento: {v}' },
  stories: { label: 'Plantas', says: 'Tiene {v} plantas', one: 'Tiene {v} planta' },
  heating: { label: 'Calefacción', says: 'Calefacción: {v}' },
  cooling: { label: 'Aire acondicionado', says: 'Climatización: {v}' },
  appliances: { label: 'Electrodomésticos', says: 'Electrodomésticos: {v}' },
  pets: { label: 'Mascotas', says: 'Mascotas: {v}' },
  type: { label: 'Tipo de propiedad', says: 'El tipo de propiedad es {v}' },
  listing_id: { label: 'Número del anuncio', says: 'El número del anuncio es {v}' },
  tour: { label: 'Recorrido virtual', says: 'Hay un recorrido virtual: {v}' },
  agent: { label: 'Agente', says: 'El agente es {v}' },
  address: { label: 'Dirección', says: 'La dirección es {v}' },
  features: { label: 'Características', says: 'Características registradas: {v}' },
  days_on_market: { label: 'En el mercado desde', says: 'Está en el mercado desde el {v}' },
  price_history: { label: 'Historial de precios', says: 'Historial de precios: {v}' },
  summary: { label: 'Resumen', says: '{v}' },
};

const labels: Record<string, string> = {
  zh: 'price:价格|price_per_square_foot:每平方英尺价格|hoa:物业费|tax:房产税（每年）|bedrooms:卧室|bathrooms:浴室|size:面积|lot:土地面积|year_built:建造年份|status:状态|garage:车库车位|parking:停车|stories:楼层|heating:供暖|cooling:制冷|appliances:家电|pets:宠物|type:房产类型|listing_id:房源编号|tour:虚拟看房|agent:经纪人|address:地址|features:特点|days_on_market:上市时间|price_history:价格历史',
  fr: 'price:Prix|price_per_square_foot:Prix au pied carré|hoa:Charges|tax:Taxe foncière (par an)|bedrooms:Chambres|bathrooms:Salles de bain|size:Surface|lot:Terrain|year_built:Construit en|status:Statut|garage:Places de garage|parking:Stationnement|stories:Étages|heating:Chauffage|cooling:Climatisation|appliances:Électroménager|pets:Animaux|type:Type de bien|listing_id:Numéro d’annonce|tour:Visite virtuelle|agent:Agent|address:Adresse|features:Caractéristiques|days_on_market:En vente depuis|price_history:Historique des prix',
  de: 'price:Preis|price_per_square_foot:Preis je Quadratfuß|hoa:Hausgeld|tax:Grundsteuer (jährlich)|bedrooms:Schlafzimmer|bathrooms:Badezimmer|size:Wohnfläche|lot:Grundstück|year_built:Baujahr|status:Status|garage:Garagenplätze|parking:Stellplätze|stories:Stockwerke|heating:Heizung|cooling:Kühlung|appliances:Geräte|pets:Haustiere|type:Objektart|listing_id:Objektnummer|tour:Virtueller Rundgang|agent:Makler|address:Adresse|features:Merkmale|days_on_market:Im Angebot seit|price_history:Preisverlauf',
  pt: 'price:Preço|price_per_square_foot:Preço por pé quadrado|hoa:Condomínio|tax:Imposto (anual)|bedrooms:Quartos|bathrooms:Banheiros|size:Área|lot:Terreno|year_built:Construído em|status:Situação|garage:Vagas na garagem|parking:Estacionamento|stories:Andares|heating:Aquecimento|cooling:Ar-condicionado|appliances:Eletrodomésticos|pets:Animais|type:Tipo de imóvel|listing_id:Número do anúncio|tour:Tour virtual|agent:Corretor|address:Endereço|features:Características|days_on_market:À venda desde|price_history:Histórico de preços',
  ru: 'price:Цена|price_per_square_foot:Цена за кв. фут|hoa:Взнос HOA|tax:Налог (в год)|bedrooms:Спальни|bathrooms:Ванные|size:Площадь|lot:Участок|year_built:Год постройки|status:Статус|garage:Мест в гараже|parking:Парковка|stories:Этажи|heating:Отопление|cooling:Охлаждение|appliances:Техника|pets:Животные|type:Тип|listing_id:Номер объекта|tour:Виртуальный тур|agent:Агент|address:Адрес|features:Особенности|days_on_market:В продаже с|price_history:История цены',
  ar: 'price:السعر|price_per_square_foot:السعر لكل قدم مربعة|hoa:رسوم الجمعية|tax:الضريبة السنوية|bedrooms:غرف النوم|bathrooms:الحمامات|size:المساحة|lot:الأرض|year_built:سنة البناء|status:الحالة|garage:أماكن المرآب|parking:مواقف السيارات|stories:الطوابق|heating:التدفئة|cooling:التبريد|appliances:الأجهزة|pets:الحيوانات الأليفة|type:نوع العقار|listing_id:رقم الإعلان|tour:جولة افتراضية|agent:الوكيل|address:العنوان|features:المزايا|days_on_market:معروض منذ|price_history:سجل الأسعار',
  hi: 'price:कीमत|price_per_square_foot:प्रति वर्ग फुट कीमत|hoa:HOA शुल्क|tax:वार्षिक कर|bedrooms:शयनकक्ष|bathrooms:स्नानघर|size:क्षेत्रफल|lot:भूखंड|year_built:निर्माण वर्ष|status:स्थिति|garage:गैराज स्थान|parking:पार्किंग|stories:मंज़िलें|heating:हीटिंग|cooling:कूलिंग|appliances:उपकरण|pets:पालतू|type:संपत्ति का प्रकार|listing_id:लिस्टिंग नंबर|tour:वर्चुअल टूर|agent:एजेंट|address:पता|features:विशेषताएँ|days_on_market:बिक्री पर|price_history:कीमत का इतिहास',
};

/** The words for one fact; languages without sentences of their own say "label: value". */
export function factWords(topic: string, language: string): FactWords {
  const whole = language === 'en' ? en[topic] : language === 'es' ? es[topic] : undefined;
  if (whole) return whole;
  const label = labels[language]
    ?.split('|')
    .find((pair) => pair.startsWith(`${topic}:`))
    ?.slice(topic.length + 1);
  return label ? { label, says: `${label}: {v}` } : (en[topic] ?? { label: topic, says: '{v}' });
}
