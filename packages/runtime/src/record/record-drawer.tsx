'use client';

import type { Values } from '@mortise/core';
import { SideDrawer, useText } from '@mortise/ui';
import { useEffect, useRef, useState } from 'react';
import { OpenRecordProvider } from '../context/field-context.tsx';
import { useRuntime } from '../context/runtime-context.tsx';
import { useForm } from '../context/use-form.ts';
import { useLeaveGuard } from './leave-guard.ts';
import type { RecordPaths } from './record-head.tsx';
import { RecordScreen } from './record-screen.tsx';
import type { RecordListQuery, RecordTarget } from './record-target.ts';

interface RecordDrawerProps {
  formId: string;
  /** `new` for one being made. */
  recordId: string | 'new';
  onClose: () => void;
  /** To another record of the form: the one before or after it, or the one just made. */
  onNavigate: (recordId: string) => void;
  /** The list it lies over. */
  query?: RecordListQuery;
  position?: RecordPaths['position'];
  /** What a new record starts with over its defaults, by field id. */
  given?: Values;
}

/** A record over its list. Links to other records open on top of it, with a way back. */
export function RecordDrawer({ formId, recordId, onClose, onNavigate, query, position, given }: RecordDrawerProps) {
  const { t } = useText();
  const { titles } = useRuntime();
  const form = useForm(formId);
  const [above, setAbove] = useState<readonly RecordTarget[]>([]);
  const guard = useRef(() => false);
  const mayLeave = useLeaveGuard(() => guard.current());

  // biome-ignore lint/correctness/useExhaustiveDependencies: another record below is another stack.
  useEffect(() => setAbove([]), [formId, recordId]);

  const leave = async (then: () => void) => {
    if (await mayLeave()) then();
  };
  const base: RecordTarget = { formId, recordId, ...(given ? { given: { values: given } } : {}) };
  const target = above.at(-1) ?? base;
  const below = above.length > 0 ? (above.at(-2) ?? base) : null;
  const pop = () => setAbove(above.slice(0, -1));

  const paths: RecordPaths = below
    ? {
        onClose: () => void leave(onClose),
        back: {
          label: titles.of(below.recordId) ?? t(form.data?.form.name ?? { zh: '上一条', en: 'the record' }),
          go: () => void leave(pop),
        },
      }
    : {
        onClose: () => void leave(onClose),
        onNavigate: (next) => void leave(() => onNavigate(next)),
        ...(query ? { query } : {}),
        ...(position ? { position } : {}),
      };

  return (
    <SideDrawer
      open
      flush
      onClose={() => void leave(onClose)}
      title={t(form.data?.form.name ?? { zh: '记录', en: 'Record' })}
      head={<span hidden />}
    >
      <OpenRecordProvider
        openRecord={(otherForm, id) => void leave(() => setAbove([...above, { formId: otherForm, recordId: id }]))}
      >
        <RecordScreen
          target={target}
          frame="drawer"
          paths={paths}
          guard={guard}
          onCreated={(record) =>
            below
              ? setAbove([...above.slice(0, -1), { formId: target.formId, recordId: record.id }])
              : onNavigate(record.id)
          }
          onDeleted={below ? pop : onClose}
          onCopy={(record) => setAbove([...above, { formId: target.formId, recordId: 'new', copyOf: record.id }])}
        />
      </OpenRecordProvider>
    </SideDrawer>
  );
}
