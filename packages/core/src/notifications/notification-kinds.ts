import { exportFinished } from './kinds/export-finished.ts';
import { importFinished } from './kinds/import-finished.ts';
import { mentioned } from './kinds/mentioned.ts';
import { recordAssigned } from './kinds/record-assigned.ts';
import { recordChanged } from './kinds/record-changed.ts';
import { recordCommented } from './kinds/record-commented.ts';
import { taskAssigned } from './kinds/task-assigned.ts';
import { taskDue } from './kinds/task-due.ts';
import type { NotificationKind } from './notification-kind.ts';

/** Every reason to tell somebody something, in the order of the settings. */
export const notificationKinds = {
  'task-assigned': taskAssigned,
  'task-due': taskDue,
  mentioned,
  'record-assigned': recordAssigned,
  'record-changed': recordChanged,
  'record-commented': recordCommented,
  'import-finished': importFinished,
  'export-finished': exportFinished,
} as const satisfies Record<string, NotificationKind>;

export type NotificationKindId = keyof typeof notificationKinds;
export const notificationKindIds = Object.keys(notificationKinds) as [NotificationKindId, ...NotificationKindId[]];
