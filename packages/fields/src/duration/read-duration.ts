const day = 86_400;
const hour = 3600;
const minute = 60;

/** Seconds in each unit, by the ways people write it. */
const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:天|日|d|days?)$/i, day],
  [/^(?:个?小时|个?钟头|时|h|hrs?|hours?)$/i, hour],
  [/^(?:分钟?|m|mins?|minutes?)$/i, minute],
  [/^(?:秒钟?|s|secs?|seconds?)$/i, 1],
];

/**
 * Seconds of a length of time as people write it: `2天3小时`, `1.5 小时`, `1h30m`, `1:30`, `36:30:15`. A bare number
 * counts in `bare` seconds. Null when it is none.
 */
export function readDuration(text: string, bare: number): number | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[,，\s]+/g, '');
  const clock = /^(\d{1,6}):([0-5]\d)(?::([0-5]\d))?$/.exec(plain);
  if (clock) return Number(clock[1]) * hour + Number(clock[2]) * minute + Number(clock[3] ?? 0);
  if (/^\d{1,9}(\.\d{1,6})?$/.test(plain)) return whole(Number(plain) * bare);
  const parts = [...plain.matchAll(/(\d{1,9}(?:\.\d{1,6})?)([^\d.]+)/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== plain) return null;
  let seconds = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (const [, amount = '', name = ''] of parts) {
    const size = units.find(([pattern]) => pattern.test(name))?.[1];
    // 3分2天 is a slip, not a sum.
    if (size === undefined || size >= smallest) return null;
    smallest = size;
    seconds += Number(amount) * size;
  }
  return whole(seconds);
}

const whole = (seconds: number) => (seconds <= 2_000_000_000 ? Math.round(seconds) : null);
