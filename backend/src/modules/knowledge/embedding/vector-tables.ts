import { Injectable } from '@nestjs/common';
import { currentOrganizationId } from '../../../kernel/tenancy/context';
import { EmbeddingsRepository } from './embeddings.repository';
import type { VectorTable } from './vectors';

/** Of all organizations together, in bytes; the least recently asked leave first. */
const mostKept = 256 * 1024 * 1024;

interface Kept {
  stamp: string;
  table: Promise<VectorTable>;
  bytes: number;
}

/** Vectors in memory: reading ten thousand anew for each question would take longer than comparing them. */
@Injectable()
export class VectorTables {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly embeddings: EmbeddingsRepository) {}

  /** The current organization's vectors; read anew when the stamp is not the one they were read under. */
  async of(model: string, dimensions: number, stamp: string): Promise<VectorTable> {
    const key = [currentOrganizationId(), model, dimensions].join('\n');
    const known = this.kept.get(key);
    this.kept.delete(key);
    const kept =
      known?.stamp === stamp ? known : { stamp, bytes: 0, table: this.embeddings.table(model, dimensions) };
    this.kept.set(key, kept);
    try {
      const table = await kept.table;
      kept.bytes = table.values.byteLength;
      this.forgetOldest();
      return table;
    } catch (error) {
      if (this.kept.get(key) === kept) this.kept.delete(key);
      throw error;
    }
  }

  private forgetOldest(): void {
    let bytes = [...this.kept.values()].reduce((sum, each) => sum + each.bytes, 0);
    for (const [key, each] of this.kept) {
      if (bytes <= mostKept) return;
      this.kept.delete(key);
      bytes -= each.bytes;
    }
  }
}
