import type { Text } from '@mortise/core';

export interface Shortcut {
  /** One or more combinations that do the same, written as `combinationOf` reads them; the first is the one shown. */
  readonly keys: readonly string[];
  /** Those that the help sheet shows, where all of them would be a row of keys. */
  readonly shown?: readonly string[];
  readonly group: ShortcutGroup;
  readonly label: Text;
  /** Also while the person types: what needs Ctrl anyway. */
  readonly whileTyping?: boolean;
  /** Also while a drawer or a dialog covers the page. */
  readonly everywhere?: boolean;
}

export const shortcutGroups = {
  everywhere: { zh: '任何页面', en: 'Everywhere' },
  list: { zh: '列表', en: 'Lists' },
  calendar: { zh: '日历', en: 'Calendars' },
  record: { zh: '记录', en: 'Records' },
} as const satisfies Record<string, Text>;
export type ShortcutGroup = keyof typeof shortcutGroups;

/**
 * Every shortcut of the product, in the order of the help sheet (`?`), which is drawn from this list.
 *
 * To add one: a line here, and `useShortcut('list.nextView', () => …)` in the component that does it. It works while that
 * component stands and its `enabled` holds, never while somebody types (unless `whileTyping`), and never under a drawer
 * or a dialog. Two that may stand at the same time must not share keys: `shortcuts.test.ts` compares within each group
 * and with `everywhere`.
 */
export const shortcuts = {
  search: {
    keys: ['mod+k'],
    group: 'everywhere',
    label: { zh: '搜索记录、表单、视图、人员和操作', en: 'Search records, forms, views, people and actions' },
    whileTyping: true,
    everywhere: true,
  },
  help: { keys: ['?'], group: 'everywhere', label: { zh: '查看快捷键', en: 'Show keyboard shortcuts' } },
  'list.search': { keys: ['/'], group: 'list', label: { zh: '在列表中搜索', en: 'Search the list' } },
  'list.new': { keys: ['n'], group: 'list', label: { zh: '新建记录', en: 'New record' } },
  'list.nextRow': { keys: ['j'], group: 'list', label: { zh: '下一行', en: 'Next row' } },
  'list.previousRow': { keys: ['k'], group: 'list', label: { zh: '上一行', en: 'Previous row' } },
  'list.open': { keys: ['space'], group: 'list', label: { zh: '打开选中的行', en: 'Open the focused row' } },
  'list.view': {
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    shown: ['1 – 9'],
    group: 'list',
    label: { zh: '第几个视图', en: 'That view, by its place' },
  },
  'list.nextView': { keys: [']'], group: 'list', label: { zh: '后一个视图', en: 'Next view' } },
  'list.previousView': { keys: ['['], group: 'list', label: { zh: '前一个视图', en: 'Previous view' } },
  'calendar.next': { keys: ['j'], group: 'calendar', label: { zh: '往后', en: 'Forward' } },
  'calendar.previous': { keys: ['k'], group: 'calendar', label: { zh: '往前', en: 'Back' } },
  'calendar.today': { keys: ['t'], group: 'calendar', label: { zh: '今天', en: 'Today' } },
  'calendar.month': { keys: ['m'], group: 'calendar', label: { zh: '按月', en: 'Month' } },
  'calendar.week': { keys: ['w'], group: 'calendar', label: { zh: '按周', en: 'Week' } },
  'calendar.day': { keys: ['d'], group: 'calendar', label: { zh: '按天', en: 'Day' } },
  'record.edit': { keys: ['e'], group: 'record', label: { zh: '编辑', en: 'Edit' } },
  'record.save': { keys: ['mod+s'], group: 'record', label: { zh: '保存', en: 'Save' }, whileTyping: true },
  'record.saveNext': {
    keys: ['mod+shift+enter'],
    group: 'record',
    label: { zh: '保存并新建下一条', en: 'Save and start the next' },
    whileTyping: true,
  },
  'record.previous': {
    keys: ['mod+shift+,', 'alt+arrowup'],
    group: 'record',
    label: { zh: '上一条记录', en: 'Previous record' },
  },
  'record.next': {
    keys: ['mod+shift+.', 'alt+arrowdown'],
    group: 'record',
    label: { zh: '下一条记录', en: 'Next record' },
  },
  'record.close': {
    keys: ['space', 'escape'],
    group: 'record',
    label: { zh: '关闭打开的记录', en: 'Close the open record' },
  },
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof shortcuts;
