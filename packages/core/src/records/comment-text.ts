/** The longest text of a comment, in characters. */
export const longestComment = 10_000;
/** How many people one comment may call. */
export const mostMentions = 20;

/** A piece of a comment: words, or somebody who is called by them. */
export type CommentPart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'mention'; readonly userId: string };

const mention = /<@([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})>/gi;

/** How somebody is called in the text of a comment: by id, so that they keep their place when their name changes. */
export const mentionOf = (userId: string): string => `<@${userId}>`;

/** Everybody whom a text calls, each once, in the order of the text. */
export const mentionsIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(mention)].map(([, id = '']) => id.toLowerCase())),
];

/** The text in pieces, for whoever shows it. */
export function commentParts(text: string): readonly CommentPart[] {
  const parts: CommentPart[] = [];
  let read = 0;
  for (const found of text.matchAll(mention)) {
    if (found.index > read) parts.push({ kind: 'words', text: text.slice(read, found.index) });
    parts.push({ kind: 'mention', userId: (found[1] ?? '').toLowerCase() });
    read = found.index + found[0].length;
  }
  if (read < text.length) parts.push({ kind: 'words', text: text.slice(read) });
  return parts;
}
