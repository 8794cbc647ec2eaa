import { Injectable, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Authenticator } from '../../kernel/access/access.guard';
import { currentActor } from '../../kernel/tenancy/context';
import type { ConversationEntity } from './conversation.entity';
import { ConversationsRepository } from './conversations.repository';
import { type EventStream, EventStreams } from './event-stream';
import { Live, people } from './live';

/** Rows that are counted for the console at most; nobody works off more at once. */
const counted = 500;

/** What happens in an organization's conversations as its consoles hear it. */
@Injectable()
export class FollowInbox {
  private readonly log = new Logger(FollowInbox.name);

  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly live: Live,
    private readonly streams: EventStreams,
    private readonly authenticator: Authenticator,
  ) {}

  async start(reply: FastifyReply): Promise<void> {
    const stream = this.streams.follow(reply);
    try {
      await this.follow(stream);
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
    } finally {
      if (!stream.over.aborted) stream.end('again', {});
    }
  }

  private async follow(stream: EventStream): Promise<void> {
    let known: Map<string, string> | undefined;
    for await (const note of this.live.ofInbox(stream.over)) {
      const mayHaveGone = note === null || note['what'] === people;
      if (mayHaveGone && !(await this.authenticator.stands(currentActor()))) return;
      if (note?.['what'] === people) continue;
      if (note?.what === 'typing') {
        if (note.who === 'visitor') stream.send('typing', { conversation_id: note['conversation_id'] });
        continue;
      }
      if (note) stream.send('changed', { conversation_id: note['conversation_id'] });
      const rows = await this.conversations.needingAttention(counted);
      const now = new Map(rows.map((row) => [row.id, signOf(row)]));
      if (known && sameEntries(known, now)) continue;
      // Another process may have made the change without a signal.
      if (known && !note)
        for (const id of changedIds(known, now)) stream.send('changed', { conversation_id: id });
      known = now;
      stream.send('attention', countsOf(rows));
    }
  }
}

const signOf = ({ state, unreadCount, missedAt }: ConversationEntity): string =>
  `${state} ${unreadCount} ${missedAt}`;

const sameEntries = (a: Map<string, string>, b: Map<string, string>): boolean =>
  a.size === b.size && [...a].every(([id, sign]) => b.get(id) === sign);

const changedIds = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id));

const countsOf = (rows: ConversationEntity[]): { waiting: number; missed: number; unread: number } => ({
  waiting: rows.filter(({ state }) => state === 'waiting').length,
  missed: rows.filter(({ state }) => state === 'bot').length,
  unread: rows.filter(({ state }) => state === 'human').length,
});
