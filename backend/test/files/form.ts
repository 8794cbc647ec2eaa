/** The multipart body of an upload. */
export function form(
  filename: string,
  content: Buffer | string,
  fields: Record<string, string> = {},
): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  body.set('file', new Blob([new Uint8Array(Buffer.from(content))]), filename);
  return body;
}
