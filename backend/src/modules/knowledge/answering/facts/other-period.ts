import type { PropertyFacts } from '../../../properties';
import { fill } from '../phrases';
import { yearlyFee } from './compare';
import { dollars } from './fact-values';

const byMonth =
  /\b(?:per|a|each|every) month\b|\bmonthly\b|\bal mes\b|\bmensual|\b(?:pro|im) monat\b|\bmonatlich|\bpar mois\b|每月|每个月|一个月|شهري|الشهر|в месяц/i;
const byYear =
  /\b(?:per|a|each|every) year\b|\b(?:yearly|annual(?:ly)?)\b|\bal a[nñ]o\b|\banual|\b(?:pro|im) jahr\b|\bjährlich|\bpar an\b|每年|一年|سنوي|السنة|в год/i;

const words: Record<string, { month: string; year: string }> & { en: { month: string; year: string } } = {
  en: { month: 'about {v} a month', year: '{v} a year' },
  es: { month: 'unos {v} al mes', year: '{v} al año' },
  zh: { month: '每月约{v}', year: '每年{v}' },
  de: { month: 'etwa {v} im Monat', year: '{v} im Jahr' },
  fr: { month: 'environ {v} par mois', year: '{v} par an' },
  pt: { month: 'cerca de {v} por mês', year: '{v} por ano' },
  ru: { month: 'около {v} в месяц', year: '{v} в год' },
  ar: { month: 'حوالي {v} شهريًا', year: '{v} سنويًا' },
  hi: { month: 'लगभग {v} प्रति माह', year: '{v} प्रति वर्ष' },
};

/** A yearly tax by the month, or an association fee by the year, when it was asked for so; null when it was not. */
export function otherPeriod(
  topic: string,
  facts: PropertyFacts,
  question: string,
  language: string,
): string | null {
  const say = words[language] ?? words.en;
  if (topic === 'tax' && facts.taxAnnualCents && byMonth.test(question))
    return fill(say.month, { v: dollars(Math.round(facts.taxAnnualCents / 1200), language) ?? '' });
  const fee = yearlyFee(facts);
  if (topic !== 'hoa' || !fee) return null;
  const isYearly = /^annual/i.test(facts.hoaFrequency ?? '');
  if (byYear.test(question) && !isYearly) return fill(say.year, { v: dollars(fee / 100, language) ?? '' });
  return byMonth.test(question) && !/^(?:monthly)?$/i.test(facts.hoaFrequency ?? '')
    ? fill(say.month, { v: dollars(Math.round(fee / 1200), language) ?? '' })
    : null;
}
