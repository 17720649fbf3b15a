/** A text without what two people write differently: case, full or half width, spaces and punctuation. Null: nothing is left. */
export function plainText(text: string): string | null {
  const plain = text.normalize('NFKC').toLowerCase().replace(notSaid, '');
  return plain === '' ? null : plain;
}

const notSaid = /[^\p{L}\p{N}]/gu;
