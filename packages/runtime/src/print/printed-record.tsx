'use client';

import { problemOf } from '@mortise/api/client';
import type { RecordView } from '@mortise/core';
import { type FormHandle, FormRenderer, PrintedProvider } from '@mortise/fields/form';
import { FormSkeleton, useText } from '@mortise/ui';
import { useRef } from 'react';
import { useAskingContext } from '../context/field-context.tsx';
import type { RuntimeForm } from '../context/use-form.ts';
import { RecordHero } from '../record/record-hero.tsx';
import { useRecord } from '../record/use-record.ts';
import { useRecordEditor } from '../record/use-record-editor.ts';
import { useShownFields } from '../record/use-shown-fields.ts';

/** One record on its sheets. */
export function PrintedRecord({ form, id }: { readonly form: RuntimeForm; readonly id: string }) {
  const { t } = useText();
  const { data: record, error } = useRecord(form.form.id, id);
  if (error && !record) return <p className="rt-print-record mo-danger-text">{t(problemOf(error).text)}</p>;
  return (
    <article className="rt-print-record">{record ? <Facts form={form} record={record} /> : <FormSkeleton />}</article>
  );
}

function Facts({ form, record }: { readonly form: RuntimeForm; readonly record: RecordView }) {
  const context = useAskingContext(form.form.id);
  const drawn = useRef<FormHandle>(null);
  const { editor } = useRecordEditor({ form, record, initial: record.values, drawn });
  const { isShown, maskedOf } = useShownFields(record);
  return (
    <PrintedProvider value>
      <RecordHero form={form.form} record={record} color={null} page={null} />
      <FormRenderer
        ref={drawn}
        form={form.form}
        session={editor.session}
        context={context}
        recordId={record.id}
        mode="read"
        isShown={isShown}
        maskedOf={maskedOf}
      />
    </PrintedProvider>
  );
}
