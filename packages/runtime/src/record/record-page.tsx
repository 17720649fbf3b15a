'use client';

import { useText } from '@mortise/ui';
import { useMemo, useRef } from 'react';
import { useRuntime } from '../context/runtime-context.tsx';
import { useForm } from '../context/use-form.ts';
import { readListState } from '../list/list-state.ts';
import { useLeaveGuard } from './leave-guard.ts';
import { listAddress, recordAddress } from './record-address.ts';
import { RecordScreen } from './record-screen.tsx';
import type { RecordListQuery } from './record-target.ts';

interface RecordPageProps {
  formId: string;
  /** `new` for one being made. */
  recordId: string | 'new';
  /** The query string of the page: the list it came from, the values a new record starts with. */
  search: string;
}

/** A record as a page of its own, which a link can name. */
export function RecordPage({ formId, recordId, search }: RecordPageProps) {
  const runtime = useRuntime();
  const { navigate } = runtime;
  const { t } = useText();
  const form = useForm(formId);
  const guard = useRef(() => false);
  const mayLeave = useLeaveGuard(() => guard.current());
  const { query, parameters } = useMemo(() => {
    const { filter, sort, search: words } = readListState(search);
    const query: RecordListQuery = {
      ...(filter !== undefined && { filter }),
      ...(sort !== undefined && { sort }),
      ...(words && { search: words }),
    };
    const given = new URLSearchParams(search);
    return { query, parameters: (name: string) => given.get(name) };
  }, [search]);

  const leaveTo = async (href: string) => {
    if (await mayLeave()) navigate(href);
  };
  const list = listAddress(runtime, formId, query);
  const copyOf = recordId === 'new' ? parameters('copy') : null;
  return (
    <RecordScreen
      target={{ formId, recordId, ...(copyOf ? { copyOf } : {}) }}
      frame="page"
      paths={{
        back: { label: t(form.data?.form.name ?? { zh: '列表', en: 'the list' }), go: () => void leaveTo(list) },
        onNavigate: (next) => void leaveTo(recordAddress(runtime, formId, next, query)),
        query,
      }}
      parameters={parameters}
      guard={guard}
      onCreated={(record) => navigate(recordAddress(runtime, formId, record.id, query), { replace: true })}
      onDeleted={() => navigate(list)}
      onCopy={(record) => navigate(`${recordAddress(runtime, formId, 'new')}?copy=${record.id}`)}
    />
  );
}
