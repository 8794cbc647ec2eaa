/** Black or white, whichever reads better on a colour (`#rrggbb`); the server decides in the end. */
export function readableText(background: string): '#ffffff' | '#141312' {
  const luminance = [1, 3, 5]
    .map((start) => parseInt(background.slice(start, start + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
    .reduce((sum, share, index) => sum + share * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
  return 1.05 / (luminance + 0.05) >= 4.5 ? '#ffffff' : '#141312';
}
