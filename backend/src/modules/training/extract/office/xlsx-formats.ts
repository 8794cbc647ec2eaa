import { attribute, readXml } from './xml';

/** Formats every program knows by number: ECMA-376, part 1, 18.8.30. */
const known: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy-mm-dd',
  15: 'yyyy-mm-dd',
  16: 'yyyy-mm-dd',
  17: 'yyyy-mm',
  18: 'hh:mm',
  19: 'hh:mm:ss',
  20: 'hh:mm',
  21: 'hh:mm:ss',
  22: 'yyyy-mm-dd hh:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
};

/** Shows the numbers of a workbook as its reader sees them: dates, dollars, percent. */
export class XlsxFormats {
  /** Format codes by the number of a cell's style. */
  private readonly codes: string[] = [];

  /** @param from1904 days are counted from 1904, as workbooks of old Macs do */
  constructor(
    xml: string | null,
    private readonly from1904: boolean,
  ) {
    if (!xml) return;
    const custom = new Map<string, string>();
    let isCells = false;
    readXml(xml, {
      open: (name, attributes) => {
        const id = attribute(attributes, 'numFmtId') ?? '';
        if (name === 'numFmt') custom.set(id, attribute(attributes, 'formatCode') ?? '');
        else if (name === 'cellXfs') isCells = true;
        else if (name === 'xf' && isCells) this.codes.push(custom.get(id) ?? known[Number(id)] ?? '');
      },
      close: (name) => {
        if (name === 'cellXfs') isCells = false;
      },
    });
  }

  /** @param value as it is stored: digits, days since 1900, a share of one */
  show(value: string, style: number): string {
    const number = Number(value);
    if (value === '' || !Number.isFinite(number)) return value;
    const [code = ''] = (this.codes[style] ?? '').split(';');
    const bare = code.replace(/"[^"]*"|\\.|_./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
    if (/[dmyhs]/i.test(bare) && !/^general$/i.test(bare)) return this.date(number, bare);
    const decimals = /[.]([0#?]+)/.exec(bare)?.[1]?.length ?? 0;
    if (bare.includes('%')) return `${plain(number * 100, decimals, false)}%`;
    // As a fraction or a power of ten a number reads like another one.
    const isPlain = /[/e]/i.test(bare);
    const currency = /(?:\[\$([^\]-]+)|([$€£¥]))/.exec(code);
    const shown =
      /[0#]/.test(bare) && !isPlain
        ? plain(number, decimals, bare.includes(',') || currency !== null, leadingZeros(bare))
        : plain(number, 10, false)
            .replace(/(\.\d*?)0+$/, '$1')
            .replace(/\.$/, '');
    const sign = currency?.[1] ?? currency?.[2] ?? '';
    return shown.startsWith('-') ? `-${sign}${shown.slice(1)}` : `${sign}${shown}`;
  }

  private date(days: number, code: string): string {
    if (days < 0 || days > lastDay) return String(days);
    if (/\[h+\]/i.test(code)) return hours(days);
    // 1900 was no leap year, but the first spreadsheet programs thought so: their day 60 does not exist.
    const epoch = this.from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
    const time = new Date(epoch + Math.round(days * 86_400) * 1000);
    const [day = '', clock = ''] = time.toISOString().split('T');
    const hasDay = /[dy]/i.test(code);
    const hasClock = /[hs]/i.test(code);
    if (hasDay && hasClock) return `${day} ${clock.slice(0, 5)}`;
    if (hasClock) return clock.slice(0, /s/i.test(code) ? 8 : 5);
    return /d/i.test(code) ? day : day.slice(0, 7);
  }
}

/** December 31, 9999. */
const lastDay = 2_958_465;

/** Hours and minutes, as many as there are: 1.5 days are "36:00". */
function hours(days: number): string {
  const minutes = Math.round(days * 1440);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Digits a code number has at least: "00000" is a ZIP code. */
const leadingZeros = (code: string): number => /^0{2,15}$/.exec(code)?.[0].length ?? 1;

const plain = (number: number, decimals: number, isGrouped: boolean, digits = 1): string =>
  number.toLocaleString('en-US', {
    minimumIntegerDigits: digits,
    minimumFractionDigits: Math.min(decimals, 10),
    maximumFractionDigits: Math.min(decimals, 10),
    useGrouping: isGrouped,
  });
