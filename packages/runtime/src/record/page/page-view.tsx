'use client';

import type { Field, PagePart } from '@mortise/core';
import { FieldApart } from '@mortise/fields/form';
import { useText } from '@mortise/ui';
import { type ReactNode, useState } from 'react';
import { RecordTabs } from '../record-tabs.tsx';
import { PageColumns } from './page-columns.tsx';
import { usePageScope } from './page-scope.ts';
import { shownTabs } from './shown-tabs.ts';
import { useListNames } from './use-list-names.ts';
import { useRelatedCounts } from './use-related.ts';

interface PageViewProps {
  /** Fields that have a tab of their own. */
  readonly apart: readonly Field[];
  /** What has to be said, between the tabs and what stands on them. */
  readonly notes: ReactNode;
}

/** The tabs of a record and what stands on the one that is open. */
export function PageView({ apart, notes }: PageViewProps) {
  const { t } = useText();
  const { form, record, page, room, session, context } = usePageScope();
  const counts = useRelatedCounts(form.form.id, record.id, page);
  const nameOf = useListNames();
  const [tab, setTab] = useState<string | null>(null);

  const countOf = (part: PagePart) => {
    const counted = part.kind === 'related' ? counts?.get(part.id) : undefined;
    return counted && `${counted.count}${counted.exact ? '' : '+'}`;
  };
  const designed = shownTabs(page.page, room, nameOf);
  const fields = page.isDesigned ? [] : apart;
  const tabs = [
    ...designed.map(({ id, label, left, main, right }) => {
      const [only] = [...left, ...main, ...right];
      const isList = left.length + main.length + right.length === 1 && only?.kind === 'related';
      return { id, label: t(label), count: isList ? countOf(only) : undefined };
    }),
    ...fields.map((field) => ({ id: field.id, label: t(field.block.label), count: undefined })),
  ];
  const current = tabs.some(({ id }) => id === tab) ? tab : tabs[0]?.id;
  const shown = designed.find(({ id }) => id === current);
  const field = fields.find(({ id }) => id === current);
  return (
    <>
      {tabs.length > 1 && <RecordTabs tabs={tabs} tab={current ?? ''} onChange={setTab} />}
      {notes}
      {shown && <PageColumns key={shown.id} tab={shown} countOf={countOf} />}
      {field && (
        <div className="mo-record-scroll">
          <FieldApart key={field.id} field={field} session={session} recordId={record.id} context={context} />
        </div>
      )}
    </>
  );
}
