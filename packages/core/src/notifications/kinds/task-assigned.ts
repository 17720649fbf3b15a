import { notificationKind, personNamed } from '../notification-kind.ts';

export const taskAssigned = notificationKind({
  label: { zh: '有人交给我任务', en: 'A task is assigned to me' },
  icon: 'clipboard-check',
  say: (facts) => ({
    zh: `${personNamed(facts).zh}交给你任务${facts.subject === null ? '' : `「${facts.subject}」`}`,
    en: `${personNamed(facts).en} assigned you ${facts.subject === null ? 'a task' : `"${facts.subject}"`}`,
  }),
});
