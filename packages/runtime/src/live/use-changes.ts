'use client';

import type { RecordsChanged } from '@mortise/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useRuntime } from '../context/runtime-context.tsx';
import { formKey, type RuntimeForm } from '../context/use-form.ts';
import { hubOf } from './hub.ts';

/** The first change is told at once; those within this many milliseconds after it are told together. */
const gather = 300;

/** Calls `onChange` when records of the form changed, whoever changed them. The browser reconnects by itself. */
export function useChanges(formId: string, onChange: (changes: readonly RecordsChanged[]) => void): void {
  const { api } = useRuntime();
  const queries = useQueryClient();
  const latest = useRef(onChange);
  latest.current = onChange;

  useEffect(() => {
    let pending: RecordsChanged[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      timer = undefined;
      if (pending.length === 0) return;
      const changes = pending;
      pending = [];
      timer = setTimeout(tell, gather);
      // Somebody may have added the option that a record now holds.
      const form = queries.getQueryData<RuntimeForm>(formKey(formId));
      if (form && mayGrow(form)) void queries.refetchQueries({ queryKey: formKey(formId) }, { cancelRefetch: false });
      latest.current(changes);
    };
    const leave = hubOf(api).onForm(formId, (change) => {
      pending.push(change);
      if (timer === undefined) tell();
    });
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [api, queries, formId]);
}

const mayGrow = ({ fields }: RuntimeForm) =>
  fields.flatMap((field) => [field, ...field.columns]).some(({ type, config }) => type.takesNewOptions?.(config));
