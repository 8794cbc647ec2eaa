import { Injectable } from '@nestjs/common';
import { NotConfigured } from '../../kernel/errors/errors';
import { Ai, type AiTranscript } from '../../ports/ai';
import type { Section } from '../knowledge';
import { ExtractError, type FileKind } from './extract';

/** Length of a passage of a recording, in seconds: a citation opens no further than this from the words. */
const passageSeconds = 60;

const contentTypes: Partial<Record<FileKind, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  webm: 'video/webm',
};

/** What is said in a recording, with the times at which it is said when the service tells them. */
@Injectable()
export class RecordingReader {
  constructor(private readonly ai: Ai) {}

  /** @throws {NotConfigured} without a service that transcribes */
  async read(data: Buffer, fileType: FileKind, botId: string | null): Promise<Section[]> {
    const { transcription } = await this.ai.capabilities();
    if (!transcription)
      throw new NotConfigured(
        'Recordings can be taught once an AI service that transcribes is set up under Integrations.',
      );
    const transcript = await this.ai.transcribe({
      data,
      filename: `recording.${fileType}`,
      contentType: contentTypes[fileType] ?? 'application/octet-stream',
      ...(botId && { botId }),
    });
    const sections = sectionsOf(transcript);
    if (sections.length === 0) throw new ExtractError('no_text_found', 'Nobody speaks in the recording.');
    return sections;
  }
}

function sectionsOf({ text, segments }: AiTranscript): Section[] {
  if (segments.length === 0) return text.trim() ? [{ text: text.trim() }] : [];
  const sections: (Section & { startSeconds: number })[] = [];
  for (const segment of segments) {
    const words = segment.text.trim();
    const current = sections.at(-1);
    if (!words) continue;
    if (current && segment.startSeconds - current.startSeconds < passageSeconds) current.text += ` ${words}`;
    else sections.push({ text: words, startSeconds: segment.startSeconds });
  }
  return sections;
}
