import { notificationKind, personNamed, recordNamed } from '../notification-kind.ts';

export const recordCommented = notificationKind({
  label: { zh: '有人评论我关注的记录', en: 'A record I follow is commented on' },
  icon: 'message-square',
  say: (facts) => ({
    zh: `${personNamed(facts).zh}评论了${recordNamed(facts).zh}`,
    en: `${personNamed(facts).en} commented on ${recordNamed(facts).en}`,
  }),
});
