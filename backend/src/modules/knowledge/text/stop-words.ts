import * as lists from 'stopword';

const english = `a about above after again against all also am among an and any are aren't as at be because been before being below
between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each either else ever every
few for from further get got had hadn't has hasn't have haven't having he her here hers herself him himself his how however i if in
into is isn't it it's its itself just let like may me might more most much must my myself neither no nor not now of off on once one
only or other our ours ourselves out over own please rather same shall she should shouldn't since so some still such tell than that
the their theirs them themselves then there these they this those though through to too under until up upon us very was wasn't we
were weren't what whatever when where whether which while who whom whose why will with within without won't would wouldn't yes yet you
your yours yourself yourselves s t d ll re ve m know want hi hello thanks thank many called name named kind type
whats hows wheres whos whens thats theres im ive dont doesnt isnt arent wasnt cant couldnt wont id`;

const spanish = `a acá ahí al algo alguien algún alguna algunas alguno algunos allá allí ambos ante antes aquel aquella aquellas aquello
aquellos aquí aún aunque bajo bien cada casi como cómo con contra cual cuál cuales cuáles cualquier cuando cuándo cuanta cuánta cuantas
cuántas cuanto cuánto cuantos cuántos de del desde donde dónde dos durante e el él ella ellas ellos en entre era eran eres es esa esas
ese eso esos esta está están estaba estaban estar estas este esto estos estoy fin fue fueron fui ha había habían haber hace hacen hacer
hacia han hasta hay he hizo incluso la las le les lo los más me menos mi mí mientras mis mismo misma mismos mismas mucha muchas mucho
muchos muy nada ni ningún ninguna ninguno no nos nosotros nuestra nuestras nuestro nuestros o os otra otras otro otros para pero poco
por porque pude puede pueden poder por pues que qué quien quién quienes quiénes se sea sean según ser será si sí siempre sido sin sino
sobre sois solo sólo son soy su sus suya suyo también tal tampoco tan tanto te tener tengo ti tiene tienen toda todas todavía todo todos
tras tu tú tus un una unas uno unos usted ustedes va vamos van ya y yo debe deben debo debemos deber debería deberían debiera puedo puedes podemos podría podrían podríamos quiere quieren queremos
habido tenido sido estaría sería dónde adónde tal ese aquél sigue siguen acaso ahorita hubo haya llamado llamada llama nombre tipo dime quiero quisiera saber gracias hola`;

const chinese = `的 了 在 是 和 与 及 或 就 都 而 也 这 那 个 哪 哪些 哪个 什么 谁 多少 几 如何 怎么 怎样 为什么 何时 何地 哪里 吗 呢 吧 请问 被 把 由 对 于 以 其 它 他 她 们 我 你 有 没有 不 之`;

const hindi = `कितने कितनी कब कहाँ क्यों कैसे कैसा कैसी क्या किसका किसकी किसके वाला वाली थीं गई गए जाता जाती जाते दी दें हूँ मैं मुझे आपके आपकी आपका`;

const packaged: Record<string, unknown> = {
  ar: lists.ara,
  bg: lists.bul,
  ca: lists.cat,
  cs: lists.ces,
  da: lists.dan,
  de: lists.deu,
  el: lists.ell,
  fa: lists.fas,
  fi: lists.fin,
  fr: lists.fra,
  he: lists.heb,
  hi: lists.hin,
  hu: lists.hun,
  id: lists.ind,
  it: lists.ita,
  ja: lists.jpn,
  nb: lists.nob,
  nl: lists.nld,
  pl: lists.pol,
  pt: lists.por,
  ro: lists.ron,
  ru: lists.rus,
  sv: lists.swe,
  tr: lists.tur,
  uk: lists.ukr,
  ur: lists.urd,
  vi: lists.vie,
};

// Words the published lists count as small that carry meaning here: numbers, and words of time and measure.
const meaningful: Record<string, string> = {
  de: 'acht achte achten achter achtes drei drin dritte dritten dritter drittes eins elf ende erste ersten erster erstes fünf fünfte fünften fünfter fünftes groß große großen großer großes gut jahr jahre jahren kurz lang neun neunte neunten neunter neuntes sechs sechste sieben siebente tag tage uhr vier vierte vierten vierter viertes zehn zehnte zehnten zehnter zehntes zwei zweite zweiten zweiter zweites zwölf mensch menschen rechte rechten rechter rechtes hoch',
  ar: 'اربعة اعادة ثلاثة سنة سنوات شخصا صباح عام عاما عشر عشرة مليار مليون قوة واحد يوم',
  hi: 'घर',
};

const cache = new Map<string, Set<string>>();

/** Words too common in a language to tell texts apart, lower-cased; empty for languages without a list. */
export function stopWords(language: string): Set<string> {
  let words = cache.get(language);
  if (!words) {
    words = new Set(wordsOf(language));
    for (const word of split(meaningful[language] ?? '')) words.delete(word);
    cache.set(language, words);
  }
  return words;
}

function wordsOf(language: string): string[] {
  if (language === 'en') return split(english);
  if (language === 'es') return split(spanish);
  if (language === 'zh') return split(chinese);
  const more = language === 'hi' ? split(hindi) : [];
  const list = packaged[language];
  const words = Array.isArray(list)
    ? list.map((word) => String(word).toLowerCase().normalize('NFC').trim())
    : [];
  return [...words, ...more];
}

function split(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
