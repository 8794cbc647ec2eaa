import './no-network';
import { ExtractError } from './extract.errors';
import type { ChildAnswer, ChildRequest } from './extraction';
import { extractFile } from './extract-file';

const answer = (message: ChildAnswer) => process.send?.(message);

/** Parsers fail in their own words; only our own reasons leave this process. */
function failureOf(error: unknown): ExtractError {
  if (error instanceof ExtractError) return error;
  if (error instanceof RangeError && /call stack/i.test(error.message))
    return new ExtractError('too_large', 'The file is nested too deeply to be read.');
  if (error instanceof RangeError && /invalid (?:string|array) length/i.test(error.message))
    return new ExtractError('too_large');
  return new ExtractError('corrupt');
}

process.on('message', (request: ChildRequest) => {
  extractFile(request).then(
    (extraction) => answer({ id: request.id, extraction }),
    (error: unknown) => {
      const { reason, message } = failureOf(error);
      answer({ id: request.id, failure: { reason, message } });
    },
  );
});

// The parent is gone: nobody is left to read for.
process.on('disconnect', () => process.exit(0));

answer({ ready: true });
