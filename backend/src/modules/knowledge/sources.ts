import { Injectable } from '@nestjs/common';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { Events } from '../../kernel/events/events';
import type { Page, PageQuery } from '../../kernel/http/page';
import { sha256 } from '../../kernel/secrets';
import { ChunksRepository } from './chunks.repository';
import { type IndexedChunk, indexChunks, indexInSteps } from './indexing';
import type { Chunk, NewSource, Source, SourceChange, SourceFilter, StoredChunk } from './knowledge.types';
import { KnowledgeMoved, PassagesChanged } from './knowledge.events';
import type { SourceEntity } from './source.entity';
import { SourcesRepository } from './sources.repository';

/** Everything an organization taught, and the passages it became. */
@Injectable()
export class Sources {
  constructor(
    private readonly database: Database,
    private readonly sources: SourcesRepository,
    private readonly chunks: ChunksRepository,
    private readonly events: Events,
  ) {}

  /** A source that is known but not read yet. An unknown bot or property is refused by the database. */
  async add(wish: NewSource): Promise<Source> {
    return viewSource(
      await this.sources.add({
        ...wish,
        title: wish.title.slice(0, 500),
        origin: 'training',
        status: 'pending',
        chunkCount: 0,
      }),
    );
  }

  /** Throws NotFound for an unknown id and for another organization's. */
  async get(id: string): Promise<Source> {
    return viewSource(await this.sources.get(id));
  }

  async maybe(id: string): Promise<Source | null> {
    const source = await this.sources.maybe(id);
    return source && viewSource(source);
  }

  /** Newest first, without the texts of chatbots' own forms. */
  async list(query: PageQuery, filter: SourceFilter = {}): Promise<Page<Source>> {
    return (await this.sources.listed(query, filter)).map(viewSource);
  }

  /** Of everything taught for this bot, or for this listing, however: also written by hand or into the bot's own form. */
  idsOf(scope: { botId: string } | { propertyId: string }): Promise<string[]> {
    return this.sources.idsOf(scope);
  }

  /** Throws NotFound. A new scope (bot, property) holds for retrieval at once. */
  async change(id: string, change: SourceChange): Promise<Source> {
    await this.database.transaction(async () => {
      const before = await this.sources.get(id);
      await this.sources.change(id, change);
      const after = await this.sources.get(id);
      if (before.botId === after.botId && before.propertyId === after.propertyId) return;
      for (const { botId, propertyId } of [before, after])
        await this.events.publish(new KnowledgeMoved(botId, propertyId));
    });
    return this.get(id);
  }

  /** Its passages leave retrieval with it. Throws NotFound. */
  async remove(id: string): Promise<void> {
    await this.database.transaction(async () => {
      const { botId, propertyId } = await this.sources.get(id);
      await this.sources.remove(id);
      await this.events.publish(new PassagesChanged(id, botId, propertyId));
      await this.events.publish(new KnowledgeMoved(botId, propertyId));
    });
  }

  /** The passages as they were understood, in reading order. Throws NotFound. */
  async chunksOf(id: string): Promise<StoredChunk[]> {
    await this.sources.get(id);
    return (await this.chunks.ofSource(id)).map(
      ({ id: chunkId, position, page, heading, startSeconds, url, title, text }) => ({
        id: chunkId,
        position,
        page,
        heading,
        startSeconds,
        url,
        title,
        text,
      }),
    );
  }

  /**
   * What {@link replaceChunks} puts in. Apart from it, because cutting words takes time that other writers need not
   * wait for.
   *
   * @param chunks as `chunkSections` cuts them
   */
  index(chunks: Chunk[]): Promise<IndexedChunk[]> {
    return indexInSteps(chunks);
  }

  /**
   * Puts these passages in the place of what the source had and marks it ready; all or nothing, and
   * safe to run twice. Inside a unit of work it joins it. Throws NotFound when the source is gone.
   */
  async replaceChunks(sourceId: string, indexed: IndexedChunk[]): Promise<void> {
    await this.database.transaction(async () => {
      await this.sources.change(sourceId, {
        status: 'ready',
        error: null,
        chunkCount: indexed.length,
        trainedAt: now(),
      });
      await this.chunks.replace(sourceId, indexed);
      const { botId, propertyId } = await this.sources.get(sourceId);
      await this.events.publish(new PassagesChanged(sourceId, botId, propertyId));
    });
  }

  /** Keeps the text of a chatbot's own form searchable for that bot; an empty text takes it out. */
  async writeChatbotText({ botId, title, text, chunks }: ChatbotText): Promise<void> {
    const known = await this.sources.ofChatbot(botId);
    const contentHash = sha256(text);
    if (text.trim() === '') {
      if (known) await this.sources.remove(known.id);
      return;
    }
    if (known?.contentHash === contentHash && known.title === title) return;
    await this.database.transaction(async () => {
      const source =
        known ??
        (await this.sources.add({
          kind: 'note',
          origin: 'chatbot',
          title,
          botId,
          status: 'pending',
          chunkCount: 0,
        }));
      await this.sources.change(source.id, {
        title,
        contentHash,
        status: 'ready',
        chunkCount: chunks.length,
        trainedAt: now(),
      });
      if (known?.contentHash === contentHash) return;
      await this.chunks.replace(source.id, indexChunks(chunks));
      await this.events.publish(new PassagesChanged(source.id, botId, null));
    });
  }
}

interface ChatbotText {
  botId: string;
  title: string;
  text: string;
  chunks: Chunk[];
}

export function viewSource(source: SourceEntity): Source {
  const { organizationId: _organization, origin: _origin, indexVersion: _index, ...view } = source;
  return view;
}
