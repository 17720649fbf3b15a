import { notificationKind } from '../notification-kind.ts';

export const taskDue = notificationKind({
  label: { zh: '任务到期提醒', en: 'Task reminders' },
  icon: 'clock',
  say: ({ subject }) => ({
    zh: subject === null ? '一个任务快到期了' : `任务「${subject}」快到期了`,
    en: subject === null ? 'A task is due' : `"${subject}" is due`,
  }),
});
