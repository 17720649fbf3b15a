/** A hand scanner types like a keyboard, only faster than anybody can, and ends with Enter. */
export interface HandScanner {
  /** Takes a key at a moment in milliseconds; gives the text once it is whole. */
  readonly key: (key: string, at: number) => string | null;
}

/** Milliseconds between two signs; good typists take 100 or more. */
const apart = 50;
const least = 3;

export function handScanner(): HandScanner {
  let text = '';
  let last = Number.NEGATIVE_INFINITY;
  return {
    key(key, at) {
      const isFast = at - last <= apart;
      last = at;
      if (key === 'Enter') {
        const whole = isFast && text.length >= least ? text : null;
        text = '';
        return whole;
      }
      // Shift and the like are pressed between signs.
      if ([...key].length === 1) text = isFast ? text + key : key;
      return null;
    },
  };
}
