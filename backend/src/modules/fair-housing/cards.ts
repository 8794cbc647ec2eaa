import type { ReasonCode } from './rule';

type Card =
  | 'general'
  | 'excluded'
  | 'value'
  | 'area'
  | 'withheld'
  | Exclude<ReasonCode, 'steering' | 'residents' | 'safety' | 'schools' | 'advertisement'>;

/** Rules whose card is not that of their reason. */
const cardOfRule: Record<string, Card> = {
  'people.excluded': 'excluded',
  'people.value': 'value',
  'area.chosen': 'area',
};

/** English and Spanish; in other languages the general text stands for all. */
const cards: Record<string, Record<Exclude<Card, 'general'>, string>> = {
  en: {
    religion:
      'I can’t choose areas by faith or community. Any map will show you the places that matter to you; tell me an address or a distance, a price or a size, and I’ll help you with the homes.',
    familial_status:
      'I can’t say who a home is right for; that is for you to decide. I’m happy to tell you about its rooms, yard, stairs, rules and fees as they are recorded.',
    disability:
      'I can list what is recorded about the home, such as steps, lifts or door widths: just ask about a feature. Whether it suits someone is for them to decide, and owners must consider reasonable accommodations; the agent will gladly help.',
    assistance_animal:
      'Assistance animals are not pets under fair-housing rules, so pet rules do not apply to them in the same way. The agent will help you with this.',
    source_of_income:
      'That is a question for the agent, who knows the rules that apply to this home. Leave your name and a phone number or e-mail and they will get back to you.',
    professional_advice:
      'That needs a professional in the field; I can only help with the home itself. The agent can point you to someone.',
    area: 'I can’t choose an area for you. Tell me what you need (price, bedrooms, size, commute in minutes) and I’ll compare the homes by that.',
    value: 'I can’t forecast values, and never by who lives somewhere. The agent can show you recent sales.',
    excluded:
      'I can’t choose or leave out homes by who lives near them: fair-housing rules protect everyone. Tell me a price, a number of bedrooms, a size or a commute in minutes and I’ll go by that; the agent will gladly help as well.',
    withheld:
      'What I found on this speaks of people, safety or schools rather than of the home, and I can’t pass that on: fair-housing rules ask everyone to decide with official sources. Ask me about the home itself (price, size, rooms, features, distances), or let the agent get back to you.',
  },
  es: {
    religion:
      'No puedo elegir zonas por religión o comunidad. Cualquier mapa le muestra los lugares que le importan; dígame una dirección o distancia, un precio o un tamaño, y le ayudo con las viviendas.',
    familial_status:
      'No puedo decir para quién es adecuada una vivienda; eso lo decide usted. Con gusto le informo de sus habitaciones, patio, escaleras, normas y cuotas tal como están registradas.',
    disability:
      'Puedo decirle lo que está registrado de la vivienda, como escalones, ascensor o ancho de puertas: pregunte por una característica. Si le conviene a alguien lo decide esa persona, y los propietarios deben considerar adaptaciones razonables; el agente le ayudará con gusto.',
    assistance_animal:
      'Los animales de asistencia no son mascotas según las normas de vivienda justa, así que las reglas sobre mascotas no se les aplican igual. El agente le ayudará con esto.',
    source_of_income:
      'Esa pregunta es para el agente, que conoce las normas que se aplican a esta vivienda. Deje su nombre y un teléfono o correo y le responderá.',
    professional_advice:
      'Eso requiere un profesional en la materia; yo solo puedo ayudar con la vivienda. El agente puede orientarle.',
    area: 'No puedo elegir una zona por usted. Dígame lo que necesita (precio, dormitorios, tamaño, minutos de trayecto) y comparo las viviendas con eso.',
    value:
      'No puedo pronosticar valores, y nunca según quién vive en un lugar. El agente puede mostrarle ventas recientes.',
    excluded:
      'No puedo elegir ni excluir viviendas por quién vive cerca: las normas de vivienda justa protegen a todas las personas. Dígame un precio, número de dormitorios, tamaño o minutos de trayecto y me guío por eso; el agente también le ayudará con gusto.',
    withheld:
      'Lo que encontré habla de personas, seguridad o escuelas y no de la vivienda, y no puedo repetirlo: las normas de vivienda justa piden que cada quien decida con fuentes oficiales. Pregúnteme por la vivienda misma (precio, tamaño, habitaciones, características, distancias) o deje que el agente le responda.',
  },
};

