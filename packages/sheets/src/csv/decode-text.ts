import { isAscii, isUtf8 } from 'node:buffer';
import { decodeBytes, type EncodingName, rankEncodings } from './encoding.ts';
import { bomOf, linesOf, wideWithoutBom } from './scan.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: EncodingName;
}

/** The beginning of a text file in the encoding its bytes suggest; null where they are not text. `isCut`: there is more of it. */
export function decodeText(head: Buffer, isCut: boolean): DecodedText | null {
  const wide = bomOf(head) ?? wideWithoutBom(head);
  const isWide = wide !== undefined && wide !== 'utf-8';
  if (!isWide && head.includes(0)) return null;
  const bytes = isCut ? withoutHalfCharacter(head, isWide) : head;
  const lines = [...linesOf(bytes)].filter((line) => !isAscii(line));
  const facts = { bom: wide, isAscii: isAscii(bytes), isUtf8: isUtf8(bytes), lines };
  const encoding = rankEncodings(facts)[0]?.encoding ?? 'utf-8';
  return { text: decodeBytes(bytes, encoding), encoding };
}

/** Up to its last line, where it has several: any encoding is whole there. */
function withoutHalfCharacter(head: Buffer, isWide: boolean): Buffer {
  if (isWide) return head.subarray(0, head.length - (head.length % 2));
  const lineEnd = head.lastIndexOf(0x0a);
  if (lineEnd > 0) return head.subarray(0, lineEnd);
  let end = head.length;
  while (end > 0 && end > head.length - 4 && !isUtf8(head.subarray(0, end))) end -= 1;
  return isUtf8(head.subarray(0, end)) ? head.subarray(0, end) : head;
}
