import type { SourceView } from '@backend/modules/training/source.dto';
import type { IconName } from '../ui/icons';

export const sourceIconOf: Record<SourceView['kind'], IconName> = {
  url: 'language',
  document: 'description',
  image: 'image',
  audio: 'graphic_eq',
  video: 'movie',
  note: 'sticky_note_2',
  qa: 'forum',
};

export const sourceKindOf: Record<SourceView['kind'], string> = {
  url: 'Web page',
  document: 'Document',
  image: 'Picture',
  audio: 'Recording',
  video: 'Video',
  note: 'Note',
  qa: 'Curated answer',
};
