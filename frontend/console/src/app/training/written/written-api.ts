import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type {
  ChangeCuratedAnswer,
  ChangeKnowledgeNote,
  CuratedAnswerView,
  KnowledgeNoteView,
  WriteCuratedAnswer,
  WriteKnowledgeNote,
} from '@backend/modules/knowledge/written/written.dto';

/** What people write themselves. */
@Service()
export class WrittenApi {
  private readonly http = inject(HttpClient);

  answer = (sourceId: string) =>
    firstValueFrom(this.http.get<CuratedAnswerView>(`/api/knowledge/answers/${sourceId}`));

  writeAnswer = (wish: WriteCuratedAnswer) =>
    firstValueFrom(this.http.post<CuratedAnswerView>('/api/knowledge/answers', wish));

  changeAnswer = (sourceId: string, change: ChangeCuratedAnswer) =>
    firstValueFrom(this.http.patch<CuratedAnswerView>(`/api/knowledge/answers/${sourceId}`, change));

  note = (sourceId: string) =>
    firstValueFrom(this.http.get<KnowledgeNoteView>(`/api/knowledge/notes/${sourceId}`));

  writeNote = (wish: WriteKnowledgeNote) =>
    firstValueFrom(this.http.post<KnowledgeNoteView>('/api/knowledge/notes', wish));

  changeNote = (sourceId: string, change: ChangeKnowledgeNote) =>
    firstValueFrom(this.http.patch<KnowledgeNoteView>(`/api/knowledge/notes/${sourceId}`, change));
}
