'use client';

import { useText } from '@mortise/ui';

const tabs = [
  { id: 'facts', label: { zh: '详情', en: 'Details' } },
  { id: 'history', label: { zh: '动态', en: 'History' } },
] as const;
type RecordTab = (typeof tabs)[number]['id'];

export function RecordTabs({ tab, onChange }: { tab: RecordTab; onChange: (tab: RecordTab) => void }) {
  const { t } = useText();
  return (
    <div className="mo-tabs mo-record-tabs" role="tablist">
      {tabs.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          role="tab"
          className="mo-tab"
          aria-selected={id === tab}
          onClick={() => onChange(id)}
        >
          {t(label)}
        </button>
      ))}
    </div>
  );
}
