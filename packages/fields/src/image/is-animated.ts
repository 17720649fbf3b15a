/** Enough of a file to tell whether its picture moves. */
export const headBytes = 4096;

/** Does the picture move, in WebP, PNG or AVIF? Told by the beginning of the file. */
export function isAnimated(head: Uint8Array): boolean {
  const text = String.fromCharCode(...head.subarray(0, headBytes));
  if (text.startsWith('RIFF') && text.startsWith('WEBPVP8X', 8)) return ((head[20] ?? 0) & animationBit) !== 0;
  // The chunk that says so stands before the first picture.
  if (text.startsWith('\u0089PNG')) return text.split('IDAT', 1)[0]?.includes('acTL') ?? false;
  return text.startsWith('ftypavis', 4);
}

const animationBit = 0x02;
