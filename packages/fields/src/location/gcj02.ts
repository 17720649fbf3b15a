interface Point {
  readonly lng: number;
  readonly lat: number;
}

/** The earth as GCJ-02 has it: Krasovsky's ellipsoid. */
const radius = 6_378_245;
const flatness = 0.006_693_421_622_965_943;

/** Maps of China are shifted by law, and their tiles with them. This is where a point of WGS 84 lies on such a map. */
export function toGcj02({ lng, lat }: Point): Point {
  const by = shiftAt({ lng, lat });
  return { lng: lng + by.lng, lat: lat + by.lat };
}

/** The other way, to about a centimetre: the shift changes slowly, so taking off that of the guess soon finds the point. */
export function fromGcj02(shown: Point): Point {
  let guess = shown;
  for (let turn = 0; turn < 6; turn += 1) {
    const by = shiftAt(guess);
    guess = { lng: shown.lng - by.lng, lat: shown.lat - by.lat };
  }
  return guess;
}

/** Degrees. Nothing is shifted outside of the frame around China. */
function shiftAt({ lng, lat }: Point): Point {
  if (lng < 72.004 || lng > 137.8347 || lat < 0.8293 || lat > 55.8271) return { lng: 0, lat: 0 };
  const [x, y] = [lng - 105, lat - 35];
  const root = Math.sqrt(Math.abs(x));
  const common = wave(x, [20, 1 / 6], [20, 1 / 2]);
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * root +
    common +
    wave(y, [20, 1], [40, 3], [160, 12], [320, 30]);
  const east =
    300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + common + wave(x, [20, 1], [40, 3], [150, 12], [300, 30]);
  const angle = radians(lat);
  const narrowing = 1 - flatness * Math.sin(angle) ** 2;
  const perDegreeNorth = radians((radius * (1 - flatness)) / narrowing ** 1.5);
  const perDegreeEast = radians((radius / Math.sqrt(narrowing)) * Math.cos(angle));
  return { lng: east / perDegreeEast, lat: north / perDegreeNorth };
}

/** Metres: two thirds of sines, each with its height and half of its length. */
const wave = (at: number, ...parts: readonly (readonly [height: number, half: number])[]) =>
  (parts.reduce((sum, [height, half]) => sum + height * Math.sin((at * Math.PI) / half), 0) * 2) / 3;

const radians = (degrees: number) => (degrees * Math.PI) / 180;
