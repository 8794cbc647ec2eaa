/**
 * Every word the chat page says by itself, in one place; the script gets its words with the page. A new language is a new entry of
 * `tables` here and of the launcher's four words (frontend/chat/src/widget/words.ts).
 */

const english = {
  skipToChat: 'Skip to the conversation',
  call: 'Call',
  callAgent: 'Call {name}',
  emailAgent: 'E-mail {name}',
  contactAgent: 'Contact {name}',
  listingAgent: 'Listing agent',
  yourContact: 'Your contact',
  price: 'Price',
  beds: 'beds',
  bed: 'bed',
  baths: 'baths',
  bath: 'bath',
  squareFeet: 'sq ft',
  homes: 'Homes you can ask about',
  askAboutHome: 'Ask about this home',
  allHomes: 'All homes',
  moreFacts: 'All recorded facts',
  factsAsOf: 'Recorded facts, as of {date}. Confirm with the agent before you rely on them.',
  photoOf: 'Photo of {address}',
  conversation: 'Conversation',
  disclosure:
    'You are chatting with an AI assistant. It can be wrong; please confirm with the agent. This chat is recorded.',
  greeting: 'Hello! Ask me anything about this home: price, rooms, fees, or when you could see it.',
  greetingGeneral: 'Hello! Ask me about our homes, or how to arrange a visit.',
  suggestions: 'Questions to start with',
  askVisit: 'When can I see it?',
  askAvailable: 'Is it still available?',
  askFees: 'What are the monthly fees?',
  askTaxes: 'How much are the property taxes?',
  askYear: 'When was it built?',
  askParking: 'What about parking?',
  askSize: 'How big is it?',
  askPrice: 'What is the asking price?',
  askOpenHouse: 'Is there an open house?',
  askPets: 'Are pets allowed?',
  askRoof: 'How old is the roof?',
  askAppliances: 'Which appliances stay?',
  askHeating: 'How is it heated?',
  askInternet: 'How fast is the internet?',
  askHomes: 'Which homes do you have?',
  askAgent: 'How do I reach an agent?',
  messageLabel: 'Your question',
  messagePlaceholder: 'Ask about this home…',
  messagePlaceholderGeneral: 'Ask a question…',
  send: 'Send',
  stop: 'Stop the answer',
  you: 'You',
  assistant: 'Assistant',
  thinking: 'Looking it up…',
  answerArrived: 'Assistant said: {text}',
  sources: 'Sources',
  source: 'Source {number}: {title}',
  page: 'page {number}',
  openSource: 'Open the source',
  notSent: 'Not sent. Your question is kept.',
  tryAgain: 'Try again',
  cutShort: 'The answer was cut short.',
  offline: 'No connection right now. Your question is kept.',
  busy: 'Many questions at once. Please try again in {seconds} seconds.',
  failed: 'That did not work. Please try again, or contact the agent.',
  offTopic:
    'I can only help with questions about these homes and visiting them. {name} is glad to help with everything else: {contact}',
  offTopicForm:
    'I can only help with questions about these homes and visiting them. Leave a message with the form and {name} will get back to you.',
  charactersLeft: '{count} characters left',
  tooLong: 'Please shorten your question to {count} characters.',
  restored: 'Welcome back. Your conversation is still here.',
  leaveContact: 'Leave your number and {name} will get back to you',
  contactTitle: 'Hear from {name}',
  contactIntro: 'Leave a phone number or an e-mail address, whichever you prefer.',
  fieldName: 'Your name',
  fieldEmail: 'E-mail',
  fieldPhone: 'Phone',
  fieldMessage: 'Message',
  fieldTimeline: 'When would you like to move?',
  timelineOpen: 'Not sure yet',
  timelineNow: 'As soon as possible',
  timelineThree: 'Within 3 months',
  timelineSix: 'Within 6 months',
  timelineLater: 'Later',
  consentEmail: '{company} may e-mail me about homes and services. I can unsubscribe at any time.',
  consentPhone:
    '{company} may call or text me at this number about homes and services, also with automated technology. I can say stop at any time.',
  consentOptional: 'Both are optional and not a condition of any purchase or answer.',
  sendContact: 'Send',
  backToChat: 'Back to the conversation',
  contactSent: 'Thank you, {name}. Your message has reached {company}.',
  contactFailed: 'Please check the marked fields.',
  needEmailOrPhone: 'Please leave an e-mail address or a phone number.',
  needName: 'Please tell us your name.',
  badEmail: 'This does not look like an e-mail address.',
  badPhone: 'This does not look like a phone number.',
  noScript:
    'The conversation needs JavaScript. The facts above are complete, and the form below reaches us directly.',
  closedTitle: 'This chat has ended',
  closedText: 'This assistant is no longer available. {company} is still happy to help you.',
  unknownTitle: 'Page not found',
  unknownText:
    'There is no chat at this address. If you scanned a code on a sign, please call the number printed on it.',
  tryLater: 'Please try again in a moment.',
  askPerson: 'Talk to {name}',
  personTold: '{name} has been told. The assistant goes on answering until then.',
  personAway:
    '{name} is not at work right now and is back {when}. Your message is kept; leave your number if you would rather be called.',
  personHere: '{name} is here.',
  personMissed: 'Sorry, {name} could not come right now. Leave your number and you will be called back.',
  personLeft: 'You are with the assistant again.',
  conversationClosed: 'This conversation was closed. Write to open it again.',
  personAnswers: '{name} has your message and will answer here.',
  personTyping: '{name} is writing…',
  personSaid: '{name} wrote: {text}',
  equalHousing: 'Equal Housing Opportunity',
  equalHousingText:
    'We do business in accordance with the Federal Fair Housing Act and offer every home to everyone on equal terms.',
  availableActive: 'For sale',
  availableComing: 'Coming soon',
  availablePending: 'Sale pending',
  availableClosed: 'Sold',
  availableOff: 'Off the market',
  factType: 'Type',
  factPricePerFoot: 'Price per sq ft',
  factYear: 'Year built',
  factLot: 'Lot',
  factStories: 'Stories',
  factGarage: 'Garage spaces',
  factParking: 'Parking',
  factHoa: 'HOA fee',
  factTax: 'Property tax per year',
  factHeating: 'Heating',
  factCooling: 'Cooling',
  factAppliances: 'Appliances',
  factPets: 'Pets',
  factListing: 'Listing number',
};

