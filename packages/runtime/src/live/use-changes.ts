'use client';

import type { RecordsChanged } from '@mortise/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useRuntime } from '../context/runtime-context.tsx';
import { formKey, type RuntimeForm } from '../context/use-form.ts';
import { hubOf, type LiveHub } from './hub.ts';

/** The first change is told at once; those within this many milliseconds after it are told together. */
const gather = 300;

type OnChange = (changes: readonly RecordsChanged[]) => void;

/** Calls `onChange` when records of the form changed, whoever changed them. The browser reconnects by itself. */
export function useChanges(formId: string, onChange: OnChange): void {
  const queries = useQueryClient();
  const latest = useRef(onChange);
  latest.current = onChange;
  useLive(formId, (changes) => {
    const ofRecords = changes.filter(({ kind }) => kind !== 'discussed');
    if (ofRecords.length === 0) return;
    // Somebody may have added the option that a record now holds.
    const form = queries.getQueryData<RuntimeForm>(formKey(formId));
    if (form && mayGrow(form)) void queries.refetchQueries({ queryKey: formKey(formId) }, { cancelRefetch: false });
    latest.current(ofRecords);
  });
}

/** The same for several forms, ids separated by commas, and with what people say about their records. */
export function useLive(formIds: string, onChange: OnChange): void {
  const { api } = useRuntime();
  const latest = useRef(onChange);
  latest.current = onChange;

  useEffect(() => hearChanges(hubOf(api), formIds.split(','), (changes) => latest.current(changes)), [api, formIds]);
}

/** The same outside of a component, until the answer is called. */
export function hearChanges(hub: LiveHub, formIds: readonly string[], onChange: OnChange): () => void {
  let pending: RecordsChanged[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    if (pending.length === 0) return;
    const changes = pending;
    pending = [];
    timer = setTimeout(tell, gather);
    onChange(changes);
  };
  const hear = (change: RecordsChanged) => {
    pending.push(change);
    if (timer === undefined) tell();
  };
  const leave = formIds.map((formId) => hub.onForm(formId, hear));
  return () => {
    clearTimeout(timer);
    for (const each of leave) each();
  };
}

const mayGrow = ({ fields }: RuntimeForm) =>
  fields.flatMap((field) => [field, ...field.columns]).some(({ type, config }) => type.takesNewOptions?.(config));
