export interface Combination {
  readonly key: string;
  /** Ctrl on Windows and Linux, ⌘ on a Mac. */
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** Signs move about with the layout and with Shift: where they stand on the keyboard counts as well as what they say. */
const codes: Readonly<Record<string, string>> = { ',': 'Comma', '.': 'Period' };
/** Said by a layout or an input method in place of the plain sign. */
const wide: Readonly<Record<string, string>> = { '？': '?', '、': '/', '／': '/', '　': ' ', '【': '[', '】': ']' };

/** Reads `mod+k`, `shift+a`, `n`, `?`, `escape`, `space`. */
export function combinationOf(written: string): Combination {
  const parts = written.toLowerCase().split('+');
  const last = parts.at(-1) ?? '';
  return {
    key: last === 'space' ? ' ' : last,
    mod: parts.includes('mod'),
    shift: parts.includes('shift'),
    alt: parts.includes('alt'),
  };
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

export function isPressed(combination: Combination, event: KeyPress): boolean {
  const { key, mod, shift, alt } = combination;
  const pressed = (wide[event.key] ?? event.key).toLowerCase();
  const isKey = pressed === key || (codes[key] !== undefined && codes[key] === event.code);
  // Whether a sign such as ? needs Shift is the layout's affair.
  const isShift = /^[?/]$/.test(key) ? !shift || event.shiftKey : event.shiftKey === shift;
  return isKey && isShift && (event.ctrlKey || event.metaKey) === mod && event.altKey === alt;
}

const names: Readonly<Record<string, string>> = {
  ' ': 'Space',
  escape: 'Esc',
  enter: 'Enter',
  arrowup: '↑',
  arrowdown: '↓',
};

/** The keys as a person reads them, one by one: `Ctrl`, `Shift`, `Enter`. */
export function keysOf(written: string, isMac = isMacHere()): string[] {
  const { key, mod, shift, alt } = combinationOf(written);
  return [
    ...(mod ? [isMac ? '⌘' : 'Ctrl'] : []),
    ...(alt ? [isMac ? '⌥' : 'Alt'] : []),
    ...(shift ? [isMac ? '⇧' : 'Shift'] : []),
    names[key] ?? key.toUpperCase(),
  ];
}

const isMacHere = () => typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.userAgent);
