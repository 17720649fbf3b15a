import type { Bilingual, PagePartKind } from '@mortise/core';
import type { LucideIcon } from '@mortise/ui';
import {
  FileClock,
  Files,
  LayoutList,
  ListChecks,
  ListTree,
  MessagesSquare,
  PanelsTopLeft,
  UsersRound,
} from 'lucide-react';

/** How each part is drawn in the palette and on the canvas, and what it is good for. */
export const partLooks: Readonly<Record<PagePartKind, { readonly icon: LucideIcon; readonly hint: Bilingual }>> = {
  fields: { icon: LayoutList, hint: { zh: '选几个字段，或全部字段', en: 'Some fields, or all of them' } },
  form: { icon: PanelsTopLeft, hint: { zh: '按表单设计的样子', en: 'As the form was designed' } },
  timeline: { icon: MessagesSquare, hint: { zh: '评论、跟进、变更', en: 'Comments, follow-ups, changes' } },
  log: { icon: FileClock, hint: { zh: '谁改了什么', en: 'Who changed what' } },
  files: { icon: Files, hint: { zh: '所有附件字段里的文件', en: 'The files of all its fields' } },
  tasks: { icon: ListChecks, hint: { zh: '未完成的任务', en: 'Open tasks' } },
  team: { icon: UsersRound, hint: { zh: '谁能看、谁能改', en: 'Who reads and who edits' } },
  related: { icon: ListTree, hint: { zh: '关联到它的记录', en: 'Records that hang on it' } },
};
