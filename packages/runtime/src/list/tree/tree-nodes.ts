import type { Locale, Tally, Text } from '@mortise/core';
import { textIn } from '@mortise/core';
import type { ListField } from '../list-fields.ts';

/** A value of a field, as a place to look into. */
export interface TreeNode {
  /** Null for the records that have none. */
  readonly key: string | null;
  readonly label: Text;
  readonly color: string | undefined;
  /** Of those below it as well. */
  readonly count: number;
  readonly below: readonly TreeNode[];
}

interface Placed {
  readonly id: string;
  readonly label: Text;
  readonly above: string | null;
  readonly color?: string | undefined;
}

export interface Department {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

/**
 * The values of a field with how many records have them: choices as their builder arranged them, departments below one
 * another, people and records the most frequent first. What nobody has been given is there only where it is a choice.
 */
export function treeNodes(
  field: Pick<ListField, 'kind' | 'type' | 'config'>,
  { counts }: Pick<Tally, 'counts'>,
  departments: readonly Department[],
  titleOf: (id: string) => string | undefined,
): TreeNode[] {
  const countOf = new Map(counts.map(({ key, count }) => [key, count]));
  const places = placesOf(field, departments);
  const known = new Set(places.map(({ id }) => id));
  // A branch of a tree of options has been counted with what stands below; a department stands for itself.
  const isWhole = field.kind === 'options';
  const nodesBelow = (above: string | null): TreeNode[] =>
    places
      .filter((place) => place.above === above)
      .map(({ id, label, color }) => {
        const below = nodesBelow(id);
        const own = countOf.get(id) ?? 0;
        const count = isWhole ? own : below.reduce((sum, one) => sum + one.count, own);
        return { key: id, label, color, count, below };
      });
  const placed = nodesBelow(null);
  const others = counts.flatMap(({ key, count }): TreeNode[] =>
    key === null || known.has(key)
      ? []
      : [{ key, label: titleOf(key) ?? (field.kind === 'tags' ? key : unnamed), color: undefined, count, below: [] }],
  );
  const none = countOf.get(null) ?? 0;
  const empty: TreeNode = { key: null, label: { zh: '未填写', en: 'Empty' }, color: undefined, count: none, below: [] };
  const shown = field.kind === 'department' ? placed.flatMap(pruned) : placed;
  return [...shown, ...others, ...(none > 0 ? [empty] : [])];
}

function placesOf(
  { kind, type, config }: Pick<ListField, 'kind' | 'type' | 'config'>,
  departments: readonly Department[],
): Placed[] {
  if (kind === 'department')
    return departments.map(({ id, name, parentId }) => ({
      id,
      label: name,
      above: departments.some((one) => one.id === parentId) ? parentId : null,
    }));
  const own = type.ownOptions?.(config);
  if (own) return own.map(({ id, label, color }) => ({ id, label, color, above: null }));
  return (type.choices?.(config) ?? []).map(({ id, label, below }) => ({
    id,
    label: below?.name ?? label,
    above: below?.id ?? null,
  }));
}

/** Without departments that have nothing, nor anything below. */
const pruned = (node: TreeNode): TreeNode[] =>
  node.count === 0 ? [] : [{ ...node, below: node.below.flatMap(pruned) }];

const unnamed: Text = { zh: '未命名', en: 'Unnamed' };

/** Those whose name holds the words, with what leads to them. */
export function foundIn(nodes: readonly TreeNode[], words: string, locale: Locale): TreeNode[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [...nodes];
  return nodes.flatMap((node) => {
    if (textIn(node.label, locale).toLowerCase().includes(wanted)) return [node];
    const below = foundIn(node.below, words, locale);
    return below.length > 0 ? [{ ...node, below }] : [];
  });
}
