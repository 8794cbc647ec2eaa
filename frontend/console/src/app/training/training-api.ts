import { HttpClient, HttpContext, HttpEventType, HttpHeaders, httpResource } from '@angular/common/http';
import { Service, Signal, inject } from '@angular/core';
import { Observable, filter, firstValueFrom, map } from 'rxjs';
import type { EmbeddingsView } from '@backend/modules/knowledge/embedding/embeddings.dto';
import type { PreviewUrl, PreviewView } from '@backend/modules/training/preview.dto';
import type { AcceptedProposal, ProposalView } from '@backend/modules/training/proposal/proposal.dto';
import type { PageChangeView } from '@backend/modules/training/recrawl/pages.dto';
import type { ChunkView } from '@backend/modules/training/chunk.dto';
import type { CitingView } from '@backend/modules/training/citing.dto';
import type { SourceView, UpdateSource } from '@backend/modules/training/source.dto';
import type { JobView } from '@backend/modules/training/training-job.dto';
import type { TrainUrl } from '@backend/modules/training/training.dto';
import { FRESH_FOR, ONLY_ASKS } from '../api/fresh.interceptor';
import { said } from '../api/list-filter';
import { pagedList } from '../api/paged-list';
import { sendFile } from '../api/send-file';
import { lastEventData } from './last-event-data';

export type {
  ChunkView,
  CitingView,
  JobView,
  PageChangeView,
  PreviewView,
  ProposalView,
  SourceView,
  TrainUrl,
};

/** '' and undefined limit nothing; `learned_by`: all that a chatbot answers from. */
export type SourceFilter = Partial<Record<'q' | 'status' | 'learned_by', string | undefined>>;

// The answer is the job, at once; its progress is followed instead of waiting for the work.
const AT_ONCE = new HttpHeaders({ Prefer: 'respond-async' });

/** Finished already when the server was quicker than the wish not to wait. */
type Accepted = { readonly job: JobView } | { readonly job_id: string; readonly source_id: string };

@Service()
export class TrainingApi {
  private readonly http = inject(HttpClient);

  sources = (filter: Signal<SourceFilter>) =>
    pagedList<SourceView>(() => ({
      url: '/api/training/sources',
      params: { limit: 50, ...said(filter()) },
    }));

  /** How much of what was taught is found by meaning too. */
  meaning = () => httpResource<EmbeddingsView>(() => '/api/knowledge/embeddings');

  embed = () => firstValueFrom(this.http.post<EmbeddingsView>('/api/knowledge/embeddings', {}));

  source = (sourceId: Signal<string>) =>
    httpResource<SourceView>(() => `/api/training/sources/${sourceId()}`);

  chunks = (sourceId: Signal<string>) =>
    httpResource<ChunkView[]>(() => `/api/training/sources/${sourceId()}/chunks`);

  changes = (sourceId: Signal<string>) =>
    pagedList<PageChangeView>(() => ({
      url: `/api/training/sources/${sourceId()}/changes`,
      params: { limit: 20 },
    }));

  /** Nothing is asked while the id is null. */
  citings = (sourceId: Signal<string | null>) =>
    pagedList<CitingView>(() => {
      const id = sourceId();
      return id === null
        ? undefined
        : { url: `/api/training/sources/${id}/citations`, params: { limit: 20 } };
    });

  proposal = (sourceId: Signal<string>) =>
    httpResource<ProposalView>(() => `/api/training/sources/${sourceId()}/proposed-property`);

  acceptProposal = (sourceId: string) =>
    firstValueFrom(
      this.http.post<AcceptedProposal>(`/api/training/sources/${sourceId}/proposed-property/accept`, {}),
    );

  /** What a crawl would read. Costs nothing. */
  preview = (wish: PreviewUrl) =>
    firstValueFrom(
      this.http.post<PreviewView>('/api/training/url-preview', wish, {
        context: new HttpContext().set(ONLY_ASKS, true),
      }),
    );

  trainUrl = (wish: TrainUrl) =>
    firstValueFrom(
      this.http.post<Accepted>('/api/training/url-content', wish, { headers: AT_ONCE }).pipe(map(jobIdOf)),
    );

  /** @param onProgress told how much of the file has been sent, from 0 to 1 */
  async trainFile(
    file: File,
    scope: { bot_id?: string; property_id?: string },
    onProgress: (share: number) => void,
  ): Promise<string> {
    const form = new FormData();
    if (scope.bot_id) form.append('bot_id', scope.bot_id);
    if (scope.property_id) form.append('property_id', scope.property_id);
    // Last: a server that streams knows the other fields before the file begins.
    form.append('file', file);
    const url = '/api/training/upload-document';
    return jobIdOf(await sendFile<Accepted>(this.http, { url, form, headers: AT_ONCE, onProgress }));
  }

  retrain = (sourceId: string) =>
    firstValueFrom(
      this.http
        .post<Accepted>(`/api/training/sources/${sourceId}/retrain`, {}, { headers: AT_ONCE })
        .pipe(map(jobIdOf)),
    );

  changeSource = (sourceId: string, change: UpdateSource) =>
    firstValueFrom(this.http.patch<SourceView>(`/api/training/sources/${sourceId}`, change));

  removeSource = (sourceId: string) =>
    firstValueFrom(this.http.delete<void>(`/api/training/sources/${sourceId}`));

  cancel = (jobId: string) =>
    firstValueFrom(this.http.post<JobView>(`/api/training/jobs/${jobId}/cancel`, {}));

  job = (jobId: string) =>
    firstValueFrom(
      this.http.get<JobView>(`/api/training/jobs/${jobId}`, { context: new HttpContext().set(FRESH_FOR, 0) }),
    );

  /** The job as it changes, until it is over. Leaving the subscription stops listening, not the job. */
  follow(jobId: string): Observable<JobView> {
    // Through HttpClient and not EventSource, which cannot send the access token.
    return this.http
      .get(`/api/training/jobs/${jobId}/events`, {
        observe: 'events',
        reportDownloadProgress: true,
        responseType: 'text',
      })
      .pipe(
        map((event) => {
          if (event.type === HttpEventType.DownloadProgress)
            return (event as { partialText?: string }).partialText;
          return event.type === HttpEventType.Response ? (event.body ?? undefined) : undefined;
        }),
        map((stream) => (stream ? lastEventData<JobView>(stream) : null)),
        filter((job) => job !== null),
      );
  }
}

const jobIdOf = (accepted: Accepted): string => ('job' in accepted ? accepted.job.job_id : accepted.job_id);
