import { Id, ListOf, Moment, Text } from '../../../kernel/http/fields';
import { longestAnswer, longestNote, mostWordings, type Written } from './written.types';

class WrittenFor {
  @Id({ optional: true, description: 'Only this chatbot says it; without it every chatbot does.' })
  bot_id?: string;

  @Id({ optional: true, description: 'The listing it is about.' })
  property_id?: string;
}

const question = { min: 1, max: 500, example: 'May I park a boat in the driveway?' };
const wordings = {
  max: mostWordings,
  textMax: 500,
  description: 'Other ways to ask it, where a person knows some that are hard to guess.',
  example: ['Where can I leave my boat trailer?'],
};
const answer = {
  min: 1,
  max: longestAnswer,
  description: 'Said to visitors as it stands, before anything else that is known.',
  example: 'Yes, one boat on a trailer, behind the gate.',
};

export class WriteCuratedAnswer extends WrittenFor {
  @Text({ ...question, description: 'Asked in other words, it is recognised too.' })
  question!: string;

  @ListOf('text', { ...wordings, optional: true })
  wordings?: string[];

  @Text(answer)
  answer!: string;
}

export class ChangeCuratedAnswer {
  @Text({ ...question, optional: true })
  question?: string;

  @ListOf('text', { ...wordings, optional: true })
  wordings?: string[];

  @Text({ ...answer, optional: true })
  answer?: string;
}

export class WriteKnowledgeNote extends WrittenFor {
  @Text({ min: 1, max: 300, example: 'Notes from the walk-through' })
  title!: string;

  @Text({ min: 1, max: longestNote, description: 'Paragraphs are separated by blank lines.' })
  text!: string;
}

export class ChangeKnowledgeNote {
  @Text({ min: 1, max: 300, optional: true })
  title?: string;

  @Text({ min: 1, max: longestNote, optional: true })
  text?: string;
}

abstract class WrittenView {
  @Id({ description: 'Also among the sources, where it is deleted or its scope changed.' })
  source_id!: string;

  @Id({ nullable: true })
  bot_id!: string | null;

  @Id({ nullable: true })
  property_id!: string | null;

  @Moment()
  created_at!: string;

  @Moment({ nullable: true, description: 'When it was written or last changed.' })
  changed_at!: string | null;
}

export class CuratedAnswerView extends WrittenView {
  @Text({ max: 500 })
  question!: string;

  @ListOf('text', wordings)
  wordings!: string[];

  @Text({ max: longestAnswer })
  answer!: string;
}

export class KnowledgeNoteView extends WrittenView {
  @Text({ max: 500 })
  title!: string;

  @Text({ max: longestNote })
  text!: string;
}

const viewWritten = ({ source }: Written): WrittenView => ({
  source_id: source.id,
  bot_id: source.botId,
  property_id: source.propertyId,
  created_at: source.createdAt,
  changed_at: source.trainedAt,
});

export const viewCurated = (written: Written): CuratedAnswerView => ({
  ...viewWritten(written),
  question: written.question ?? written.source.title,
  wordings: written.wordings,
  answer: written.text,
});

export const viewNote = (written: Written): KnowledgeNoteView => ({
  ...viewWritten(written),
  title: written.source.title,
  text: written.text,
});
