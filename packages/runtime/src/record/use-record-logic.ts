'use client';

import {
  defaultCalendar,
  formLogic,
  type RecordView,
  type SessionLogic,
  type Surroundings,
  systemOfRecord,
  workingCalendar,
} from '@mortise/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useRuntime } from '../context/runtime-context.tsx';
import type { RuntimeForm } from '../context/use-form.ts';
import { workingDays } from '../context/working-calendar.ts';

/** What a form calculates and decides by while it is filled in: the same as the writer has. */
export function useRecordLogic({ form, fields }: RuntimeForm, record: RecordView | null): SessionLogic {
  const { api, me, timeZone, titles } = useRuntime();
  const logic = useMemo(() => formLogic(form, fields), [form, fields]);
  const { data: settings } = useQuery({ ...workingDays(api), enabled: !logic.isEmpty });
  const calendar = useMemo(() => workingCalendar(settings ?? defaultCalendar), [settings]);

  // The session outlives the answers: it asks for what is known at the moment.
  const known = useRef({ calendar, record });
  useEffect(() => {
    known.current = { calendar, record };
  }, [calendar, record]);

  const [opened] = useState(() => new Date().toISOString());
  const isNew = record === null;
  return useMemo(() => {
    const actor = { userId: me.id, departmentIds: me.departmentIds };
    const surroundings = (): Surroundings => ({
      now: new Date(),
      timeZone,
      actor,
      calendar: known.current.calendar,
      titleOf: (id) => titles.of(id),
      system: systemOf(known.current.record, actor, opened),
    });
    return { logic, isNew, surroundings };
  }, [logic, isNew, me, timeZone, titles, opened]);
}

function systemOf(record: RecordView | null, actor: Surroundings['actor'], at: string): Surroundings['system'] {
  if (record) return systemOfRecord(record);
  const { userId } = actor;
  return {
    $created_at: at,
    $created_by: userId,
    $updated_at: at,
    $updated_by: userId,
    $owner: userId,
    $department: actor.departmentIds[0] ?? null,
  };
}
