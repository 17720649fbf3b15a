import type { Bilingual, Reaction } from '@mortise/core';
import type { LucideIcon } from '@mortise/ui';
import { CircleCheck, CircleQuestionMark, Eye, HandHeart, PartyPopper, ThumbsUp } from 'lucide-react';

/** How each reaction is drawn and said. */
export const reactionLooks: Readonly<Record<Reaction, { readonly icon: LucideIcon; readonly label: Bilingual }>> = {
  agree: { icon: ThumbsUp, label: { zh: '赞同', en: 'Agree' } },
  thanks: { icon: HandHeart, label: { zh: '感谢', en: 'Thanks' } },
  celebrate: { icon: PartyPopper, label: { zh: '祝贺', en: 'Congratulations' } },
  done: { icon: CircleCheck, label: { zh: '已办', en: 'Done' } },
  watching: { icon: Eye, label: { zh: '在看', en: 'Looking into it' } },
  unsure: { icon: CircleQuestionMark, label: { zh: '有疑问', en: 'Not sure' } },
};
