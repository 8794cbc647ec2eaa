/** What the built-in engine says in its own words, by language. `{name}` and the like are filled in. */
export interface Phrases {
  greeting: string;
  thanks: string;
  goodbye: string;
  whoAreYou: string;
  unknown: string;
  unknownConcise: string;
  /** After an "I don't know", and wherever a person can do what the bot cannot. */
  offerAgent: string;
  /** The same while a person who was told is awaited. */
  agentTold: string;
  showing: string;
  /** To somebody who wants to make an offer. */
  offer: string;
  factMissing: string;
  /** When the home was asked for something that its record and the other material do not name. */
  notMentioned: string;
  /** Said before quoted text by formal and detailed bots; the wordings take turns. */
  accordingTo: string[];
  asOf: string;
  friendlyOpening: string;
  friendlyClosing: string;
  page: string;
}

const en: Phrases = {
  greeting:
    'Hello! I’m {name}. Ask me about the home: price, rooms, fees, features, or how to arrange a visit.',
  thanks: 'You’re welcome. Is there anything else you would like to know?',
  goodbye: 'Goodbye, and thank you for stopping by.',
  whoAreYou:
    'I’m {name}, an AI assistant. I answer from the listing’s record and the material the brokerage gave me, and I say so when I don’t know.',
  unknown: 'I don’t know: I could not find that in the information I have.',
  unknownConcise: 'I don’t know.',
  offerAgent:
    'Would you like the agent to get back to you about it? Leave your name and a phone number or e-mail.',
  agentTold: 'I have told {agent}, who sees this question too.',
  showing:
    'The agent can arrange a visit. Leave your name and a phone number or e-mail, and the times that suit you.',
  offer:
    'Offers go through the agent, who can tell you what the sellers look for. Leave your name and a phone number or e-mail.',
  factMissing: 'I don’t know: the record of {address} does not say.',
  notMentioned: 'I don’t know: neither the record of {address} nor the other material I have mentions it.',
  accordingTo: ['From {title}:', '{title}:', 'In {title}:'],
  asOf: 'as of {date}',
  friendlyOpening: 'Happy to help!',
  friendlyClosing: 'Just ask if you would like to know more!',
  page: 'page {page}',
};

const es: Phrases = {
  greeting:
    '¡Hola! Soy {name}. Pregúnteme por la vivienda: precio, habitaciones, cuotas, características o cómo concertar una visita.',
  thanks: 'De nada. ¿Hay algo más que quiera saber?',
  goodbye: 'Hasta luego y gracias por su visita.',
  whoAreYou:
    'Soy {name}, un asistente de IA. Respondo con la ficha de la vivienda y el material que me dio la inmobiliaria, y digo cuando no sé algo.',
  unknown: 'No lo sé: no lo encontré en la información que tengo.',
  unknownConcise: 'No lo sé.',
  offerAgent: '¿Quiere que el agente le responda? Deje su nombre y un teléfono o correo electrónico.',
  agentTold: 'Ya avisé a {agent}, que también ve esta pregunta.',
  showing:
    'El agente puede concertar una visita. Deje su nombre, un teléfono o correo electrónico y las horas que le convienen.',
  offer:
    'Las ofertas las recibe el agente, que le dirá qué buscan los vendedores. Deje su nombre y un teléfono o correo electrónico.',
  factMissing: 'No lo sé: la ficha de {address} no lo indica.',
  notMentioned: 'No lo sé: ni la ficha de {address} ni el resto del material lo mencionan.',
  accordingTo: ['Según {title}:', '{title}:', 'En {title}:'],
  asOf: 'a fecha de {date}',
  friendlyOpening: '¡Con mucho gusto!',
  friendlyClosing: '¡Pregunte si quiere saber más!',
  page: 'página {page}',
};

const zh: Phrases = {
  greeting: '您好！我是{name}。您可以问我房子的价格、房间、费用、设施，或如何预约看房。',
  thanks: '不客气。还有什么想了解的吗？',
  goodbye: '再见，感谢您的光临。',
  whoAreYou: '我是{name}，一个人工智能助手。我根据房源记录和经纪公司提供的资料回答，不知道的会如实告诉您。',
  unknown: '我不知道：在我掌握的资料中没有找到。',
  unknownConcise: '我不知道。',
  offerAgent: '需要经纪人联系您吗？请留下姓名和电话或电子邮箱。',
  agentTold: '我已通知{agent}，对方也会看到这个问题。',
  showing: '经纪人可以安排看房。请留下姓名、电话或电子邮箱，以及方便的时间。',
  offer: '出价请通过经纪人，对方会告诉您卖家的要求。请留下姓名和电话或电子邮箱。',
  factMissing: '我不知道：{address}的记录中没有说明。',
  notMentioned: '我不知道：{address}的记录和其他资料都没有提到。',
  accordingTo: ['根据《{title}》：'],
  asOf: '截至{date}',
  friendlyOpening: '很高兴为您解答！',
  friendlyClosing: '还想了解什么，请随时问我！',
  page: '第{page}页',
};

