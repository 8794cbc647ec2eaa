import type { Asked } from '../../retrieval/asked';
import { asksYesNo } from '../../retrieval/asks-yes-no';
import type { Fit } from '../../retrieval/fit';
import type { Ranked } from '../../retrieval/rerank';

const mostFrames = 3;
const mostWords = 5;
const mostThings = 4;
/** Scores of the ranking go to about this. */
const highScore = 10;

/** What tells whether a sentence answers, beside the words themselves; the learned weights stand in this order. */
export function signsOfSentence(
  asked: Asked,
  ranked: Ranked,
  fit: Fit & { score: number },
  { rank, top }: { rank: number; top: number },
): number[] {
  const { question, kind, sign, wantsRule, object } = asked;
  const { evidence, candidate, score } = ranked;
  return [
    fit.score,
    fit.things,
    fit.near,
    fit.object,
    fit.least,
    fit.first,
    Number(fit.holdsKind),
    Number(fit.shows),
    Math.min(mostFrames, fit.unmetFrames),
    Math.min(mostWords, fit.words),
    Math.min(mostThings, fit.named),
    score / highScore,
    (score - top) / highScore,
    Number(rank === 0),
    1 / (1 + rank),
    evidence.coverage,
    Number(evidence.contrary),
    Number(candidate.sourceKind === 'listing'),
    Number(kind !== null),
    Number(kind !== null && !fit.holdsKind),
    Number(sign !== null),
    Number(sign !== null && !fit.shows),
    Number(sign?.isNeeded === true && !fit.shows),
    Number(wantsRule),
    Number(object !== null),
    Number(asksYesNo(question)),
    Number(question.language === 'es'),
    evidence.near?.sentence ?? 0,
  ];
}
