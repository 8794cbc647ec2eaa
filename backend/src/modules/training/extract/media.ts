import { parseBuffer } from 'music-metadata';
import { ExtractError } from './extract.errors';
import type { Extraction } from './extraction';
import type { FileKind } from './file-kind';

/** Length and soundness of a recording; what is said in it is transcribed elsewhere. */
export async function extractMedia(bytes: Buffer, fileType: FileKind): Promise<Extraction> {
  const { format, common } = await parseBuffer(bytes, undefined, { duration: true, skipCovers: true }).catch(
    () => {
      throw new ExtractError('corrupt');
    },
  );
  if (!format.container || format.duration === 0) throw new ExtractError('corrupt');
  if (format.hasAudio === false) throw new ExtractError('no_text_found', 'The recording has no sound.');
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
