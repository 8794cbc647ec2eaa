import { flag, number, positive, type Raw, text } from '../read';

const squareFeetPerSquareMetre = 10.7639;
const squareFeetPerAcre = 43_560;

const unitOf = (row: Raw, field: string): string => (text(row, field) ?? '').replace(/\s/g, '').toLowerCase();

/** Living area in square feet, whatever unit the MLS keeps. */
export function squareFeetOf(row: Raw): number | undefined {
  const area = positive(row, 'LivingArea');
  if (area === undefined) return undefined;
  return Math.round(
    unitOf(row, 'LivingAreaUnits') === 'squaremeters' ? area * squareFeetPerSquareMetre : area,
  );
}

/** Lot size in square feet from the first of the three ways an MLS may give it. */
export function lotOf(row: Raw): number | undefined {
  const acres = positive(row, 'LotSizeAcres');
  const area = positive(row, 'LotSizeArea');
  const perUnit = { acres: squareFeetPerAcre, squarefeet: 1, squaremeters: squareFeetPerSquareMetre }[
    unitOf(row, 'LotSizeUnits')
  ];
  const size =
    positive(row, 'LotSizeSquareFeet') ??
    (acres !== undefined
      ? acres * squareFeetPerAcre
      : area !== undefined && perUnit
        ? area * perUnit
        : undefined);
  return size === undefined ? undefined : Math.round(size);
}

/** The association's fee per its period. A clear "no association" is a fee of nothing; silence stays silence. */
export function hoaOf(row: Raw): { hoaFeeCents?: number; hoaFrequency?: string } {
  const fee = number(row, 'AssociationFee');
  if (fee === undefined) return flag(row, 'AssociationYN') === false ? { hoaFeeCents: 0 } : {};
  const frequency = text(row, 'AssociationFeeFrequency', 25)?.replace(/[\s-]/g, '');
  return { hoaFeeCents: Math.round(fee * 100), ...(frequency ? { hoaFrequency: frequency } : {}) };
}