const general: Record<string, string> = {
  en: 'I can’t give opinions about the people, safety or schools of an area: fair-housing rules ask everyone to decide with official sources. The local police department, the school district and census.gov publish data. I’m happy to help with the home itself: price, size, rooms, features, or a visit with the agent.',
  es: 'No puedo opinar sobre las personas, la seguridad o las escuelas de una zona: las normas de vivienda justa piden que cada quien decida con fuentes oficiales. La policía local, el distrito escolar y census.gov publican datos. Con gusto le ayudo con la vivienda misma: precio, tamaño, habitaciones, características o una visita con el agente.',
  zh: '我不能对一个地区的居民、治安或学校发表看法：公平住房规定要求每个人依据官方资料自行判断。当地警察局、学区和 census.gov 都公布相关数据。我很乐意介绍房子本身：价格、面积、房间、设施，或安排经纪人带您看房。',
  fr: 'Je ne peux pas donner d’avis sur les habitants, la sécurité ou les écoles d’un quartier : les règles d’équité demandent à chacun de décider d’après des sources officielles (police locale, district scolaire, census.gov). Je vous renseigne volontiers sur le logement lui-même : prix, surface, pièces, équipements ou une visite avec l’agent.',
  de: 'Zu den Menschen, der Sicherheit oder den Schulen einer Gegend kann ich keine Meinung abgeben: Faire Wohnungsvermittlung verlangt, dass jeder anhand amtlicher Quellen entscheidet (örtliche Polizei, Schulbezirk, census.gov). Gern helfe ich mit dem Haus selbst: Preis, Größe, Zimmer, Ausstattung oder eine Besichtigung mit dem Makler.',
  pt: 'Não posso opinar sobre as pessoas, a segurança ou as escolas de uma região: as regras de moradia justa pedem que cada um decida com fontes oficiais (polícia local, distrito escolar, census.gov). Ajudo com prazer sobre o imóvel: preço, tamanho, quartos, características ou uma visita com o corretor.',
  ru: 'Я не могу высказывать мнение о жителях, безопасности или школах района: правила равного доступа к жилью требуют опираться на официальные источники (местная полиция, школьный округ, census.gov). С радостью расскажу о самом доме: цена, площадь, комнаты, удобства, просмотр с агентом.',
  ar: 'لا يمكنني إبداء رأي في سكان المنطقة أو أمانها أو مدارسها: قواعد الإسكان العادل تطلب أن يقرر كل شخص بناءً على مصادر رسمية مثل الشرطة المحلية والمنطقة التعليمية وموقع census.gov. يسعدني المساعدة بشأن المنزل نفسه: السعر والمساحة والغرف والمزايا أو زيارة مع الوكيل.',
  hi: 'मैं किसी इलाके के लोगों, सुरक्षा या स्कूलों पर राय नहीं दे सकता: निष्पक्ष आवास के नियम कहते हैं कि हर कोई आधिकारिक स्रोतों (स्थानीय पुलिस, स्कूल ज़िला, census.gov) से निर्णय ले। घर के बारे में मैं खुशी से बताऊँगा: कीमत, आकार, कमरे, सुविधाएँ या एजेंट के साथ देखने का समय।',
};

/** The fixed text that answers instead; friendly, with objective criteria and the way to the agent. */
export function cardFor(rule: { ruleId: string; reason: ReasonCode }, language: string): string {
  const card = cardOfRule[rule.ruleId] ?? rule.reason;
  const said = (spoken: string) => (cards[spoken] as Record<string, string> | undefined)?.[card];
  return said(language) ?? general[language] ?? said('en') ?? general['en']!;
}

/** Said when an answer was found that must not be passed on. */
export const withheldCard = (language: string): string =>
  cards[language]?.withheld ?? general[language] ?? general['en']!;
