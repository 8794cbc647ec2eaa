import sharp from 'sharp';

interface Palette {
  sky: [top: string, bottom: string];
  ground: string;
  wall: string;
  shade: string;
  roof: string;
  trim: string;
  glass: string;
}

const wharf: Palette = {
  sky: ['#cfe0e6', '#f3ead9'],
  ground: '#8ea58a',
  wall: '#7d8a88',
  shade: '#66726f',
  roof: '#3d4447',
  trim: '#f5f0e6',
  glass: '#f1d9a0',
};
const terrace: Palette = {
  sky: ['#dfe6ee', '#f6efe6'],
  ground: '#b9b6a8',
  wall: '#d9cbb8',
  shade: '#bfae98',
  roof: '#7a4b35',
  trim: '#54473c',
  glass: '#9fb8c4',
};
const orchard: Palette = {
  sky: ['#e8e3cf', '#f8f1de'],
  ground: '#9caf72',
  wall: '#efe6d5',
  shade: '#d8ccb5',
  roof: '#8c5a3c',
  trim: '#5b4a3a',
  glass: '#b7cfcf',
};

const frame = (
  palette: Palette,
  drawing: string,
): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1000">
<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${palette.sky[0]}"/><stop offset="1" stop-color="${palette.sky[1]}"/></linearGradient></defs>
<rect width="1600" height="1000" fill="url(#sky)"/><circle cx="1290" cy="210" r="70" fill="#fff7e2" opacity=".8"/>${drawing}</svg>`;

const window = (x: number, y: number, width: number, height: number, { trim, glass }: Palette): string =>
  `<rect x="${x - 8}" y="${y - 8}" width="${width + 16}" height="${height + 16}" fill="${trim}"/><rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${glass}"/><path d="M${x + width / 2} ${y}v${height}M${x} ${y + height / 2}h${width}" stroke="${trim}" stroke-width="6"/>`;

const tree = (x: number, y: number, size: number, leaf: string): string =>
  `<rect x="${x - size / 14}" y="${y}" width="${size / 7}" height="${size * 0.7}" fill="#6d5846"/><circle cx="${x}" cy="${y - size * 0.15}" r="${size * 0.5}" fill="${leaf}"/><circle cx="${x + size * 0.22}" cy="${y + size * 0.12}" r="${size * 0.33}" fill="${leaf}" opacity=".8"/>`;

function shingledHouse(): string {
  const p = wharf;
  return frame(
    p,
    `<path d="M0 640Q400 600 800 640T1600 620V1000H0Z" fill="#9fb9c4"/><path d="M0 760Q500 700 1600 770V1000H0Z" fill="${p.ground}"/>
<rect x="420" y="420" width="640" height="380" fill="${p.wall}"/><rect x="1060" y="520" width="240" height="280" fill="${p.shade}"/>
<path d="M370 430L740 190L1110 430Z" fill="${p.roof}"/><path d="M1030 530L1180 420L1340 530Z" fill="${p.roof}"/><rect x="860" y="210" width="60" height="140" fill="${p.shade}"/>
${[500, 690, 880].map((x) => window(x, 480, 100, 110, p)).join('')}${[500, 880].map((x) => window(x, 650, 100, 120, p)).join('')}${window(690, 310, 100, 90, p)}
<rect x="700" y="640" width="90" height="160" fill="${p.trim}"/><rect x="712" y="652" width="66" height="148" fill="#1f4d4a"/><rect x="1100" y="640" width="160" height="160" fill="${p.trim}"/>${window(1140, 560, 80, 50, p)}
${tree(270, 640, 200, '#5f7f63')}${tree(1430, 660, 170, '#6b8a66')}<path d="M745 800L700 1000H880L790 800Z" fill="#e5ddcc"/>`,
  );
}

