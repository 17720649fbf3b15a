import { notificationKind, personNamed, recordNamed } from '../notification-kind.ts';

const verbs = {
  updated: { zh: '修改了', en: 'changed' },
  deleted: { zh: '删除了', en: 'deleted' },
  restored: { zh: '恢复了', en: 'restored' },
} as const;

export const recordChanged = notificationKind({
  label: { zh: '我关注的记录有变化', en: 'A record I follow changes' },
  icon: 'file-pen-line',
  say: (facts) => {
    const { zh, en } = verbs[String(facts.data.change) as keyof typeof verbs] ?? verbs.updated;
    if (facts.count > 1)
      return {
        zh: `${personNamed(facts).zh}${zh} ${facts.count} 条你关注的${facts.form ?? '记录'}`,
        en: `${personNamed(facts).en} ${en} ${facts.count} records you follow`,
      };
    return {
      zh: `${personNamed(facts).zh}${zh}${recordNamed(facts).zh}`,
      en: `${personNamed(facts).en} ${en} ${recordNamed(facts).en}`,
    };
  },
});
