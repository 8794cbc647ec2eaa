import { blotOut } from './blot-out';

describe('what names a person in a text', () => {
  it.each([
    ['I am Maya Ortiz, call (415) 555-0132', 'I am [name], call [phone]'],
    ['maya here, maya@example.com', '[name] here, [e-mail]'],
    ['Ortiz family; +34 612 34 56 78.', '[name] family; [phone].'],
    ['MAYA ORTIZ', '[name]'],
  ])('goes: %s', (text, left) => expect(blotOut(text, ['Maya Ortiz'])).toBe(left));

  it.each(['Is the Mayan calendar on the wall included?', 'Listed at 640,000, built in 1998.', ''])(
    'and nothing else does: %s',
    (text) => expect(blotOut(text, ['Maya Ortiz'])).toBe(text),
  );

  it('takes a name as the text it is', () => {
    expect(blotOut('(.*) asked about $& again', ['(.*)', '$&'])).toBe('[name] asked about [name] again');
  });
});
