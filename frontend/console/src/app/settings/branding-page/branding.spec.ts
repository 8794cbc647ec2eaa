import { BrandingDraft, changesOf } from './branding-draft';
import { readabilityOf } from '../../ui/contrast';

describe('a brand colour', () => {
  it('carries white text while white can be read on it, else dark text', () => {
    expect(readabilityOf('#1f4d4a').text).toBe('#ffffff');
    expect(readabilityOf('#f2d24b').text).toBe('#141312');
  });

  it.each(['#000000', '#777777', '#808080', '#ff0000', '#ffffff'])(
    'always carries readable text: %s',
    (color) => {
      expect(readabilityOf(color).ofText).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('is told from the page, or said not to be', () => {
    expect(readabilityOf('#1f4d4a').isSeen).toBe(true);
    expect(readabilityOf('#f2d24b').isSeen).toBe(false);
  });
});

describe('saving a brand', () => {
  const saved: BrandingDraft = {
    company_name: 'Harbour Homes',
    primary_color: '#1f4d4a',
    accent_color: '#c8553d',
    welcome_text: '',
    licence_line: 'Licence 1',
    phone: '(555) 010-0100',
    email: 'hello@example.com',
  };

  it('sends what was changed and nothing else, so that the profile goes on filling the rest', () => {
    expect(changesOf({ ...saved, primary_color: '#7a2d3c' }, saved)).toEqual({ primary_color: '#7a2d3c' });
  });

  it('gives an emptied field back to the profile', () => {
    expect(changesOf({ ...saved, phone: ' ' }, saved)).toEqual({ phone: null });
  });
});
