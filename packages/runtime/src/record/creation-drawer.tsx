'use client';

import type { FieldViewContext, Found } from '@mortise/fields/views';
import { SideDrawer, useText } from '@mortise/ui';
import { useRef } from 'react';
import { OpenRecordProvider } from '../context/field-context.tsx';
import { addressOf, useRuntime } from '../context/runtime-context.tsx';
import { useForm } from '../context/use-form.ts';
import { useLeaveGuard } from './leave-guard.ts';
import { RecordScreen } from './record-screen.tsx';
import type { RecordTarget } from './record-target.ts';

interface CreationDrawerProps {
  readonly formId: string;
  readonly start: Parameters<NonNullable<FieldViewContext['createRecord']>>[1];
  readonly onSettled: (made: Found | null) => void;
}

/** A new record for a field that asked for one. Who leaves has made none. */
export function CreationDrawer({ formId, start, onSettled }: CreationDrawerProps) {
  const { t } = useText();
  const runtime = useRuntime();
  const form = useForm(formId);
  const guard = useRef(() => false);
  const mayLeave = useLeaveGuard(() => guard.current());
  const leave = async () => {
    if (await mayLeave()) onSettled(null);
  };
  return (
    <SideDrawer
      open
      flush
      onClose={() => void leave()}
      title={t(form.data?.form.name ?? { zh: '新建记录', en: 'New record' })}
      head={<span hidden />}
    >
      <OpenRecordProvider openRecord={(other, id) => window.open(addressOf(runtime, other, id), '_blank')}>
        <RecordScreen
          target={{ formId, recordId: 'new', given: givenOf(start) }}
          frame="drawer"
          once
          paths={{ onClose: () => void leave() }}
          guard={guard}
          onCreated={({ id, title }) => onSettled({ id, title })}
          onDeleted={() => onSettled(null)}
          onCopy={() => undefined}
        />
      </OpenRecordProvider>
    </SideDrawer>
  );
}

const givenOf = ({ title, values = {}, from }: CreationDrawerProps['start']): NonNullable<RecordTarget['given']> => ({
  ...(title ? { title } : {}),
  ...(from ? { from } : {}),
  values,
});
