import { notificationKind, personNamed, recordNamed } from '../notification-kind.ts';

export const mentioned = notificationKind({
  label: { zh: '有人在评论里提到我', en: 'A comment mentions me' },
  icon: 'message-square',
  say: (facts) => ({
    zh: `${personNamed(facts).zh}在${recordNamed(facts).zh}的评论里提到你`,
    en: `${personNamed(facts).en} mentioned you on ${recordNamed(facts).en}`,
  }),
});
