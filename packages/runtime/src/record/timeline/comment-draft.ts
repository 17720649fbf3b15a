import { commentParts, mentionOf } from '@mortise/core';

/** A comment while it is written: people stand in it as `@name`, and `people` says who is meant, by that name. */
export interface CommentDraft {
  readonly text: string;
  readonly people: Readonly<Record<string, string>>;
}

export const emptyDraft: CommentDraft = { text: '', people: {} };

/** The comment as it is stored. Names that nobody chose from the list are words. */
export function storedText({ text, people }: CommentDraft): string {
  // The longest first: 李明 is the beginning of 李明华.
  const names = Object.keys(people).sort((one, other) => other.length - one.length);
  if (names.length === 0) return text;
  const called = new RegExp(`@(${names.map(escaped).join('|')})`, 'g');
  return text.replaceAll(called, (words, name: string) => {
    const id = people[name];
    return id === undefined ? words : mentionOf(id);
  });
}

/** A stored comment for changing it. */
export function draftOf(stored: string, nameOf: (userId: string) => string): CommentDraft {
  let people: Record<string, string> = {};
  const pieces = commentParts(stored).map((part) => {
    if (part.kind === 'words') return part.text;
    const named = withPerson(people, { id: part.userId, name: nameOf(part.userId) });
    people = named.people;
    return `@${named.name}`;
  });
  return { text: pieces.join(''), people };
}

/** Under which name somebody stands in the draft: their own, or with a number where another bears it too. */
export function withPerson(
  people: CommentDraft['people'],
  { id, name }: { readonly id: string; readonly name: string },
): { readonly name: string; readonly people: Record<string, string> } {
  const known = Object.entries(people).find(([, other]) => other === id);
  if (known) return { name: known[0], people: { ...people } };
  let free = name;
  for (let n = 2; people[free] !== undefined; n++) free = `${name}${n}`;
  return { name: free, people: { ...people, [free]: id } };
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
