/** Asked again at once at first, and rarer the longer it takes: what is asked may be limited. */
const pauses = { first: 40, growth: 1.25, longest: 250 };

/** What is asked, as soon as it is as wished; throws with the last answer when it never is. */
export async function soon<T>(
  ask: () => Promise<T> | T,
  isAsWished: (answer: T) => boolean,
  withinMs = 20_000,
): Promise<T> {
  let pause = pauses.first;
  for (const end = Date.now() + withinMs; ;) {
    const answer = await ask();
    if (isAsWished(answer)) return answer;
    if (Date.now() > end) throw new Error(`Not as wished: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pauses.longest, pause * pauses.growth);
  }
}