const fr: Phrases = {
  greeting:
    'Bonjour ! Je suis {name}. Posez-moi vos questions sur le logement : prix, pièces, charges, équipements ou visite.',
  thanks: 'Je vous en prie. Puis-je vous aider encore ?',
  goodbye: 'Au revoir et merci de votre visite.',
  whoAreYou:
    'Je suis {name}, un assistant IA. Je réponds à partir de la fiche du bien et des documents de l’agence, et je le dis quand je ne sais pas.',
  unknown: 'Je ne sais pas : je ne l’ai pas trouvé dans les informations dont je dispose.',
  unknownConcise: 'Je ne sais pas.',
  offerAgent:
    'Souhaitez-vous que l’agent vous réponde ? Laissez votre nom et un téléphone ou une adresse e-mail.',
  agentTold: 'J’ai prévenu {agent}, qui voit aussi cette question.',
  showing:
    'L’agent peut organiser une visite. Laissez votre nom, un téléphone ou un e-mail et vos disponibilités.',
  offer:
    'Les offres passent par l’agent, qui vous dira ce que souhaitent les vendeurs. Laissez votre nom et un téléphone ou une adresse e-mail.',
  factMissing: 'Je ne sais pas : la fiche de {address} ne le précise pas.',
  notMentioned: 'Je ne sais pas : la fiche de {address} ne le précise pas.',
  accordingTo: ['Selon {title} :'],
  asOf: 'au {date}',
  friendlyOpening: 'Avec plaisir !',
  friendlyClosing: 'N’hésitez pas à me demander autre chose !',
  page: 'page {page}',
};

const de: Phrases = {
  greeting:
    'Guten Tag! Ich bin {name}. Fragen Sie mich nach Preis, Zimmern, Kosten, Ausstattung oder einer Besichtigung.',
  thanks: 'Gern geschehen. Möchten Sie noch etwas wissen?',
  goodbye: 'Auf Wiedersehen und danke für Ihren Besuch.',
  whoAreYou:
    'Ich bin {name}, ein KI-Assistent. Ich antworte aus den Daten der Immobilie und den Unterlagen des Maklers und sage, wenn ich etwas nicht weiß.',
  unknown: 'Das weiß ich nicht: In meinen Unterlagen habe ich dazu nichts gefunden.',
  unknownConcise: 'Das weiß ich nicht.',
  offerAgent: 'Soll sich der Makler bei Ihnen melden? Hinterlassen Sie Namen und Telefon oder E-Mail.',
  agentTold: 'Ich habe {agent} benachrichtigt; auch diese Frage ist dort zu sehen.',
  showing:
    'Der Makler vereinbart gern eine Besichtigung. Hinterlassen Sie Namen, Telefon oder E-Mail und passende Zeiten.',
  offer:
    'Angebote nimmt der Makler entgegen, der Ihnen sagt, worauf die Verkäufer Wert legen. Hinterlassen Sie Namen und Telefon oder E-Mail.',
  factMissing: 'Das weiß ich nicht: Zu {address} ist es nicht angegeben.',
  notMentioned: 'Das weiß ich nicht: Zu {address} ist es nicht angegeben.',
  accordingTo: ['Laut {title}:'],
  asOf: 'Stand {date}',
  friendlyOpening: 'Sehr gern!',
  friendlyClosing: 'Fragen Sie gern weiter!',
  page: 'Seite {page}',
};

const pt: Phrases = {
  greeting:
    'Olá! Sou {name}. Pergunte sobre o imóvel: preço, quartos, taxas, características ou como marcar uma visita.',
  thanks: 'De nada. Deseja saber mais alguma coisa?',
  goodbye: 'Até logo e obrigado pela visita.',
  whoAreYou:
    'Sou {name}, um assistente de IA. Respondo com a ficha do imóvel e o material da imobiliária, e digo quando não sei.',
  unknown: 'Não sei: não encontrei isso nas informações que tenho.',
  unknownConcise: 'Não sei.',
  offerAgent: 'Quer que o corretor responda? Deixe seu nome e um telefone ou e-mail.',
  agentTold: 'Já avisei {agent}, que também vê esta pergunta.',
  showing:
    'O corretor pode marcar uma visita. Deixe seu nome, telefone ou e-mail e os horários que preferir.',
  offer:
    'As ofertas são recebidas pelo corretor, que dirá o que os vendedores procuram. Deixe seu nome e um telefone ou e-mail.',
  factMissing: 'Não sei: a ficha de {address} não informa.',
  notMentioned: 'Não sei: a ficha de {address} não informa.',
  accordingTo: ['Segundo {title}:'],
  asOf: 'em {date}',
  friendlyOpening: 'Com prazer!',
  friendlyClosing: 'Pergunte se quiser saber mais!',
  page: 'página {page}',
};

