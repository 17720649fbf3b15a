'use client';

import type { HomeBlockOf } from '@mortise/core';
import { EmptyLine, useText } from '@mortise/ui';
import { useDesk } from '../desk/desk-context.tsx';
import { formOf, recordHref } from '../desk/hrefs.ts';
import { DueTime } from '../tasks/due-time.tsx';
import { HomeRow } from './home-row.tsx';
import { HomeList, HomeSection } from './home-section.tsx';
import { useDue } from './use-home.ts';

/** Who is to be got in touch with today, or was to be before. */
export function DueBlock({ block, title }: { readonly block: HomeBlockOf<'due'>; readonly title: string }) {
  const { t } = useText();
  const { apps } = useDesk();
  const due = useDue(block.sources, block.limit);
  const rows = (due.data?.items ?? []).flatMap((item) => {
    const { about, followUp, formId, recordId, dueAt } = item;
    const href = recordHref(apps, about) ?? recordHref(apps, { formId, recordId });
    const form = formOf(apps, about.formId) ?? formOf(apps, formId);
    return href && form ? [{ key: `${formId} ${recordId}`, about, said: followUp?.said, dueAt, href, form }] : [];
  });
  return (
    <HomeSection title={title}>
      <HomeList
        query={due}
        rowHeight={48}
        isEmpty={rows.length === 0}
        empty={t({ zh: '今天没有要跟进的', en: 'Nobody to follow up today' })}
      >
        <ul className="rt-home-rows">
          {rows.map(({ key, about, said, dueAt, href, form }) => (
            <HomeRow
              key={key}
              icon={form.icon}
              label={about.title || t({ zh: '未命名', en: 'Untitled' })}
              note={said || t(form.name)}
              href={href}
            >
              <DueTime at={dueAt} />
            </HomeRow>
          ))}
        </ul>
        {due.data?.more && (
          <EmptyLine>
            {t({ zh: `只列出最早的 ${block.limit} 条`, en: `Only the first ${block.limit} are listed` })}
          </EmptyLine>
        )}
      </HomeList>
    </HomeSection>
  );
}
