import type { NotificationKindId } from '@mortise/core';
import type { Producer } from './producer.ts';
import { exportFinished } from './producers/export-finished.ts';
import { importFinished } from './producers/import-finished.ts';
import { mentioned } from './producers/mentioned.ts';
import { recordAssigned } from './producers/record-assigned.ts';
import { recordChanged } from './producers/record-changed.ts';
import { recordCommented } from './producers/record-commented.ts';
import { taskAssigned } from './producers/task-assigned.ts';
import { taskDue } from './producers/task-due.ts';

/** How each kind of notification comes about. A kind without a line does not compile. */
export const producers = {
  'task-assigned': taskAssigned,
  'task-due': taskDue,
  mentioned,
  'record-assigned': recordAssigned,
  'record-changed': recordChanged,
  'record-commented': recordCommented,
  'import-finished': importFinished,
  'export-finished': exportFinished,
} as const satisfies Record<NotificationKindId, Producer>;
