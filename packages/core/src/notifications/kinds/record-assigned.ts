import { notificationKind, personNamed, recordNamed } from '../notification-kind.ts';

export const recordAssigned = notificationKind({
  label: { zh: '有人把记录交给我负责', en: 'A record becomes mine' },
  icon: 'user-round',
  say: (facts) =>
    facts.count > 1
      ? {
          zh: `${personNamed(facts).zh}把 ${facts.count} 条${facts.form ?? '记录'}交给你负责`,
          en: `${personNamed(facts).en} made you the owner of ${facts.count} ${facts.form ?? ''} records`.replace(
            '  ',
            ' ',
          ),
        }
      : {
          zh: `${personNamed(facts).zh}把${recordNamed(facts).zh}交给你负责`,
          en: `${personNamed(facts).en} made you the owner of ${recordNamed(facts).en}`,
        },
});