const ru: Phrases = {
  greeting: 'Здравствуйте! Я {name}. Спросите меня о цене, комнатах, платежах, удобствах или о просмотре.',
  thanks: 'Пожалуйста. Хотите узнать что-нибудь ещё?',
  goodbye: 'До свидания и спасибо, что заглянули.',
  whoAreYou:
    'Я {name}, ИИ-помощник. Я отвечаю по данным объекта и материалам агентства и говорю, когда чего-то не знаю.',
  unknown: 'Я не знаю: в моих материалах этого нет.',
  unknownConcise: 'Я не знаю.',
  offerAgent: 'Хотите, чтобы агент вам ответил? Оставьте имя и телефон или e-mail.',
  agentTold: 'Запрос передан: {agent} видит и этот вопрос.',
  showing: 'Агент может организовать просмотр. Оставьте имя, телефон или e-mail и удобное время.',
  offer: 'Предложения принимает агент: он скажет, чего ждут продавцы. Оставьте имя и телефон или e-mail.',
  factMissing: 'Я не знаю: в данных объекта {address} этого нет.',
  notMentioned: 'Я не знаю: в данных объекта {address} этого нет.',
  accordingTo: ['Согласно «{title}»:'],
  asOf: 'на {date}',
  friendlyOpening: 'С удовольствием!',
  friendlyClosing: 'Спрашивайте ещё!',
  page: 'стр. {page}',
};

const ar: Phrases = {
  greeting: 'مرحبًا! أنا {name}. اسألني عن السعر والغرف والرسوم والمزايا أو عن ترتيب زيارة.',
  thanks: 'على الرحب والسعة. هل تودّ معرفة شيء آخر؟',
  goodbye: 'إلى اللقاء وشكرًا لزيارتك.',
  whoAreYou: 'أنا {name}، مساعد بالذكاء الاصطناعي. أجيب من سجل العقار ومواد الشركة، وأقول عندما لا أعرف.',
  unknown: 'لا أعرف: لم أجد ذلك في المعلومات المتوفرة لدي.',
  unknownConcise: 'لا أعرف.',
  offerAgent: 'هل تريد أن يتواصل معك الوكيل؟ اترك اسمك ورقم هاتف أو بريدًا إلكترونيًا.',
  agentTold: 'لقد أبلغت {agent}، وسيظهر له هذا السؤال أيضًا.',
  showing: 'يمكن للوكيل ترتيب زيارة. اترك اسمك ورقم هاتف أو بريدًا إلكترونيًا والأوقات المناسبة لك.',
  offer: 'يتلقى الوكيل العروض ويخبرك بما يريده البائعون. اترك اسمك ورقم هاتف أو بريدًا إلكترونيًا.',
  factMissing: 'لا أعرف: سجل {address} لا يذكر ذلك.',
  notMentioned: 'لا أعرف: سجل {address} لا يذكر ذلك.',
  accordingTo: ['وفقًا لـ {title}:'],
  asOf: 'بتاريخ {date}',
  friendlyOpening: 'بكل سرور!',
  friendlyClosing: 'اسألني إن أردت معرفة المزيد!',
  page: 'صفحة {page}',
};

const hi: Phrases = {
  greeting: 'नमस्ते! मैं {name} हूँ। घर की कीमत, कमरे, शुल्क, सुविधाएँ या देखने के समय के बारे में पूछिए।',
  thanks: 'आपका स्वागत है। क्या आप कुछ और जानना चाहेंगे?',
  goodbye: 'नमस्ते, और आने के लिए धन्यवाद।',
  whoAreYou:
    'मैं {name} हूँ, एक एआई सहायक। मैं घर के रिकॉर्ड और एजेंसी की सामग्री से उत्तर देता हूँ, और न जानने पर बता देता हूँ।',
  unknown: 'मुझे नहीं पता: मेरे पास की जानकारी में यह नहीं मिला।',
  unknownConcise: 'मुझे नहीं पता।',
  offerAgent: 'क्या आप चाहेंगे कि एजेंट आपको बताए? अपना नाम और फ़ोन या ई-मेल छोड़ दीजिए।',
  agentTold: 'मैंने {agent} को बता दिया है; यह सवाल भी उन्हें दिखेगा।',
  showing: 'एजेंट घर दिखाने का समय तय कर सकता है। अपना नाम, फ़ोन या ई-मेल और सुविधाजनक समय छोड़ दीजिए।',
  offer: 'प्रस्ताव एजेंट लेता है और बताता है कि विक्रेता क्या चाहते हैं। अपना नाम और फ़ोन या ई-मेल छोड़ दीजिए।',
  factMissing: 'मुझे नहीं पता: {address} के रिकॉर्ड में यह नहीं है।',
  notMentioned: 'मुझे नहीं पता: {address} के रिकॉर्ड में यह नहीं है।',
  accordingTo: ['{title} के अनुसार:'],
  asOf: '{date} तक',
  friendlyOpening: 'ज़रूर!',
  friendlyClosing: 'और कुछ पूछना हो तो पूछिए!',
  page: 'पृष्ठ {page}',
};

const tables: Record<string, Phrases> = { en, es, zh, fr, de, pt, ru, ar, hi };

/** English where a language has no table. */
export function phrases(language: string): Phrases {
  return tables[language.split('-')[0] ?? ''] ?? en;
}

export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