function apartmentHouse(): string {
  const p = terrace;
  const floors = [0, 1, 2, 3, 4].map((floor) => {
    const y = 240 + floor * 112;
    const windows = [520, 660, 800, 940].map((x) => window(x, y, 84, 66, p)).join('');
    return `${windows}<rect x="500" y="${y + 84}" width="560" height="6" fill="${p.shade}"/>`;
  });
  return frame(
    p,
    `<rect y="820" width="1600" height="180" fill="${p.ground}"/><rect x="1120" y="420" width="330" height="400" fill="#c8c3b6"/><rect x="160" y="480" width="300" height="340" fill="#cfc9bb"/>
<rect x="470" y="190" width="620" height="630" fill="${p.wall}"/><rect x="1010" y="190" width="80" height="630" fill="${p.shade}"/><rect x="450" y="170" width="660" height="26" fill="${p.roof}"/>${floors.join('')}
<rect x="700" y="730" width="150" height="90" fill="${p.trim}"/><path d="M520 150q20-50 60-40t70-20 80 10 60-14 70 30v34H520Z" fill="#7f9a72"/>${tree(330, 720, 170, '#7f9a72')}${tree(1250, 730, 150, '#88a27a')}`,
  );
}

function orchardHouse(): string {
  const p = orchard;
  const trees = [120, 290, 1240, 1400, 1530].map(
    (x, index) =>
      `${tree(x, 640 + (index % 2) * 60, 190, '#84995a')}<circle cx="${x - 40}" cy="${600 + (index % 2) * 60}" r="10" fill="#b4452f"/><circle cx="${x + 30}" cy="${640 + (index % 2) * 60}" r="10" fill="#b4452f"/>`,
  );
  return frame(
    p,
    `<path d="M0 560Q300 430 700 540T1600 480V1000H0Z" fill="#c3c78f"/><path d="M0 780Q800 720 1600 790V1000H0Z" fill="${p.ground}"/>
<rect x="420" y="560" width="720" height="250" fill="${p.wall}"/><path d="M370 570L500 420H1060L1190 570Z" fill="${p.roof}"/><rect x="940" y="600" width="200" height="210" fill="${p.shade}"/>
${window(480, 630, 120, 100, p)}${window(780, 630, 120, 100, p)}<rect x="650" y="620" width="90" height="190" fill="${p.trim}"/><rect x="970" y="650" width="140" height="160" fill="${p.trim}"/>
<path d="M400 800h520M420 800v-60M520 800v-60M620 800v-60" stroke="${p.trim}" stroke-width="8" fill="none"/>${trees.join('')}`,
  );
}

function room(palette: Palette, accent: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1000"><rect width="1600" height="1000" fill="${palette.trim === '#f5f0e6' ? '#efe9dd' : '#f3ece0'}"/><path d="M0 760H1600V1000H0Z" fill="#c9a77a"/><path d="M0 800h1600M0 860h1600M0 930h1600" stroke="#b8946a" stroke-width="4"/>
${window(180, 180, 300, 380, { ...palette, trim: '#fffaf0' })}${window(1080, 180, 300, 380, { ...palette, trim: '#fffaf0' })}<rect x="560" y="560" width="480" height="190" rx="30" fill="${accent}"/><rect x="540" y="500" width="520" height="130" rx="30" fill="${accent}" opacity=".85"/><ellipse cx="800" cy="860" rx="420" ry="60" fill="${palette.wall}" opacity=".6"/>
<rect x="690" y="230" width="220" height="170" fill="${palette.shade}"/><rect x="705" y="245" width="190" height="140" fill="${palette.sky[0]}"/><path d="M1230 760v-190" stroke="#5b4a3a" stroke-width="10"/><path d="M1170 570h120l-24-80h-72Z" fill="${palette.glass}"/></svg>`;
}

/** Photographs would be somebody's: these are drawn. Per listing: picture and caption. */
export const drawings: { svg: string; caption: string }[][] = [
  [
    { svg: shingledHouse(), caption: 'From the lane (drawing)' },
    { svg: room(wharf, '#2f5d62'), caption: 'Living room (drawing)' },
  ],
  [
    { svg: apartmentHouse(), caption: 'The building (drawing)' },
    { svg: room(terrace, '#8a5a44'), caption: 'Living room of 5B (drawing)' },
  ],
  [
    { svg: orchardHouse(), caption: 'From the orchard (drawing)' },
    { svg: room(orchard, '#6d7f45'), caption: 'Sitting room (drawing)' },
  ],
];

export const renderDrawing = (svg: string): Promise<Buffer> =>
  sharp(Buffer.from(svg)).resize(1600, 1000).jpeg({ quality: 84 }).toBuffer();
