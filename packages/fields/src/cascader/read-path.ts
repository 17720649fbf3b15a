import { comparable } from '../options/option.ts';
import { namesOf, type TreeNode } from './tree.ts';

/** From the root to what a text names: `华东 / 浙江 / 杭州`, or a name that only one node has. Null when unclear. */
export function readPath(text: string, nodes: readonly TreeNode[]): readonly TreeNode[] | null {
  const whole = named(comparable(text), nodes);
  if (whole.length === 1) return whole[0] ?? null;
  const names = text.split(/\s*[/／>›»\\|]\s*|\s*->\s*/).map(comparable);
  return names.length > 1 && !names.includes('') ? down(names, nodes) : null;
}

function down([name, ...rest]: readonly string[], nodes: readonly TreeNode[]): readonly TreeNode[] | null {
  const node = nodes.find((candidate) => name !== undefined && namesOf(candidate).includes(name));
  if (!node) return null;
  if (rest.length === 0) return [node];
  const below = down(rest, node.children ?? []);
  return below && [node, ...below];
}

/** Paths to every node of that name. */
const named = (name: string, nodes: readonly TreeNode[]): (readonly TreeNode[])[] =>
  nodes.flatMap((node) => [
    ...(namesOf(node).includes(name) ? [[node]] : []),
    ...named(name, node.children ?? []).map((below) => [node, ...below]),
  ]);
