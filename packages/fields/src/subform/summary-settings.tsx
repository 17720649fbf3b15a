import { type Field, textIn } from '@mortise/core';
import { Select } from 'antd';
import type { SettingsProps } from '../field-view.ts';
import { type SubformConfig, type SummaryKind, summaryKinds } from './definition.ts';
import { summaryLabels } from './summary-line.tsx';

/** What the line below the rows says of each column. */
export function SummarySettings({ config, onChange, columns = [], context }: SettingsProps<SubformConfig>) {
  const { locale } = context;
  const zh = locale === 'zh';
  const seen = columns.filter(({ block }) => !block.hidden);
  const put = (id: string, kind: SummaryKind | null) => {
    const { [id]: _, ...rest } = config.summaries;
    onChange({ ...config, summaries: kind ? { ...rest, [id]: kind } : rest });
  };
  return (
    <fieldset className="mo-subform-summaries">
      <legend className="mo-label">{zh ? '统计行' : 'Summary row'}</legend>
      {seen.length === 0 && (
        <p className="mo-help">{zh ? '先把字段拖进子表单，再设统计' : 'Drag fields into the subform first'}</p>
      )}
      {seen.map((column) => {
        const label = textIn(column.block.label, locale);
        return (
          <div key={column.id} className="mo-inspector-row">
            <span className="mo-grow mo-cut">{label}</span>
            <Select<SummaryKind | 'none'>
              size="small"
              aria-label={zh ? `${label}的统计` : `Summary of ${label}`}
              value={config.summaries[column.id] ?? 'none'}
              options={[
                { value: 'none', label: zh ? '不统计' : 'None' },
                ...kindsFor(column).map((kind) => ({ value: kind, label: summaryLabels[kind][locale] })),
              ]}
              onChange={(kind) => put(column.id, kind === 'none' ? null : kind)}
            />
          </div>
        );
      })}
    </fieldset>
  );
}

/** Only figures add up; everything can be counted. */
const kindsFor = ({ kind }: Field): readonly SummaryKind[] => (kind === 'number' ? summaryKinds : ['count']);
