'use client';

import { useEffect, useRef } from 'react';

export interface RecordTab {
  readonly id: string;
  readonly label: string;
  /** Of what stands there. */
  readonly count?: string | undefined;
}

export function RecordTabs({
  tabs,
  tab,
  onChange,
}: {
  tabs: readonly RecordTab[];
  tab: string;
  onChange: (tab: string) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  // Tabs that do not fit run out of sight; the open one is brought into it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is another place.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [tab]);
  return (
    <div ref={list} className="mo-tabs mo-record-tabs" role="tablist">
      {tabs.map(({ id, label, count }) => (
        <button
          key={id}
          type="button"
          role="tab"
          className="mo-tab"
          aria-selected={id === tab}
          onClick={() => onChange(id)}
        >
          {label}
          {count !== undefined && count !== '0' && <span className="mo-tab-count mo-num">{count}</span>}
        </button>
      ))}
    </div>
  );
}
