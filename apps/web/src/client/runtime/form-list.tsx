'use client';

import { ListPage } from '@mortise/runtime';
import { usePathname, useSearchParams } from 'next/navigation';
import { useMemo } from 'react';

/** A list whose state is its address. The page itself stays: only the query changes. */
export function FormList({ formId }: { formId: string }) {
  const path = usePathname();
  const search = useSearchParams().toString();
  const address = useMemo(
    () => ({
      search,
      now: () => window.location.search,
      set: (next: string, isStep: boolean) => {
        const href = next === '' ? path : `${path}?${next}`;
        if (isStep) window.history.pushState(null, '', href);
        else window.history.replaceState(null, '', href);
      },
    }),
    [path, search],
  );
  return <ListPage key={formId} formId={formId} address={address} />;
}
