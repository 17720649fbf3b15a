import { type Bilingual, HomeBlock, type HomeBlockKind, newPartId } from '@mortise/core';
import type { LucideIcon } from '@mortise/ui';
import { AlarmClock, History, LayoutGrid, ListChecks, SquarePlus, Star } from 'lucide-react';

interface Look {
  readonly icon: LucideIcon;
  readonly hint: Bilingual;
}

/** How each block is drawn in the palette, and what it is good for; in the order of the palette. */
export const homeLooks: Readonly<Record<HomeBlockKind, Look>> = {
  tasks: {
    icon: ListChecks,
    hint: { zh: '交给自己的未完成任务，最近到期的在前', en: 'Their open tasks, the next first' },
  },
  due: {
    icon: AlarmClock,
    hint: { zh: '今天和之前该联系、还没有再跟进的', en: 'Whom to get in touch with today or before' },
  },
  create: { icon: SquarePlus, hint: { zh: '一点就新建记录', en: 'Records that begin with one click' } },
  recent: { icon: History, hint: { zh: '最近打开过的记录、表单和视图', en: 'Records, forms and views opened last' } },
  favourites: { icon: Star, hint: { zh: '用星标收藏的', en: 'What they marked with the star' } },
  apps: { icon: LayoutGrid, hint: { zh: '能使用的应用', en: 'The apps they may use' } },
};

/** A block as it is when it is put on the page. */
export const newBlock = (kind: HomeBlockKind): HomeBlock => HomeBlock.parse({ kind, id: newPartId('block') });
