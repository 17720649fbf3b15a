interface Point {
  readonly lng: number;
  readonly lat: number;
}

/** Metres along the surface of a sphere of the earth's mean radius: within 0.6 % of the truth. */
export function metresBetween(a: Point, b: Point): number {
  const [up, along] = [radians(b.lat - a.lat), radians(b.lng - a.lng)];
  const half = Math.sin(up / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(along / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(half)));
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;
