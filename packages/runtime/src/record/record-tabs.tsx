'use client';

export interface RecordTab {
  readonly id: string;
  readonly label: string;
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
          {label}
        </button>
      ))}
    </div>
  );
}
