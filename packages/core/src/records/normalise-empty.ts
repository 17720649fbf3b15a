/** Not for PostgreSQL: the character zero, and halves of characters that have lost the other half. */
const allUnstorable = /\0|\p{Cs}/gu;
/** Halves of whole characters are among these: quick to rule out. */
const mayBeUnstorable = /[\0\ud800-\udfff]/;

/** Empty is null, whatever way it was said; text that no database can keep loses what it cannot keep. */
export function normaliseEmpty(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') {
    const storable = mayBeUnstorable.test(value) ? value.replace(allUnstorable, '') : value;
    return storable.trim() === '' ? null : storable;
  }
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const items = value.map(normaliseEmpty).filter((item) => item !== null);
    return items.length === 0 ? null : items;
  }
  const parts = Object.entries(value).map(([key, part]) => [key, typeof part === 'object' ? part : cleanPart(part)]);
  return parts.length === 0 ? null : Object.fromEntries(parts);
}

const cleanPart = (part: unknown) => (typeof part === 'string' ? part.replace(allUnstorable, '') : part);
