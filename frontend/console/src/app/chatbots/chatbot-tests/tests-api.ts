import { HttpClient, HttpContext, httpResource } from '@angular/common/http';
import { Service, Signal, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type {
  AnswerTestResultView,
  AnswerTestRunDetail,
  AnswerTestsSummary,
  AnswerTestView,
  CreateAnswerTest,
} from '@backend/modules/answer-tests/answer-test.dto';
import { FRESH_FOR } from '../../api/fresh.interceptor';

export type {
  AnswerTestResultView,
  AnswerTestRunDetail,
  AnswerTestsSummary,
  AnswerTestView,
  CreateAnswerTest,
};

// A run ends by itself some time after what started it.
const now = () => new HttpContext().set(FRESH_FOR, 0);

@Service()
export class TestsApi {
  private readonly http = inject(HttpClient);

  list = (botId: Signal<string>) =>
    httpResource<AnswerTestView[]>(() => ({ url: `/api/chatbots/${botId()}/tests`, context: now() }));

  summary = (botId: Signal<string>) =>
    httpResource<AnswerTestsSummary>(() => ({
      url: `/api/chatbots/${botId()}/tests/summary`,
      context: now(),
    }));

  add = (botId: string, test: CreateAnswerTest) =>
    firstValueFrom(this.http.post<AnswerTestView>(`/api/chatbots/${botId}/tests`, test));

  change = (botId: string, testId: string, test: CreateAnswerTest) =>
    firstValueFrom(this.http.patch<AnswerTestView>(`/api/chatbots/${botId}/tests/${testId}`, test));

  remove = (botId: string, testId: string) =>
    firstValueFrom(this.http.delete<void>(`/api/chatbots/${botId}/tests/${testId}`));

  run = (botId: string) =>
    firstValueFrom(this.http.post<AnswerTestRunDetail>(`/api/chatbots/${botId}/tests/runs`, {}));
}
