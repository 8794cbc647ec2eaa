import { kindByName } from '../extract';

const extensions: Record<string, string> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/epub+zip': 'epub',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'text/csv': 'csv',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/wav': 'wav',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
};

/** A file name whose extension says what a web server sent: by its content type, else by the address. Null: not ours. */
export function nameOfAnswer(headers: Record<string, string>, url: string): string | null {
  const type = (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  const path = new URL(url).pathname;
  const inPath = kindByName(path);
  const vague =
    type === '' ||
    type === 'application/octet-stream' ||
    (type === 'text/plain' && (inPath === 'md' || inPath === 'csv'));
  if (vague) return inPath ? `page.${inPath}` : type === '' ? 'page.html' : null;
  const extension = extensions[type];
  return extension ? `page.${extension}` : null;
}
