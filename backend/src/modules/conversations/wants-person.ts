const words = (...lists: string[]): ReadonlySet<string> => new Set(lists.join(' ').split(/\s+/));

/** Whom one may ask for. */
const persons = words(
  'human humans person people agent agents realtor broker someone somebody anyone anybody representative rep operator being',
  'humano humana persona agente asesor asesora corredor corredora alguien ser',
  'mensch menschen makler maklerin mitarbeiter mitarbeiterin jemand jemanden jemandem person',
  'humain personne conseiller conseillère agent quelquun',
  'человек человеком агент агентом оператор оператором',
  'شخص وكيل الوكيل موظف إنسان انسان بشخص',
);

/** What says that one wants to talk. */
const talking = words(
  'talk talking speak speaking chat connect connected transfer reach contact',
  'hablar conversar comunicarme comuníqueme comuníquenme comunícame contactar chatear pásame páseme',
  'sprechen reden verbinden verbinde kontaktieren chatten',
  'parler discuter joindre contacter',
  'поговорить говорить связаться соедините позовите',
  'التحدث أتحدث اتحدث التواصل أتواصل أكلم اكلم',
);

/** What may stand around that without changing it. */
const around = words(
  'can could may i we you me would like love prefer rather want wanna need wish to let please pls is it possible do get give put pass hand over through with a an the your my some one of real live actual listing sales local estate in touch now right directly instead id there hi hello hey ok okay thanks thank yes no not bot robot machine just',
  'puedo podría podemos quiero quisiera necesito me gustaría prefiero con un una el la su de verdad real otra otro por favor gracias hola ahora inmobiliario inmobiliaria sí no directamente se',
  'kann könnte ich wir möchte will würde gerne gern mit einem einer den dem der die bitte hallo danke echten jetzt ja nein direkt',
  'puis je veux voudrais à a avec un une le la votre vrai vraie réel bonjour merci plaît s il vous maintenant oui non',
  'можно я хочу мне нужен с живым пожалуйста да нет реальным',
  'أريد اريد هل يمكنني ممكن مع إلى الى من فضلك حقيقي لو سمحت نعم لا أن ان',
);

/** From here on the message says what the talk would be about. */
const topic =
  /[\s,]+(?:about|regarding|concerning|sobre|acerca de|über|wegen|au sujet|про|насчёт|بخصوص|عن)\s.*$/isu;

/** Chinese is written without spaces between words. */
const inChinese =
  /^[\s\p{P}]*(?:[我想要请麻烦帮能可以不]{0,6}(?:转接?|找|联系|跟|和|与|接|换)?(?:一个|位|个|你们的?)?(?:人工客服|人工|真人|客服|经纪人|中介)(?:谈|聊|说话|服务|通话)?(?:吗|吧)?)[\s\p{P}]*$/u;

/**
 * Whether the message as a whole asks for a person instead of the chatbot: "can I talk to somebody about the price?", "agent please".
 * A question about the agent ("who is the agent?", "how do I reach an agent?") is none.
 */
export function wantsPerson(message: string): boolean {
  if (message.length > 200) return false;
  if (inChinese.test(message)) return true;
  const wish = wordsOf(message.replace(topic, ''));
  const hasTopic = topic.test(message);
  const isAsking = wish.some((word) => talking.has(word));
  return (
    wish.some((word) => persons.has(word)) &&
    (isAsking || !hasTopic) &&
    wish.every((word) => persons.has(word) || talking.has(word) || around.has(word))
  );
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’]/g, '')
    .match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
