import { parseBuffer } from 'music-metadata';
import { ExtractError } from './extract.errors';
import type { Extraction } from './extraction';
import type { FileKind } from './file-kind';
import { limits } from './limits';

/** Length and soundness of a recording; what is said in it is transcribed elsewhere. */
export async function extractMedia(bytes: Buffer, fileType: FileKind): Promise<Extraction> {
  const { format, common } = await parseBuffer(bytes, undefined, { duration: true, skipCovers: true }).catch(
    () => {
      throw new ExtractError('corrupt');
    },
  );
  if (!format.container || format.duration === 0) throw new ExtractError('corrupt');
  if (format.hasAudio === false) throw new ExtractError('no_text_found', 'The recording has no sound.');
  if ((format.duration ?? 0) > limits.recordingSeconds)
    throw new ExtractError(
      'too_large',
      `The recording is ${inHours(format.duration)} long; up to ${inHours(limits.recordingSeconds)} can be taught. Cut it into parts.`,
    );
  return {
    fileType,
    title: common.title ?? null,
    sections: [],
    images: [],
    features: [],
    notes: [],
    ...(format.duration !== undefined && { durationSeconds: format.duration }),
  };
}

const inHours = (seconds = 0): string => `${(Math.ceil(seconds / 360) / 10).toFixed(1)} hours`;
