import type { Bilingual } from '../text.ts';
import type { PagePartKind } from './page.ts';

/** What each part is called where it has no title of its own. */
export const partNames: Readonly<Record<PagePartKind, Bilingual>> = {
  form: { zh: '详情', en: 'Details' },
  fields: { zh: '资料', en: 'Facts' },
  related: { zh: '关联记录', en: 'Related records' },
  timeline: { zh: '动态', en: 'Timeline' },
  log: { zh: '操作日志', en: 'Change log' },
  files: { zh: '附件', en: 'Files' },
  tasks: { zh: '下一步', en: 'Next step' },
  team: { zh: '团队成员', en: 'Team' },
};

export const overviewName: Bilingual = { zh: '总览', en: 'Overview' };
