import { type Issue, issue, newPartId, Text, textIn } from '@mortise/core';
import * as z from 'zod';
import { namesOf as namesOfOption } from '../options/option.ts';

/** One choice of a tree. Records store ids, so that a new label reaches every record at once. */
export interface TreeNode {
  readonly id: string;
  readonly label: Text;
  readonly children?: readonly TreeNode[] | undefined;
}

export const TreeNode: z.ZodType<TreeNode> = z.lazy(() =>
  z.object({ id: z.string().min(1).max(64), label: Text, children: z.array(TreeNode).optional() }),
);

export const deepest = 6;
export const mostNodes = 5000;

/** A node with how deep it stands: the tree as the lines of an outline, which is how it is edited. */
export interface Line {
  readonly id: string;
  readonly label: Text;
  readonly depth: number;
}

export const linesOf = (nodes: readonly TreeNode[], depth = 0): Line[] =>
  nodes.flatMap(({ id, label, children = [] }) => [{ id, label, depth }, ...linesOf(children, depth + 1)]);

/** The other way round. A line that skips a level stands just below the one before it. */
export function treeOf(lines: readonly Line[]): TreeNode[] {
  const roots: Growing[] = [];
  const open: Growing[] = [];
  for (const { id, label, depth } of lines) {
    const node: Growing = { id, label };
    open.length = Math.min(depth, open.length, deepest - 1);
    const parent = open.at(-1);
    if (parent) parent.children = [...(parent.children ?? []), node];
    else roots.push(node);
    open.push(node);
  }
  return roots;
}
interface Growing {
  id: string;
  label: Text;
  children?: Growing[];
}

/** From the root to the node with that id; empty when there is none. */
export function pathTo(nodes: readonly TreeNode[], id: string): readonly TreeNode[] {
  for (const node of nodes) {
    if (node.id === id) return [node];
    const below = pathTo(node.children ?? [], id);
    if (below.length > 0) return [node, ...below];
  }
  return [];
}

/**
 * Lines of a pasted outline: indented by tabs or pairs of spaces, or the columns of a sheet, in which a cell that is
 * empty or repeats the line above means the same place.
 */
export function readOutline(text: string): Line[] {
  const lines: Line[] = [];
  let above: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const indent = /^[\t ]*/.exec(line)?.[0] ?? '';
    const cells = line
      .slice(indent.length)
      .split('\t')
      .map((cell) => cell.trim());
    const start = indent.replaceAll('  ', '\t').replaceAll(' ', '').length;
    const path = above.slice(0, start);
    for (const [offset, cell] of cells.entries()) {
      const depth = start + offset;
      if (cell === '' || depth >= deepest) continue;
      const isSame = cells.length > 1 && above[depth] === cell && path.every((name, level) => above[level] === name);
      path[depth] = cell;
      if (!isSame) lines.push({ id: newPartId('opt'), label: cell, depth });
    }
    above = path;
  }
  return lines;
}

const emptyTree = { zh: '还没有选项，添加至少一个', en: 'No options yet. Add at least one.' };

/** What is wrong with a tree beyond its shape; paths start at the config. */
export function checkTree(nodes: readonly TreeNode[]): Issue[] {
  const lines = linesOf(nodes);
  if (lines.length === 0) return [issue(['nodes'], 'no_options', emptyTree)];
  const nameless = lines.some(({ label }) => textIn(label, 'zh').trim() === '');
  const repeats = new Set(lines.map(({ id }) => id)).size < lines.length;
  const twin = twinIn(nodes);
  return [
    ...(nameless ? [issue(['nodes'], 'no_label', { zh: '选项没有名称', en: 'An option has no name.' })] : []),
    ...(repeats ? [issue(['nodes'], 'repeats', { zh: '选项的 ID 重复', en: 'Two options have the same ID' })] : []),
    ...(lines.length > mostNodes || lines.some(({ depth }) => depth >= deepest)
      ? [
          issue(['nodes'], 'too_large', {
            zh: `最多 ${deepest} 级、${mostNodes} 项`,
            en: `At most ${deepest} levels and ${mostNodes} options`,
          }),
        ]
      : []),
    ...(twin
      ? [
          issue(['nodes'], 'duplicate_option', {
            zh: `同一级里「${twin}」重复`,
            en: `"${twin}" appears twice in one place.`,
          }),
        ]
      : []),
  ];
}

/** A name that two neighbours share. */
function twinIn(nodes: readonly TreeNode[]): string | null {
  const known = new Set<string>();
  for (const node of nodes) {
    const names = namesOf(node);
    if (names.some((name) => known.has(name))) return textIn(node.label, 'zh');
    for (const name of names) known.add(name);
    const below = twinIn(node.children ?? []);
    if (below !== null) return below;
  }
  return null;
}

/** Every name a node goes by, comparable. */
export const namesOf = ({ label }: Pick<TreeNode, 'label'>) => [...new Set(namesOfOption({ label }))];
