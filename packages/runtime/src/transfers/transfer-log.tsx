'use client';

import { ListSkeleton, useText } from '@mortise/ui';
import type { ComponentProps, ReactNode } from 'react';
import { PagedLog } from '../context/paged-log.tsx';

interface TransferLogProps<Entry> extends Pick<ComponentProps<typeof PagedLog<Entry>>, 'log' | 'nothing'> {
  readonly children: (entry: Entry) => ReactNode;
}

/** What came in, or what went out, line by line. */
export function TransferLog<Entry>({ log, nothing, children }: TransferLogProps<Entry>) {
  const { t } = useText();
  return (
    <PagedLog
      log={log}
      failure={t({ zh: '记录没有加载出来', en: "Couldn't load the log" })}
      nothing={nothing}
      skeleton={<ListSkeleton rows={6} rowHeight={64} />}
    >
      {(entries, more) => (
        <>
          <ul className="rt-transfers">{entries.map(children)}</ul>
          {more}
        </>
      )}
    </PagedLog>
  );
}
