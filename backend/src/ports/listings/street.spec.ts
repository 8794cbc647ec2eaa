import { sameBuilding, sameHome, spellings } from './street';
import { stateCode } from './states';

describe('Two street lines', () => {
  it.each([
    ['123 N Main St', '123 North Main Street'],
    ['123 Main St.', '123 MAIN STREET'],
    ['5 First Ave', '5 1st Avenue'],
    ['500 Park Ave S', '500 Park Avenue South'],
    ['12 Oak Ln Apt 4B', '12 Oak Lane #4b'],
    ['12 Oak Ln, Unit 4', '12 Oak Ln Unit 4, Austin'],
    ['7 N St', '7 N Street'],
    ['100 Broadway', '100 Broadway'],
    ['221B Baker St', '221b Baker St'],
  ])('%s and %s are one home', (a, b) => expect(sameHome(a, b)).toBe(true));

  it.each([
    ['123 Main St', '125 Main St'],
    ['123 Main St', '123 Main Ave'],
    ['123 N Main St', '123 S Main St'],
    ['123 Main St', '123 Main St Apt 4'],
    ['Main St', 'Main St'],
  ])('%s and %s are not', (a, b) => expect(sameHome(a, b)).toBe(false));

  it('of a building and its unit go together only from the building down', () => {
    expect(sameBuilding('12 Oak Ln', '12 Oak Ln #4')).toBe(true);
    expect(sameBuilding('12 Oak Ln #5', '12 Oak Ln #4')).toBe(false);
  });
});

it('An address is spelled the ways a literal-minded source may have it', () => {
  expect(spellings('123 n main st')).toEqual(
    expect.arrayContaining(['123 N Main St', '123 N Main Street', '123 North Main Street']),
  );
});

it('A state is known by name or by code', () => {
  expect([stateCode('California'), stateCode(' ca '), stateCode('District of Columbia')]).toEqual([
    'CA',
    'CA',
    'DC',
  ]);
});
