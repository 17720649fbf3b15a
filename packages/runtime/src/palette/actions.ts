import type { Bilingual } from '@mortise/core';

export interface PaletteAction {
  readonly id: 'new-task' | 'tasks' | 'messages' | 'home' | 'settings' | 'notifications' | 'import';
  readonly label: Bilingual;
  readonly icon: string;
  /** Absent: done by the palette itself. */
  readonly href?: string;
  /** What else it is found by: its sound in full and by initials. */
  readonly keys: readonly string[];
  /** Offered before anything is typed. */
  readonly isNear?: boolean;
  readonly forBuilders?: boolean;
}

/** What can be done from anywhere. */
export const paletteActions: readonly PaletteAction[] = [
  {
    id: 'new-task',
    label: { zh: '新建任务', en: 'New task' },
    icon: 'clipboard-check',
    keys: ['xinjianrenwu', 'xjrw', 'renwu', 'todo'],
    isNear: true,
  },
  { id: 'home', label: { zh: '工作台', en: 'Home' }, icon: 'house', href: '/', keys: ['gongzuotai', 'gzt'] },
  { id: 'tasks', label: { zh: '待办', en: 'To do' }, icon: 'inbox', href: '/tasks', keys: ['daiban', 'db', 'renwu'] },
  {
    id: 'messages',
    label: { zh: '消息', en: 'Messages' },
    icon: 'bell',
    href: '/messages',
    keys: ['xiaoxi', 'xx', 'tongzhi'],
  },
  {
    id: 'settings',
    label: { zh: '设置', en: 'Settings' },
    icon: 'settings',
    href: '/settings',
    keys: ['shezhi', 'sz'],
  },
  {
    id: 'notifications',
    label: { zh: '通知设置', en: 'Notification settings' },
    icon: 'bell',
    href: '/settings/notifications',
    keys: ['tongzhishezhi', 'tzsz'],
  },
  {
    id: 'import',
    label: { zh: '从 Excel 导入', en: 'Import from Excel' },
    icon: 'file-spreadsheet',
    href: '/import',
    keys: ['daoru', 'dr'],
    forBuilders: true,
  },
];
