/** What rich text may hold: the sanitiser keeps these, the reader draws these, the editor makes no others. */
export const tags = [
  ...['p', 'br', 'h1', 'h2', 'h3', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr'],
  ...['strong', 'em', 'u', 's', 'a', 'img'],
] as const;
export type Tag = (typeof tags)[number];

export const attributes = { a: ['href'], img: ['src', 'alt'], ol: ['start'] };
