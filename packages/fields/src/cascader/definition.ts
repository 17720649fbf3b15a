import { bilingual, type Choice, cellText, defineFieldType, type Locale, ok, setting, textIn } from '@mortise/core';
import * as z from 'zod';
import { deletedOption } from '../options/option-values.ts';
import { refuse } from '../refuse.ts';
import { refuseCell } from '../refuse-cell.ts';
import { readPath } from './read-path.ts';
import { checkTree, pathTo, TreeNode } from './tree.ts';

const CascaderConfig = z.object({
  nodes: z.array(TreeNode).meta(setting({ label: { zh: '选项', en: 'Options' }, control: 'own' })),
  leafOnly: z
    .boolean()
    .meta(setting({ label: { zh: '必须选到末级', en: 'Every level is needed' }, control: 'switch' })),
  showPath: z.boolean().meta(setting({ label: { zh: '显示层级路径', en: 'Show the whole path' }, control: 'switch' })),
});
type CascaderConfig = z.infer<typeof CascaderConfig>;

/**
 * One choice of a tree. The value is the ids from the root down to it, so that a condition that asks for a branch
 * finds what stands below. After a node has moved, old values are read by their last id.
 */
export const cascader = defineFieldType({
  type: 'cascader',
  label: { zh: '级联选择', en: 'Cascading select' },
  aliases: ['多级下拉', '联动选择', '分类', '树形', 'tree', 'category', 'hierarchy'],
  group: 'choice',
  icon: 'list-tree',
  config: CascaderConfig,
  defaults: {
    nodes: [
      node('option_1', '一级 1', 'Level 1 A', [
        node('option_2', '二级 1', 'Level 2 A'),
        node('option_3', '二级 2', 'Level 2 B'),
      ]),
      node('option_4', '一级 2', 'Level 1 B', [node('option_5', '二级 3', 'Level 2 C')]),
    ],
    leafOnly: true,
    showPath: true,
  },
  kind: () => 'options',
  storage: () => ({ in: 'column', sqlType: 'text[]' }),
  value: ({ nodes, leafOnly }): z.ZodType<string[]> =>
    z
      .array(z.string(), gone)
      .min(1, gone)
      .transform((ids, context) => {
        const path = pathTo(nodes, ids.at(-1) ?? '');
        const message = path.length === 0 ? gone : leafOnly && path.at(-1)?.children?.length ? notLeaf : null;
        if (message === null) return path.map(({ id }) => id);
        context.addIssue({ code: 'custom', message });
        return z.NEVER;
      }),
  format: (ids, config, { locale }) => pathText(ids, config, locale),
  parse: (cell, { nodes, leafOnly }) => {
    const text = cellText(cell);
    if (text === '') return ok(null);
    const path = cell.kind === 'error' ? null : readPath(text, nodes);
    if (!path) return refuseCell(cell, 'unknown_option', { zh: '树里的选项', en: 'an option of the tree' });
    return leafOnly && path.at(-1)?.children?.length
      ? refuse('incomplete', {
          zh: `「${text}」还有下级，选到末级`,
          en: `"${text}" has levels below it. Go down to the last.`,
        })
      : ok(path.map(({ id }) => id));
  },
  wording: ({ nodes }) => nodes,
  searchText: (ids, { nodes }) =>
    pathTo(nodes, ids.at(-1) ?? '')
      .map(({ label }) => textIn(label, 'zh'))
      .join(' '),
  check: ({ nodes }) => checkTree(nodes),
  choices: ({ nodes }) => choicesIn(nodes),
  supports: { sort: false, defaults: ['constant', 'url'] },
});

const gone = bilingual('这个选项已不存在，另选一个', 'This option no longer exists. Choose another.');
const notLeaf = bilingual('还有下级，选到末级', 'There are levels below it. Go down to the last.');

function node(id: string, zh: string, en: string, children?: TreeNode[]): TreeNode {
  return children ? { id, label: { zh, en }, children } : { id, label: { zh, en } };
}

export function pathText(ids: readonly string[], { nodes, showPath }: CascaderConfig, locale: Locale): string {
  const path = pathTo(nodes, ids.at(-1) ?? '');
  const labels = path.map(({ label }) => textIn(label, locale));
  if (labels.length === 0) return textIn(deletedOption, locale);
  return showPath ? labels.join(' / ') : (labels.at(-1) ?? '');
}

/** Branches too: whoever asks for one means all that stands below. Each is named by its whole path. */
const choicesIn = (nodes: readonly TreeNode[], above: Choice | null = null): Choice[] =>
  nodes.flatMap(({ id, label, children = [] }) => {
    const path = (locale: Locale) =>
      above ? `${textIn(above.label, locale)} / ${textIn(label, locale)}` : textIn(label, locale);
    const choice: Choice = {
      id,
      label: { zh: path('zh'), en: path('en') },
      below: { id: above?.id ?? null, name: label },
    };
    return [choice, ...choicesIn(children, choice)];
  });
