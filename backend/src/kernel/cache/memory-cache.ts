import { LRUCache } from 'lru-cache';
import { Cache } from './cache';

/** About 64 MB of text in this process; the least recently used goes first. */
export class MemoryCache extends Cache {
  private readonly kept = new LRUCache<string, string>({
    maxSize: 32 * 1024 * 1024,
    sizeCalculation: (text, name) => text.length + name.length,
  });

  protected override async read(name: string): Promise<string | undefined> {
    return this.kept.get(name);
  }

  protected override async write(name: string, text: string, seconds: number): Promise<void> {
    this.kept.set(name, text, { ttl: seconds * 1000 });
  }

  protected override async drop(name: string): Promise<void> {
    this.kept.delete(name);
  }
}
