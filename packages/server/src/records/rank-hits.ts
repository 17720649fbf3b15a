import { foldName, type SearchHit } from '@mortise/core';

/** What is called so first, then what begins so, then whatever mentions it; among equals the newest change first. */
export function rankHits(hits: readonly SearchHit[], text: string): SearchHit[] {
  const needle = foldName(text);
  const rankOf = ({ title }: SearchHit) => {
    const name = foldName(title);
    if (name === needle) return 0;
    if (name.startsWith(needle)) return 1;
    return name.includes(needle) ? 2 : 3;
  };
  return hits
    .map((hit) => ({ hit, rank: rankOf(hit) }))
    .sort((a, b) => a.rank - b.rank || b.hit.updatedAt.localeCompare(a.hit.updatedAt))
    .map(({ hit }) => hit);
}
