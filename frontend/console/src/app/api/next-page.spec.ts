import { nextPage } from './next-page';

describe('the next page of a list', () => {
  it('is the one the Link header calls next', () => {
    const link =
      '<https://api.example.com/api/leads?limit=2>; rel="first", <https://api.example.com/api/leads?limit=2&cursor=b,c>; rel="next"';
    expect(nextPage(link)).toBe('/api/leads?limit=2&cursor=b,c');
  });

  it('is none on the last page', () => {
    expect(nextPage('<https://api.example.com/api/leads>; rel="prev"')).toBeNull();
    expect(nextPage(null)).toBeNull();
  });
});
