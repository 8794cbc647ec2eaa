import { stem } from '../text/stemming';

// Words that turn a statement round, in pairs separated by commas.
const pairs: Record<string, string> = {
  en: `allow prohibit, allow forbid, permit prohibit, permit forbid, increase decrease, rise fall, rise decline, grow shrink, modern ancient,
modern traditional, first last, early late, before after, high low, higher lower, highest lowest, large small, largest smallest, big small,
biggest smallest, more less, most least, many few, win lose, victory defeat, accept reject, accept refuse, agree disagree, agree refuse,
support oppose, begin end, start end, start finish, open close, include exclude, enter leave, arrive leave, arrive depart,
build demolish, buy sell, import export, internal external, interior exterior, inside outside, indoor outdoor, north south,
east west, northern southern, eastern western, upper lower, upstairs downstairs, above below, old new, oldest newest, old young, good bad,
better worse, best worst, strong weak, strength weakness, rich poor, wealthy poor, easy difficult, simple complex, true false, same different,
similar different, public private, legal illegal, formal informal, direct indirect, positive negative, major minor, majority minority,
maximum minimum, war peace, friend enemy,
attack defend, success failure, succeed fail, known unknown, equal unequal, dependent independent, finite infinite, constant variable, expand
contract, gain lose, give take, give receive, send receive, teach learn, remember forget, love hate, active passive, hot cold, warm cool, wet
dry, day night, summer winter, morning evening, weekday weekend, left right, top bottom, front back, future past, permanent temporary, natural
artificial, voluntary forced, common rare, always never, unchanged modified, input output, raise lower,
reduce increase, improve worsen, weaken strengthen, appear disappear, encourage discourage, peaceful violent, urban rural, domestic foreign,
native foreign, local foreign, wide narrow, long short, longest shortest, fast slow, near far, heavy light, deep shallow, tall short, full
empty, single multiple, single double, single married, theoretical practical, abstract concrete, explicit implicit, deny admit, deny confirm,
deny grant, revoke grant, abolish establish, dissolve establish, separate unite, divide unite, retreat advance, surrender resist, praise
criticize, reward punish, guilty innocent, birth death, father mother, son daughter, marry divorce, landlord tenant, buyer seller, owner tenant, attached detached, furnished unfurnished,
gas electric, refundable nonrefundable`,
  es: `permitir prohibir, aumentar disminuir, aumentar reducir, subir bajar, crecer disminuir, moderno antiguo, primero último, antes después,
alto bajo, grande pequeño, mayor menor, mejor peor, más menos, muchos pocos, ganar perder, victoria derrota, aceptar rechazar, apoyar oponer,
empezar terminar, comenzar terminar, abrir cerrar, incluir excluir, entrar salir, crear destruir, construir destruir, comprar vender, importar
exportar, interno externo, interior exterior, dentro fuera, norte sur, este oeste, arriba abajo, viejo nuevo, fuerte débil, rico pobre, fácil
difícil, simple complejo, verdadero falso, público privado, legal ilegal, directo indirecto, positivo negativo, máximo mínimo, guerra paz, amigo enemigo, éxito fracaso, conocido desconocido, dar recibir, día noche, verano invierno, izquierda derecha, futuro pasado,
permanente temporal, natural artificial, siempre nunca, largo corto, rápido lento, lleno vacío, comprador vendedor, propietario inquilino`,
};

const negations: Record<string, RegExp> = {
  en: /\b(?:not|never|no|none|nobody|nothing|without|cannot|neither|nor|(?:is|was|were|are|did|does|do|has|have|had|ca|could|wo|would|should)n['’]t|unable|fail(?:ed|s)? to|lack(?:ed|s|ing)?|refus(?:e|ed|es|ing)|except|unlike|prohibit(?:ed|s)?|forbidden|only)\b/iu,
  es: /(?<!\p{L})(?:no|nunca|jamás|ningun[oa]?|ningún|nadie|nada|sin|ni|tampoco|excepto|salvo|menos|prohibid[oa]s?|sólo|solo)(?!\p{L})/iu,
  de: /(?<!\p{L})(?:nicht|nie|niemals|kein\p{L}*|niemand|nichts|ohne|außer|weder|nur)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:ne|n['’]|pas|jamais|aucun\p{L}*|personne|rien|sans|sauf|ni)(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:не|нет|никогда|никто|ничего|без|кроме|ни)(?!\p{L})/iu,
  zh: /不|没|無|无|未|非|除了|禁止|只/u,
  ar: /(?<!\p{L})(?:لا|لم|لن|ليس|ليست|غير|بدون|دون|سوى|إلا)(?!\p{L})/u,
  // Vowel signs are marks, not letters: without them every word that ends in न would be a "not".
  hi: /(?<![\p{L}\p{M}])(?:नहीं|न|मत|बिना|सिवाय)(?![\p{L}\p{M}])/u,
};

// Said of what is not, without a "not": enough for a passage to carry a question's "not".
const alsoNegates: Record<string, RegExp> = {
  en: /\b(?:rather than|instead|despite|barred|banned|exclude[ds]?|avoid(?:ed|s|ing)?|non-?\p{L}{3,}|un(?!i|der|til|less)\p{L}{5,}|in(?:capable|ability))\b/iu,
  de: /(?<!\p{L})(?:gesperrt|verboten|untersagt|geschlossen|un\p{L}{5,})(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:запрещ|закрыт)/iu,
  hi: /(?<![\p{L}\p{M}])(?:बंद|मना)(?![\p{L}\p{M}])/u,
};

// "Only" and the like excuse a passage, but do not make a question negative.
const excusesOnly =
  /\b(?:or (?:may |might |can |do |does )?not|not only|only|prohibit(?:ed|s)?|forbidden)\b|只|(?<!\p{L})(?:nur|sólo|solo|menos)(?!\p{L})/giu;

const opposites = new Map<string, Map<string, Set<string>>>();

/** Words that say the contrary of a term. */
export function oppositesOf(term: string, language: string): Set<string> {
  let known = opposites.get(language);
  if (!known) {
    known = new Map();
    for (const pair of (pairs[language] ?? '').split(',')) {
      const [one = '', other = ''] = pair
        .trim()
        .split(/\s+/)
        .map((word) => stem(word, language));
      if (other)
        for (const [from, to] of [
          [one, other],
          [other, one],
        ] as const)
          known.set(from, (known.get(from) ?? new Set()).add(to));
    }
    opposites.set(language, known);
  }
  return known.get(term) ?? new Set();
}

const prefixes = ['un', 'in', 'im', 'ir', 'il', 'non', 'dis', 'anti', 'mis'];

/** Whether one word is the other with "un-", "non-" and the like before it. */
export function isNegatedForm(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 4 && prefixes.some((prefix) => long === prefix + short);
}

export function isNegatedQuestion(question: string, language: string): boolean {
  return negations[language]?.test(question.replace(excusesOnly, ' ')) ?? false;
}

export function holdsNegation(text: string, language: string): boolean {
  return (negations[language]?.test(text) ?? false) || (alsoNegates[language]?.test(text) ?? false);
}
