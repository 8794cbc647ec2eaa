import { Injectable } from '@nestjs/common';
import { now } from '../../../kernel/database/columns';
import { Database } from '../../../kernel/database/database';
import { Events } from '../../../kernel/events/events';
import { judgeQuestion, withheldIn } from '../../fair-housing';
import { ChunksRepository } from '../chunks.repository';
import { KnowledgeWritten, PassagesChanged } from '../knowledge.events';
import { viewSource } from '../sources';
import { SourcesRepository } from '../sources.repository';
import { passagesOf } from './passages-of';
import { plainQuestion, wordingTerm } from './question-terms';
import { AnswerWithheld, QuestionDeclined } from './written.errors';
import type { NewAnswer, NewNote, Written, WrittenScope } from './written.types';
import { WritingsRepository } from './writings.repository';

/** A text on its way into the index. */
interface Text {
  kind: 'qa' | 'note';
  title: string;
  question: string | null;
  wordings: string[];
  text: string;
  scope: WrittenScope;
}

/** What people write themselves: curated answers, which override everything else, and free notes. Costs nothing. */
@Injectable()
export class WrittenKnowledge {
  constructor(
    private readonly database: Database,
    private readonly sources: SourcesRepository,
    private readonly chunks: ChunksRepository,
    private readonly writings: WritingsRepository,
    private readonly events: Events,
  ) {}

  /**
   * Makes an answer approved knowledge of its scope, from the next question on. The same question in the same scope
   * is answered anew instead of twice. An unknown chatbot or listing is refused by the database.
   *
   * @throws {AnswerWithheld} or {@link QuestionDeclined} when fair-housing rules would keep it from visitors
   */
  async writeAnswer({ question, wordings = [], answer, scope }: NewAnswer): Promise<Written> {
    assertSayable([question, ...wordings], answer);
    const written = { question, wordings: apartFrom(question, wordings) };
    return this.database.transaction(async () => {
      const known = await this.knownAnswer(question, scope);
      return this.write({ kind: 'qa', title: question, ...written, text: answer, scope }, known);
    });
  }

  async writeNote({ title, text, scope }: NewNote): Promise<Written> {
    return this.write({ kind: 'note', title, question: null, wordings: [], text, scope });
  }

  /** Throws NotFound for a source that is no curated answer. */
  async changeAnswer(
    sourceId: string,
    change: { question?: string; wordings?: string[]; answer?: string },
  ): Promise<Written> {
    const { source, ...before } = await this.getAnswer(sourceId);
    const question = change.question ?? before.question;
    const wordings = apartFrom(question, change.wordings ?? before.wordings);
    const text = change.answer ?? before.text;
    assertSayable([question, ...wordings], text);
    return this.write({ kind: 'qa', title: question, question, wordings, text, scope: source }, sourceId);
  }

  /** Throws NotFound for a source that is no note. */
  async changeNote(sourceId: string, change: { title?: string; text?: string }): Promise<Written> {
    const { source, text } = await this.getNote(sourceId);
    const [title, newText] = [change.title ?? source.title, change.text ?? text];
    return this.write(
      { kind: 'note', title, question: null, wordings: [], text: newText, scope: source },
      sourceId,
    );
  }

  /** Throws NotFound for a source that is no curated answer. */
  async getAnswer(sourceId: string): Promise<Written & { question: string }> {
    const { question, ...written } = await this.get(sourceId, 'qa');
    return { ...written, question: question ?? written.source.title };
  }

  /** Throws NotFound for a source that is no note. */
  getNote(sourceId: string): Promise<Written> {
    return this.get(sourceId, 'note');
  }

  private async get(sourceId: string, kind: Text['kind']): Promise<Written> {
    const { question, wordings, text } = await this.writings.ofSource(sourceId, kind);
    return { source: viewSource(await this.sources.get(sourceId)), question, wordings: wordings ?? [], text };
  }

  private async knownAnswer(
    question: string,
    { botId, propertyId }: WrittenScope,
  ): Promise<string | undefined> {
    const same = await this.writings.curated(new Map([[wordingTerm(question), 1]]), {}, 200);
    // Found by a wording of another question, it is that question's answer.
    return same.find(
      (known) =>
        plainQuestion(known.question) === plainQuestion(question) &&
        known.botId === (botId ?? null) &&
        known.propertyId === (propertyId ?? null),
    )?.sourceId;
  }

  private async write(written: Text, sourceId?: string): Promise<Written> {
    const { kind, title, question, wordings, text, scope } = written;
    const { botId = null, propertyId = null } = scope;
    const passages = passagesOf(written);
    return this.database.transaction(async () => {
      const ready = { title, status: 'ready', chunkCount: passages.length, trainedAt: now() } as const;
      const id =
        sourceId ?? (await this.sources.add({ kind, origin: 'training', botId, propertyId, ...ready })).id;
      if (sourceId === undefined) await this.writings.add({ sourceId: id, question, wordings, text });
      else {
        await this.sources.change(id, ready);
        const { id: writingId } = await this.writings.ofSource(id, kind);
        await this.writings.change(writingId, { question, wordings, text });
      }
      await this.chunks.replace(id, passages);
      await this.events.publish(new PassagesChanged(id, botId, propertyId));
      await this.events.publish(new KnowledgeWritten(id, botId, propertyId));
      return { source: viewSource(await this.sources.get(id)), question, wordings, text };
    });
  }
}

/** Without blanks and what is the question itself. */
const apartFrom = (question: string, wordings: string[]): string[] =>
  wordings.filter((wording) => wording.trim() !== '' && wording !== question);

function assertSayable(questions: string[], answer: string): void {
  for (const question of questions) {
    const { outcome, ruleId } = judgeQuestion({ question });
    if (outcome !== 'facts') throw new QuestionDeclined(ruleId);
  }
  const found = withheldIn(answer);
  if (found) throw new AnswerWithheld(found);
}
