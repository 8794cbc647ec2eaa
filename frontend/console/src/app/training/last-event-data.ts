/** The data of the last complete event of a `text/event-stream` so far, or null before the first one. */
export function lastEventData<T>(stream: string): T | null {
  const complete = stream.replaceAll('\r\n', '\n').split('\n\n').slice(0, -1);
  for (const event of complete.reverse()) {
    const data = event
      .split('\n')
      .filter((line) => line.startsWith('data:'))
      .map((line) => line.slice(5).replace(/^ /, ''))
      .join('\n');
    if (data) return JSON.parse(data) as T;
  }
  return null;
}
