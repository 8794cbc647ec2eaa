import { Service, type Type, inject } from '@angular/core';
import { Dialogs } from '../../ui/dialogs';
import type { Scope } from '../training-desk';
import { WrittenApi } from './written-api';

/** Opens the forms for what people write themselves. Each gives the id of the source, or undefined when it was left. */
@Service()
export class WriteKnowledge {
  private readonly dialogs = inject(Dialogs);
  private readonly api = inject(WrittenApi);

  async answer(scope: Scope): Promise<string | undefined> {
    const { AnswerDialog } = await import('./answer-dialog');
    return this.open(AnswerDialog, { question: '', wordings: [], answer: '', scope });
  }

  async note(scope: Scope): Promise<string | undefined> {
    const { NoteDialog } = await import('./note-dialog');
    return this.open(NoteDialog, { title: '', text: '', scope });
  }

  async change(sourceId: string, kind: 'qa' | 'note'): Promise<string | undefined> {
    if (kind === 'qa') {
      const [{ AnswerDialog }, { question, wordings, answer }] = await Promise.all([
        import('./answer-dialog'),
        this.api.answer(sourceId),
      ]);
      return this.open(AnswerDialog, { sourceId, question, wordings, answer, scope: {} });
    }
    const [{ NoteDialog }, { title, text }] = await Promise.all([
      import('./note-dialog'),
      this.api.note(sourceId),
    ]);
    return this.open(NoteDialog, { sourceId, title, text, scope: {} });
  }

  private open(dialog: Type<unknown>, data: object): Promise<string | undefined> {
    return this.dialogs.open<string>(dialog, { data, width: '600px' });
  }
}
