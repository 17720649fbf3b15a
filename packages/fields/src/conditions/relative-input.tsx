'use client';

import { type Operand, relativeLabels } from '@mortise/core';
import { useText } from '@mortise/ui';
import { Checkbox, InputNumber, Select } from 'antd';

type Relative = Extract<Operand, { kind: 'relative' }>;

interface RelativeInputProps {
  readonly operand: Operand | undefined;
  readonly onChange: (operand: Operand) => void;
}

const units = {
  day: { zh: '天', en: 'days' },
  week: { zh: '周', en: 'weeks' },
  month: { zh: '个月', en: 'months' },
  year: { zh: '年', en: 'years' },
} as const;

/** A range of days that moves with today. */
export function RelativeInput({ operand, onChange }: RelativeInputProps) {
  const { t } = useText();
  const now: Relative = operand?.kind === 'relative' ? operand : { kind: 'relative', range: 'this-month' };
  const counts = now.range === 'last-n' || now.range === 'next-n';
  return (
    <>
      <Select
        size="small"
        value={now.range}
        options={[
          ...Object.entries(relativeLabels).map(([value, label]) => ({
            value: value as Relative['range'],
            label: t(label),
          })),
          { value: 'last-n' as const, label: t({ zh: '过去 N', en: 'the last N' }) },
          { value: 'next-n' as const, label: t({ zh: '未来 N', en: 'the next N' }) },
        ]}
        onChange={(range) =>
          onChange(
            range === 'last-n' || range === 'next-n'
              ? { kind: 'relative', range, n: now.n ?? 7, unit: now.unit ?? 'day', includeToday: true }
              : { kind: 'relative', range },
          )
        }
      />
      {counts && (
        <div className="mo-condition-range">
          <InputNumber
            size="small"
            min={1}
            max={3650}
            precision={0}
            value={now.n ?? 7}
            onChange={(n) => onChange({ ...now, n: n ?? 1 })}
          />
          <Select
            size="small"
            value={now.unit ?? 'day'}
            options={Object.entries(units).map(([value, label]) => ({
              value: value as keyof typeof units,
              label: t(label),
            }))}
            onChange={(unit) => onChange({ ...now, unit })}
          />
          <Checkbox
            checked={now.includeToday ?? false}
            onChange={({ target }) => onChange({ ...now, includeToday: target.checked })}
          >
            {t({ zh: '含今天', en: 'with today' })}
          </Checkbox>
        </div>
      )}
    </>
  );
}