/** The words of one language; `{name}` parts are filled by `fill`. */
export type ChatStrings = typeof english;

const spanish: ChatStrings = {
  skipToChat: 'Ir a la conversación',
  call: 'Llamar',
  callAgent: 'Llamar a {name}',
  emailAgent: 'Escribir a {name}',
  contactAgent: 'Contactar con {name}',
  listingAgent: 'Agente de la propiedad',
  yourContact: 'Su contacto',
  price: 'Precio',
  beds: 'dormitorios',
  bed: 'dormitorio',
  baths: 'baños',
  bath: 'baño',
  squareFeet: 'pies²',
  homes: 'Propiedades sobre las que puede preguntar',
  askAboutHome: 'Preguntar por esta propiedad',
  allHomes: 'Todas las propiedades',
  moreFacts: 'Todos los datos registrados',
  factsAsOf: 'Datos registrados al {date}. Confírmelos con el agente antes de tomar una decisión.',
  photoOf: 'Foto de {address}',
  conversation: 'Conversación',
  disclosure:
    'Está hablando con un asistente de IA. Puede equivocarse; confirme los datos con el agente. Esta conversación queda registrada.',
  greeting:
    '¡Hola! Pregúnteme lo que quiera sobre esta propiedad: precio, habitaciones, gastos o cuándo puede visitarla.',
  greetingGeneral: '¡Hola! Pregúnteme por nuestras propiedades o cómo concertar una visita.',
  suggestions: 'Preguntas para empezar',
  askVisit: '¿Cuándo puedo visitarla?',
  askAvailable: '¿Sigue disponible?',
  askFees: '¿Cuáles son los gastos mensuales?',
  askTaxes: '¿Cuánto se paga de impuestos?',
  askYear: '¿En qué año se construyó?',
  askParking: '¿Tiene estacionamiento?',
  askSize: '¿Qué superficie tiene?',
  askPrice: '¿Cuál es el precio?',
  askOpenHouse: '¿Hay jornada de puertas abiertas?',
  askPets: '¿Se permiten mascotas?',
  askRoof: '¿Qué antigüedad tiene el tejado?',
  askAppliances: '¿Qué electrodomésticos se quedan?',
  askHeating: '¿Qué calefacción tiene?',
  askInternet: '¿Qué velocidad tiene el internet?',
  askHomes: '¿Qué propiedades tienen?',
  askAgent: '¿Cómo hablo con un agente?',
  messageLabel: 'Su pregunta',
  messagePlaceholder: 'Escriba su pregunta…',
  messagePlaceholderGeneral: 'Escriba su pregunta…',
  send: 'Enviar',
  stop: 'Detener la respuesta',
  you: 'Usted',
  assistant: 'Asistente',
  thinking: 'Buscando la respuesta…',
  answerArrived: 'El asistente dijo: {text}',
  sources: 'Fuentes',
  source: 'Fuente {number}: {title}',
  page: 'página {number}',
  openSource: 'Abrir la fuente',
  notSent: 'No se envió. Su pregunta está guardada.',
  tryAgain: 'Intentar de nuevo',
  cutShort: 'La respuesta quedó incompleta.',
  offline: 'No hay conexión en este momento. Su pregunta está guardada.',
  busy: 'Demasiadas preguntas a la vez. Intente de nuevo en {seconds} segundos.',
  failed: 'No funcionó. Intente de nuevo o contacte con el agente.',
  offTopic:
    'Solo puedo ayudar con preguntas sobre estas propiedades y sus visitas. Para todo lo demás, {name} le ayuda con gusto: {contact}',
  offTopicForm:
    'Solo puedo ayudar con preguntas sobre estas propiedades y sus visitas. Deje un mensaje en el formulario y {name} se pondrá en contacto.',
  charactersLeft: 'Quedan {count} caracteres',
  tooLong: 'Acorte su pregunta a {count} caracteres.',
  restored: 'Bienvenido de nuevo. Su conversación sigue aquí.',
  leaveContact: 'Deje su número y {name} se pondrá en contacto',
  contactTitle: 'Hable con {name}',
  contactIntro: 'Deje un teléfono o un correo electrónico, como prefiera.',
  fieldName: 'Su nombre',
  fieldEmail: 'Correo electrónico',
  fieldPhone: 'Teléfono',
  fieldMessage: 'Mensaje',
  fieldTimeline: '¿Cuándo le gustaría mudarse?',
  timelineOpen: 'Aún no lo sé',
  timelineNow: 'Lo antes posible',
  timelineThree: 'En 3 meses',
  timelineSix: 'En 6 meses',
  timelineLater: 'Más adelante',
  consentEmail:
    '{company} puede enviarme correos sobre propiedades y servicios. Puedo darme de baja en cualquier momento.',
  consentPhone:
    '{company} puede llamarme o enviarme mensajes a este número sobre propiedades y servicios, también con tecnología automatizada. Puedo pedir que paren en cualquier momento.',
  consentOptional: 'Ambas opciones son voluntarias y no son condición de ninguna compra ni respuesta.',
  sendContact: 'Enviar',
  backToChat: 'Volver a la conversación',
  contactSent: 'Gracias, {name}. {company} ha recibido su mensaje.',
  contactFailed: 'Revise los campos marcados.',
  needEmailOrPhone: 'Deje un correo electrónico o un teléfono.',
  needName: 'Díganos su nombre.',
  badEmail: 'No parece un correo electrónico.',
  badPhone: 'No parece un número de teléfono.',
  noScript:
    'La conversación necesita JavaScript. Los datos de arriba están completos y el formulario de abajo nos llega directamente.',
  closedTitle: 'Este chat ha terminado',
  closedText: 'Este asistente ya no está disponible. {company} sigue a su disposición.',
  unknownTitle: 'Página no encontrada',
  unknownText:
    'No hay ningún chat en esta dirección. Si escaneó un código en un letrero, llame al número impreso en él.',
  tryLater: 'Intente de nuevo en un momento.',
  askPerson: 'Hablar con {name}',
  personTold: '{name} ha recibido el aviso. Mientras tanto, el asistente sigue respondiendo.',
  personAway:
    '{name} no está trabajando en este momento y vuelve {when}. Su mensaje queda guardado; deje su número si prefiere que le llamen.',
  personHere: '{name} está aquí.',
  personMissed: 'Lo sentimos, {name} no pudo venir ahora. Deje su número y le llamarán.',
  personLeft: 'Está de nuevo con el asistente.',
  conversationClosed: 'Esta conversación se cerró. Escriba para abrirla de nuevo.',
  personAnswers: '{name} ha recibido su mensaje y responderá aquí.',
  personTyping: '{name} está escribiendo…',
  personSaid: '{name} escribió: {text}',
  equalHousing: 'Igualdad de oportunidades en la vivienda',
  equalHousingText:
    'Trabajamos de acuerdo con la Ley Federal de Vivienda Justa y ofrecemos cada propiedad a todas las personas en igualdad de condiciones.',
  availableActive: 'En venta',
  availableComing: 'Próximamente',
  availablePending: 'Venta pendiente',
  availableClosed: 'Vendida',
  availableOff: 'Fuera del mercado',
  factType: 'Tipo',
  factPricePerFoot: 'Precio por pie²',
  factYear: 'Año de construcción',
  factLot: 'Terreno',
  factStories: 'Pisos',
  factGarage: 'Plazas de garaje',
  factParking: 'Estacionamiento',
  factHoa: 'Cuota de la asociación',
  factTax: 'Impuesto anual',
  factHeating: 'Calefacción',
  factCooling: 'Aire acondicionado',
  factAppliances: 'Electrodomésticos',
  factPets: 'Mascotas',
  factListing: 'Número de anuncio',
};

