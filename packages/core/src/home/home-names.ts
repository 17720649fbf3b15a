import { type Bilingual, type Text, textIn } from '../text.ts';
import type { HomeBlock, HomeBlockKind } from './home.ts';

/** What each block is called where it has no title of its own. */
export const homeBlockNames: Readonly<Record<HomeBlockKind, Bilingual>> = {
  tasks: { zh: '我的任务', en: 'My tasks' },
  due: { zh: '待跟进', en: 'Follow-ups due' },
  recent: { zh: '最近', en: 'Recent' },
  favourites: { zh: '收藏', en: 'Favourites' },
  create: { zh: '快速新建', en: 'Quick create' },
  apps: { zh: '应用', en: 'Apps' },
};

export const homeBlockName = ({ kind, title }: HomeBlock): Text =>
  textIn(title, 'zh') === '' ? homeBlockNames[kind] : title;
