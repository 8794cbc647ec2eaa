import { Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Session } from '../../session/session';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { PageHeader } from '../../ui/page-header';
import { SearchBox } from '../../ui/search-box';
import { Skeleton } from '../../ui/skeleton';
import { passagesOf } from '../passages';
import { sourceKindOf } from '../source-kinds';
import { ChunkView, SourceView, TrainingApi } from '../training-api';
import { CitedCard } from './cited-card';
import { ProposalCard } from './proposal-card';
import { WebCard } from './web-card';
import { WrittenCard } from './written-card';
import { Waiting } from '../../ui/waiting';

/** What was understood of one source, passage by passage, as answers quote it. */
@Component({
  selector: 'app-source-page',
  imports: [
    Waiting,
    PageHeader,
    Failed,
    Skeleton,
    Empty,
    SearchBox,
    MatIcon,
    ProposalCard,
    WrittenCard,
    WebCard,
    CitedCard,
  ],
  templateUrl: './source-page.html',
  styleUrl: './source-page.scss',
})
export class SourcePage {
  /** From the URL. */
  readonly sourceId = input.required<string>();

  private readonly api = inject(TrainingApi);
  private readonly session = inject(Session);
  protected readonly source = this.api.source(this.sourceId);
  protected readonly chunks = this.api.chunks(this.sourceId);
  protected readonly search = signal('');
  protected readonly shown = computed(() =>
    this.chunks.hasValue()
      ? this.chunks.value().filter((chunk) => matches(this.search(), chunk.text, chunk.heading))
      : undefined,
  );

  protected readonly mayReadTalks = computed(() => this.session.can('conversations:read'));

  protected lead({ kind, chunk_count }: SourceView): string {
    return `${sourceKindOf[kind]}, ${passagesOf(chunk_count)}. Answers quote ${chunk_count === 1 ? 'it' : 'them'} word for word.`;
  }

  protected again(): void {
    this.source.reload();
    this.chunks.reload();
  }

  protected where(chunk: ChunkView): string {
    if (chunk.page !== null) return `Page ${chunk.page}`;
    if (chunk.start_seconds !== null) return timeOf(chunk.start_seconds);
    return `Passage ${chunk.position + 1}`;
  }
}

const timeOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** Whether every word of `search` occurs in one of the texts, however it is written. */
function matches(search: string, ...texts: readonly (string | null | undefined)[]): boolean {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const haystack = texts.filter(Boolean).join('\n').toLocaleLowerCase();
  return words.every((word) => haystack.includes(word));
}
