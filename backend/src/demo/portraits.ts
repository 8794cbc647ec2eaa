import sharp from 'sharp';

interface Look {
  background: string;
  skin: string;
  shade: string;
  hair: string;
  coat: string;
  shirt: string;
  /** Longer hair falls to the shoulders. */
  isLong: boolean;
  glasses: boolean;
}

/** Faces would be somebody's: these are drawn, head and shoulders. */
function face({ background, skin, shade, hair, coat, shirt, isLong, glasses }: Look): string {
  const behind = isLong
    ? `<path d="M150 210Q146 96 256 92T362 210Q372 320 348 372H164Q140 320 150 210Z" fill="${hair}"/>`
    : `<path d="M168 222Q150 96 262 92Q366 96 344 222Z" fill="${hair}"/>`;
  const fringe = isLong
    ? `<path d="M166 232Q160 118 256 112T346 232Q338 172 292 158Q236 196 166 232Z" fill="${hair}"/>`
    : `<path d="M168 214Q150 96 262 92Q366 96 344 214Q340 170 316 158Q250 172 196 156Q176 170 168 214Z" fill="${hair}"/>`;
  const frames = glasses
    ? `<g fill="none" stroke="#3b3a37" stroke-width="5"><rect x="190" y="216" width="56" height="40" rx="17"/><rect x="266" y="216" width="56" height="40" rx="17"/><path d="M246 230q10-7 20 0"/></g>`
    : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
<rect width="512" height="512" fill="${background}"/>${behind}
<path d="M214 290h84v90q-42 42-84 0Z" fill="${shade}"/>
<path d="M62 512Q70 402 188 372L256 420L324 372Q442 402 450 512Z" fill="${coat}"/>
<path d="M196 370L256 446L316 370L298 356Q256 408 214 356Z" fill="${shirt}"/>
<ellipse cx="256" cy="238" rx="86" ry="106" fill="${skin}"/>${fringe}
<g fill="#34302b"><ellipse cx="219" cy="236" rx="8" ry="9"/><ellipse cx="293" cy="236" rx="8" ry="9"/></g>
<path d="M200 208q18-12 38-4M274 204q20-8 38 4" stroke="${hair}" stroke-width="7" stroke-linecap="round" fill="none"/>
<path d="M256 244q-10 26 4 32" stroke="${shade}" stroke-width="6" stroke-linecap="round" fill="none"/>
<path d="M220 298q36 28 72 0" stroke="#8c3f35" stroke-width="7" stroke-linecap="round" fill="none"/>${frames}</svg>`;
}

const admin: Look = {
  background: '#d9e4df',
  skin: '#c98f6b',
  shade: '#b0765a',
  hair: '#3a2a22',
  coat: '#1f4d4a',
  shirt: '#f5f0e6',
  isLong: true,
  glasses: false,
};
const agent: Look = {
  background: '#e9dfcb',
  skin: '#e3b595',
  shade: '#cb9b7b',
  hair: '#6b4a2f',
  coat: '#39434f',
  shirt: '#dfe6ee',
  isLong: false,
  glasses: true,
};

const render = (look: Look): Promise<Buffer> =>
  sharp(Buffer.from(face(look)))
    .resize(512, 512)
    .png()
    .toBuffer();

/** As files for the upload that anybody's picture takes. */
export const portraits = { admin: () => render(admin), agent: () => render(agent) };
