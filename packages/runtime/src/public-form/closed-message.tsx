'use client';

import type { Bilingual } from '@mortise/core';
import { formatFullMoment, Icon, type LucideIcon, useText } from '@mortise/ui';
import { CalendarClock, CircleSlash, Users } from 'lucide-react';

type Closed = 'closed' | 'not_yet' | 'full';

const words: Record<Closed, { icon: LucideIcon; title: Bilingual; text: Bilingual }> = {
  closed: {
    icon: CircleSlash,
    title: { zh: '表单已停止填写', en: 'This form is closed' },
    text: { zh: '需要补填时，联系发给你链接的人', en: 'Contact whoever sent you the link if you still need to answer' },
  },
  not_yet: {
    icon: CalendarClock,
    title: { zh: '表单还没有开放', en: 'This form is not open yet' },
    text: { zh: '到开放时间再打开这个链接', en: 'Open this link again once it has opened' },
  },
  full: {
    icon: Users,
    title: { zh: '名额已满', en: 'All places are taken' },
    text: { zh: '表单不再接受填写', en: 'This form takes no more answers' },
  },
};

/** Why nothing can be filled in, and what to do instead. */
export function ClosedMessage({
  state,
  opensAt,
  timeZone,
}: {
  state: Closed;
  opensAt: string | null;
  timeZone: string;
}) {
  const { t } = useText();
  const { icon, title, text } = words[state];
  const opens =
    state === 'not_yet' && opensAt !== null
      ? t({
          zh: `${formatFullMoment(opensAt, timeZone)} 开放填写`,
          en: `Opens ${formatFullMoment(opensAt, timeZone)}`,
        })
      : t(text);
  return (
    <div className="mo-public-message">
      <Icon of={icon} size={20} />
      <h2>{t(title)}</h2>
      <p>{opens}</p>
    </div>
  );
}
