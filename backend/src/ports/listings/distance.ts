const earthRadiusMiles = 3958.8;

/** Straight-line distance in miles, to a hundredth. Positions are in degrees. */
export function milesBetween(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const half =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2;
  return Math.round(2 * earthRadiusMiles * Math.asin(Math.sqrt(Math.min(1, half))) * 100) / 100;
}
