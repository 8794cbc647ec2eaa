import { Flag, Text, Whole } from '../../../kernel/http/fields';

export class EmbeddingsView {
  @Flag({ description: 'Whether an embedding model is configured; without one, words alone find.' })
  configured!: boolean;
  @Text({ max: 200, nullable: true }) model!: string | null;
  @Whole({ description: 'Passages of everything that was taught.' }) passages!: number;
  @Whole({ description: 'Passages that are found by meaning too, with this model.' }) embedded!: number;
  @Whole({ description: 'Passages that are found by their words only, until their vectors are made.' })
  pending!: number;
}
