import type { CodeLayout } from './code-layout';
import type { CodeDesign } from './design';
import { outlines } from './fonts';

/** @param size width in pixels */
export function drawSvg(design: CodeDesign, layout: CodeLayout, size: number): string {
  const { width, height, runs, logo, caption } = layout;
  const modules = runs.map(({ x, y, length }) => `M${x} ${y}h${length}v1h-${length}z`).join('');
  const picture =
    design.logo && logo
      ? `<image x="${logo.x}" y="${logo.y}" width="${logo.width}" height="${logo.height}" href="data:image/png;base64,${Buffer.from(design.logo.png).toString('base64')}"/>`
      : '';
  const words = caption
    ? `<g fill="${design.foreground}">${outlines(spoken(design.address), { ...caption, x: width / 2, baseline: caption.baseline + caption.size * 0.75 })}</g>`
    : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${(size * height) / width}" viewBox="0 0 ${width} ${height}" role="img"><title>${escaped(design.address)}</title><rect width="${width}" height="${height}" fill="${design.background}"/><path shape-rendering="crispEdges" fill="${design.foreground}" d="${modules}"/>${picture}${words}</svg>`;
}

/** An address as it is typed: without the protocol. */
export const spoken = (address: string): string => address.replace(/^https?:\/\//, '');

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
