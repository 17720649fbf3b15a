'use client';

import {
  type Field,
  type FileRef,
  type FollowUp,
  type FollowUpEntry,
  plainOfHtml,
  recordIdsIn,
  targetsOf,
} from '@mortise/core';
import { type FieldViewContext, FileLink } from '@mortise/fields/views';
import { Icon, useText } from '@mortise/ui';
import { CalendarClock, Link2, Paperclip } from 'lucide-react';
import { useForm } from '../../context/use-form.ts';
import { FieldValue } from '../field-value.tsx';
import { EntryFrame, EntryIcon } from './entry-frame.tsx';

interface FollowUpViewProps {
  readonly entry: FollowUpEntry;
  /** In whose timeline it stands: that it points there goes without saying. */
  readonly recordId: string;
  readonly isNew: boolean;
  readonly context: FieldViewContext;
}

/** A follow-up: who, in which way, what was said, and what else it is about. A click opens it. */
export function FollowUpView({ entry, recordId, isNew, context }: FollowUpViewProps) {
  const { t } = useText();
  const form = useForm(entry.formId);
  const { record } = entry;
  const fields = form.data?.fields ?? [];
  const parts = form.data?.form.followUp ?? null;
  const said = (part: keyof FollowUp) => {
    const field = fields.find(({ id }) => id === parts?.[part]);
    const value = field && (record.values[field.key] ?? null);
    return field && value !== null && value !== undefined ? { field, value } : null;
  };
  const [way, text, next] = [said('way'), said('text'), said('next')];
  return (
    <EntryFrame
      at={entry.at}
      isNew={isNew}
      picture={<EntryIcon of={form.data?.form.icon ?? 'message-square-text'} color="indigo" />}
      body={
        <>
          {text && <p className="mo-comment-text mo-follow-up-text">{wordsOf(text)}</p>}
          <div className="mo-chips">
            {aboutOthers(fields, record.values, recordId).map(({ formId, id }) => (
              <button key={id} type="button" className="mo-fact-chip" onClick={() => context.openRecord?.(formId, id)}>
                <Icon of={Link2} size={12} />
                <span className="mo-cut">{context.titleOf(id) ?? t({ zh: '看不到的记录', en: 'Hidden record' })}</span>
              </button>
            ))}
            {next && (
              <span className="mo-fact-chip">
                <Icon of={CalendarClock} size={12} />
                {t(next.field.block.label)} <FieldValue field={next.field} value={next.value} context={context} />
              </span>
            )}
            {filesIn(fields, record.values).map((file, at, files) => (
              <FileLink key={file.id} files={files} at={at} context={context} className="mo-fact-chip">
                <Icon of={Paperclip} size={12} />
                <span className="mo-cut">{file.name}</span>
              </FileLink>
            ))}
          </div>
        </>
      }
    >
      <b>{entry.byName}</b>
      {way ? (
        <FieldValue field={way.field} value={way.value} context={context} />
      ) : (
        <span>{t({ zh: '写了跟进', en: 'followed up' })}</span>
      )}
      <button
        type="button"
        className="mo-link mo-quiet mo-cut"
        onClick={() => context.openRecord?.(entry.formId, record.id)}
      >
        {record.title || t(form.data?.form.name ?? { zh: '跟进记录', en: 'Follow-up' })}
      </button>
    </EntryFrame>
  );
}

const wordsOf = ({ field, value }: { readonly field: Field; readonly value: unknown }) =>
  field.kind === 'html' ? plainOfHtml(String(value)) : String(value);

const mostOthers = 3;

/** Records that it names besides this one. */
function aboutOthers(fields: readonly Field[], values: FollowUpEntry['record']['values'], recordId: string) {
  return fields
    .flatMap(({ key, storage }) =>
      targetsOf(storage).flatMap((formId) => recordIdsIn(values[key], formId).map((id) => ({ formId, id }))),
    )
    .filter(({ id }) => id !== recordId)
    .slice(0, mostOthers);
}

const filesIn = (fields: readonly Field[], values: FollowUpEntry['record']['values']): readonly FileRef[] =>
  fields.flatMap(({ kind, key }) => (kind === 'files' ? ((values[key] ?? []) as readonly FileRef[]) : []));
