'use client';

import type { RelatedEntry } from '@mortise/core';
import type { FieldViewContext } from '@mortise/fields/views';
import { Icon, useText } from '@mortise/ui';
import { ArrowRight } from 'lucide-react';
import { useForm } from '../../context/use-form.ts';
import { FieldValue } from '../field-value.tsx';
import { EntryFrame, EntryIcon } from './entry-frame.tsx';

interface RelatedEntryProps {
  readonly entry: RelatedEntry;
  readonly isNew: boolean;
  readonly context: FieldViewContext;
}

/** Another record that points here: it was made, or went from stage to stage. */
export function RelatedEntryView({ entry, isNew, context }: RelatedEntryProps) {
  const { t } = useText();
  const form = useForm(entry.formId);
  const name = t(form.data?.form.name ?? '');
  const field = form.data?.fields.find(({ id }) => id === entry.moved?.fieldId);
  const stage = (option: string | null) =>
    field ? <FieldValue field={field} value={option} context={context} /> : null;
  return (
    <EntryFrame
      at={entry.at}
      isNew={isNew}
      picture={<EntryIcon of={entry.moved ? ArrowRight : (form.data?.form.icon ?? 'file-text')} color="teal" />}
    >
      <button
        type="button"
        className="mo-link mo-entry-thing mo-cut"
        onClick={() => context.openRecord?.(entry.formId, entry.recordId)}
      >
        {entry.title || name}
      </button>
      {entry.moved ? (
        <>
          <span>{t(field?.block.label ?? '')}</span>
          {stage(entry.moved.from)}
          <Icon of={ArrowRight} size={12} />
          {stage(entry.moved.to)}
        </>
      ) : (
        <span>{t({ zh: `${entry.byName} 新建了${name}`, en: `${name} created by ${entry.byName}` })}</span>
      )}
    </EntryFrame>
  );
}
