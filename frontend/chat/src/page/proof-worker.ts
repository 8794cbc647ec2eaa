/**
 * Looks for the number that solves a puzzle of the server (backend/src/modules/conversations/proof-of-work.ts), away from the page's
 * own thread. Gets `{ challenge, difficulty }`, sends the proof.
 */
const atOnce = 128;

const encoder = new TextEncoder();

/** Whether a hash begins with so many zero bits. */
function isSolved(hash: Uint8Array, bits: number): boolean {
  const whole = bits >> 3;
  for (let index = 0; index < whole; index++) if (hash[index] !== 0) return false;
  return (hash[whole] ?? 0) >> (8 - (bits & 7)) === 0;
}

async function solve(challenge: string, difficulty: number): Promise<string> {
  for (let number = 0; ; number += atOnce) {
    const proofs = Array.from({ length: atOnce }, (_, index) => `${challenge}:${number + index}`);
    const hashes = await Promise.all(
      proofs.map((proof) => crypto.subtle.digest('SHA-256', encoder.encode(proof))),
    );
    const found = hashes.findIndex((hash) => isSolved(new Uint8Array(hash), difficulty));
    if (found >= 0) return proofs[found]!;
  }
}

addEventListener('message', ({ data }: MessageEvent<{ challenge: string; difficulty: number }>) => {
  void solve(data.challenge, data.difficulty).then((proof) => postMessage(proof));
});
