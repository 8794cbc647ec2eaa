import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Injectable, Logger } from '@nestjs/common';
import { NotFound } from '../../kernel/errors/errors';
import type { ChatAssets } from './chat-model';

const contentTypes: Record<string, string> = { js: 'text/javascript; charset=utf-8', woff2: 'font/woff2' };

/** A file of the built chat front end, ready to be sent. */
export class ChatAsset {
  readonly contentType: string;
  readonly etag: string;
  readonly plain: Buffer;
  private zipped: Buffer | undefined;
  private wrapped: Buffer | undefined;

  constructor(path: string) {
    this.plain = readFileSync(path);
    this.contentType = contentTypes[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    this.etag = `"${createHash('sha256').update(this.plain).digest('base64url').slice(0, 16)}"`;
  }

  // Compressed for the first visitor and not at start, which has to be quick.
  get gzip(): Buffer {
    return (this.zipped ??= gzipSync(this.plain, { level: 9 }));
  }

  get brotli(): Buffer {
    return (this.wrapped ??= brotliCompressSync(this.plain));
  }
}

// Beside the built backend, or in the workspace when the sources run.
const folders = [join(__dirname, '../../../chat'), join(__dirname, '../../../../dist/chat')];

/** The built chat front end, read once at start. Without it pages still show everything the server renders. */
@Injectable()
export class ChatFiles {
  private readonly widget: ChatAsset | undefined;
  private readonly files = new Map<string, ChatAsset>();
  readonly assets: ChatAssets = {
    early: null,
    script: null,
    firstStyles: '',
    styles: '',
    displayFont: null,
    proofWorker: null,
  };

  constructor() {
    const folder = folders.find((each) => existsSync(join(each, 'manifest.json')));
    if (!folder) {
      new Logger('Chat').warn(
        'The chat front end is not built (npm run build): chat pages come without script and styles.',
      );
      return;
    }
    const { font, proof, script } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      font: string;
      proof: string;
      script: string;
    };
    for (const name of readdirSync(join(folder, 'assets')))
      this.files.set(name, new ChatAsset(join(folder, 'assets', name)));
    this.widget = new ChatAsset(join(folder, 'widget.js'));
    this.assets = {
      early: readFileSync(join(folder, 'chat-early.js'), 'utf8'),
      script: `/chat-assets/${script}`,
      firstStyles: readFileSync(join(folder, 'chat-first.css'), 'utf8'),
      styles: readFileSync(join(folder, 'chat.css'), 'utf8'),
      displayFont: `/chat-assets/${font}`,
      proofWorker: `/chat-assets/${proof}`,
    };
  }

  launcher(): ChatAsset {
    if (!this.widget) throw new NotFound();
    return this.widget;
  }

  file(name: string): ChatAsset {
    const file = this.files.get(name);
    if (!file) throw new NotFound();
    return file;
  }
}
