import { Component, computed, input } from '@angular/core';
import { Status } from '../../ui/status';
import type { AnswerTestsSummary } from './tests-api';

/** How the tests stand, in a few words beside the chatbot's status; nothing without tests. */
@Component({
  selector: 'app-tests-state',
  imports: [Status],
  template: `
    @if (state(); as shown) {
      <app-status [tone]="shown.tone">{{ shown.text }}</app-status>
    }
  `,
})
export class TestsState {
  readonly summary = input.required<AnswerTestsSummary | undefined>();

  protected readonly state = computed(() => {
    const run = this.summary()?.last_run;
    if (!run || run.passed + run.failed === 0) return null;
    const { failed, regressions } = run;
    if (regressions > 0)
      return {
        tone: 'wrong' as const,
        text: regressions === 1 ? '1 answer worked before' : `${regressions} answers worked before`,
      };
    if (failed > 0)
      return {
        tone: 'attention' as const,
        text: failed === 1 ? '1 test fails' : `${failed} tests fail`,
      };
    return { tone: 'good' as const, text: 'All tests pass' };
  });
}
