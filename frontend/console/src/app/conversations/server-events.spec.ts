import { eventOf } from './server-events';

describe('events of the server', () => {
  it('are read with their name and data', () => {
    expect(eventOf('event: typing\ndata: {"conversation_id":"c1"}')).toEqual({
      name: 'typing',
      data: { conversation_id: 'c1' },
    });
    expect(eventOf('data: {"a":\ndata: 1}')).toEqual({ name: 'message', data: { a: 1 } });
  });

  it('are not made of heartbeats', () => {
    expect(eventOf(':')).toBeNull();
    expect(eventOf('')).toBeNull();
  });
});
