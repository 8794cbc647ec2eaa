export interface StreamEvent {
  name: string;
  data: unknown;
}

export const readEvents = (text: string): StreamEvent[] =>
  text
    .split('\n\n')
    .filter((block) => block.startsWith('event:'))
    .map((block) => {
      const [name = '', data = ''] = block
        .split('\n')
        .map((line) => line.slice(line.indexOf(':') + 1).trim());
      return { name, data: JSON.parse(data) as unknown };
    });
