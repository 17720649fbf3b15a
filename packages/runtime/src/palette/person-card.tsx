'use client';

import type { Everything } from '@mortise/core';
import { Avatar, Icon, IconButton, useText } from '@mortise/ui';
import { Button } from 'antd';
import { ArrowLeft, ClipboardCheck, Mail, Phone } from 'lucide-react';

interface PersonCardProps {
  readonly person: Everything['people'][number];
  readonly onBack: () => void;
  readonly onTask: () => void;
}

/** How to reach a colleague, and what to hand over. */
export function PersonCard({ person, onBack, onTask }: PersonCardProps) {
  const { t } = useText();
  const { id, name, department, phone, email } = person;
  return (
    <section className="rt-palette-person" aria-label={name}>
      <header>
        <IconButton icon={ArrowLeft} label={t({ zh: '返回搜索', en: 'Back to the search' })} onClick={onBack} />
        <Avatar id={id} name={name} size={40} />
        <span className="mo-grow">
          <b>{name}</b>
          {department && <span className="mo-meta">{department}</span>}
        </span>
        <Button autoFocus icon={<Icon of={ClipboardCheck} size={14} />} onClick={onTask}>
          {t({ zh: '交给 TA 一个任务', en: 'Give a task' })}
        </Button>
      </header>
      {phone && (
        <a href={`tel:${phone}`}>
          <Icon of={Phone} size={14} />
          <span className="mo-num">{phone}</span>
        </a>
      )}
      {email && (
        <a href={`mailto:${email}`}>
          <Icon of={Mail} size={14} />
          {email}
        </a>
      )}
      {!phone && !email && (
        <p className="mo-meta">{t({ zh: '没有留下电话和邮箱', en: 'No phone number, no e-mail address' })}</p>
      )}
    </section>
  );
}
