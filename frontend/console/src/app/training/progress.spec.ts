import { lastEventData } from './last-event-data';
import { progressText } from './progress-text';

const at = (stage: string, done: number, total: number) =>
  progressText({ status: 'running', progress: { stage, done, total } });

describe('the progress of a training', () => {
  it('says which page is being read', () => {
    expect(at('reading', 6, 31)).toBe('Reading page 7 of 31');
  });

  it('does not count past the last page', () => {
    expect(at('reading', 31, 31)).toBe('Reading page 31 of 31');
  });

  it('does not count what is only one', () => {
    expect(at('fetching', 0, 1)).toBe('Fetching the page');
  });

  it('is the newest complete event of the stream so far', () => {
    const stream =
      'event: progress\ndata: {"done":1}\n\nevent: progress\r\ndata: {"done":2}\r\n\r\nevent: progress\ndata: {"do';
    expect(lastEventData(stream)).toEqual({ done: 2 });
  });

  it('is not known before the first event is complete', () => {
    expect(lastEventData(': hello\n\ndata: {"done"')).toBeNull();
  });
});