const tables = { en: english, es: spanish };

/** A language the page itself speaks; visitors may write in any. */
export type ChatLanguage = keyof typeof tables;

/** A question that may stand on a chip. */
export type ChatQuestion = Extract<keyof ChatStrings, `ask${string}`>;

export const chatLanguages = Object.keys(tables) as ChatLanguage[];

export const chatStrings = (language: ChatLanguage): ChatStrings => tables[language];

/** Puts values into the `{name}` places of a text. Unknown places stay as they are. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );

/**
 * The language of the page: the one asked for, else the browser's first that the page speaks, else the bot's first, else English.
 * `acceptLanguage` is the header of that name (RFC 9110, 12.5.4).
 */
export function pageLanguage(
  asked: string | undefined,
  acceptLanguage: string | undefined,
  botLanguages: readonly string[] = [],
): ChatLanguage {
  const wanted = [asked, ...byPreference(acceptLanguage ?? ''), ...botLanguages];
  for (const tag of wanted) {
    const base = tag?.trim().toLowerCase().split('-')[0];
    const found = chatLanguages.find((language) => language === base);
    if (found) return found;
  }
  return 'en';
}

function byPreference(header: string): string[] {
  return header
    .split(',', 20)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters
        .find((parameter) => parameter.trim().startsWith('q='))
        ?.trim()
        .slice(2);
      return { tag, quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}
