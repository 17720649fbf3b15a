/** Reads a time of day as people write it: 9:05, 9:05:06, 上午9点, 下午3点半, 9 时 5 分, 3:30 pm. Null when it is none. */
export function readTime(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/a\.?m\.?$/i, 'am')
    .replace(/p\.?m\.?$/i, 'pm');
  const [, half = '', hours, minutes, seconds, clock = ''] = colons.exec(plain) ?? words.exec(plain) ?? [];
  if (hours === undefined) return null;
  const hour = hourOf(Number(hours), (half || clock).toLowerCase());
  const minute = minutes === '半' ? 30 : Number(minutes ?? 0);
  const second = Number(seconds ?? 0);
  if (hour === null || minute > 59 || second > 59) return null;
  return [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
}

const halves = '(凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|am|pm)?';
const colons = new RegExp(`^${halves} ?(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.\\d+)?)? ?(am|pm)?$`, 'i');
const words = new RegExp(`^${halves} ?(\\d{1,2}) ?[点點时時](?: ?(半|\\d{1,2}) ?分?)?(?: ?(\\d{1,2}) ?秒)?(整)?$`);

function hourOf(hour: number, half: string): number | null {
  if (hour > 23) return null;
  if (['下午', '傍晚', '晚上', 'pm'].includes(half)) return hour < 12 ? hour + 12 : hour;
  if (half === '中午') return hour < 10 ? hour + 12 : hour;
  if (half === 'am' || half === '上午' || half === '凌晨') return hour === 12 ? 0 : hour;
  return hour;
}
