'use client';

import { RecordPage } from '@mortise/runtime';
import { useSearchParams } from 'next/navigation';

/** A record at an address of its own. */
export function RecordAt({ formId, recordId }: { formId: string; recordId: string }) {
  return <RecordPage formId={formId} recordId={recordId} search={useSearchParams().toString()} />;
}
