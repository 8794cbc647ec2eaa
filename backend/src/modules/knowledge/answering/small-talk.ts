import { fill, phrases } from './phrases';

type Talk = 'greeting' | 'thanks' | 'goodbye' | 'whoAreYou';

// The whole message must be small talk: "hello, how many bedrooms?" is a question.
const filler =
  '(?:[\\s,.!¡¿?。！？،]|there|everyone|all|again|friend|amig[oa]|a todos|so much|very much|a lot|much|muchas|mil|you|🙂|👋|🙏)*';
const patterns: [Talk, RegExp][] = [
  [
    'greeting',
    whole(
      'hi|hii+|hello|hey|hey there|howdy|good (?:morning|afternoon|evening|day)|greetings|hola|buen(?:os|as)? (?:d[ií]as?|tardes|noches)|qu[eé] tal|bonjour|salut|bonsoir|hallo|guten (?:tag|morgen|abend)|servus|ol[aá]|bom dia|boa tarde|ciao|buongiorno|привет|здравствуйте|добрый день|你好|您好|嗨|哈喽|こんにちは|안녕하세요|مرحبا|السلام عليكم|أهلا|नमस्ते|नमस्कार|how are you|how are you doing|cómo est[aá]s?',
    ),
  ],
  [
    'thanks',
    whole(
      'thanks?|thank (?:you|u)|thx|ty|great|perfect|ok(?:ay)?|cool|nice|awesome|got it|gracias|genial|perfecto|vale|merci|danke(?: sch[oö]n)?|vielen dank|obrigad[oa]|grazie|спасибо|谢谢|多谢|感谢|ありがとう|감사합니다|شكرا|شكرًا|धन्यवाद|शुक्रिया',
    ),
  ],
  [
    'goodbye',
    whole(
      'bye(?:[ -]bye)?|good ?bye|see (?:you|ya)(?: later| soon)?|take care|have a (?:nice|good|great) (?:day|one|evening)|adi[oó]s|hasta (?:luego|pronto|mañana)|chao|au revoir|tsch[uü]ss|auf wiedersehen|tchau|arrivederci|пока|до свидания|再见|拜拜|さようなら|مع السلامة|अलविदा',
    ),
  ],
  [
    'whoAreYou',
    /^\W*(?:(?:who|what) are you|are you (?:a |an )?(?:real|human|robot|bot|person|ai|machine|real person|real human|chatbot)\b.*|what(?:'s| is) your name|what can you do|how can you help(?: me)?|help|am i (?:talking|chatting) (?:to|with) (?:a |an )?(?:human|robot|bot|person|ai|real person)|qui[eé]n eres|qu[eé] eres|eres (?:un |una )?(?:robot|bot|humano|persona|ia)|c[oó]mo te llamas|qu[eé] puedes hacer|ayuda|wer bist du|qui es-tu|你是谁|你叫什么|你是机器人吗|кто ты|من أنت|तुम कौन हो|आप कौन हैं)\W*$/iu,
  ],
];

/** What to say to a greeting, thanks, a goodbye, or a question about the bot itself; null when it is something else. */
export function smallTalk(message: string, botName: string, language: string): string | null {
  const talk = patterns.find(([, pattern]) => pattern.test(message.trim()))?.[0];
  return talk ? fill(phrases(language)[talk], { name: botName }) : null;
}

function whole(words: string): RegExp {
  return new RegExp(`^${filler}(?:${words})(?:${filler}|(?:[\\s,!.]+(?:${words})))*${filler}$`, 'iu');
}
