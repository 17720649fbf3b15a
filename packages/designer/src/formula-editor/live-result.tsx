'use client';

import { describeType, type Field, type FormulaEnv, fieldsOf } from '@mortise/core';
import { EmptyLine, useText } from '@mortise/ui';
import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { catalog } from '../form/catalog.ts';
import { useDesigner, useDesignerState } from '../form/designer-context.ts';
import type { Judged } from './judge-formula.ts';
import { sampleEnv, useCalendar, useSamples } from './sample-records.ts';

/** What the formula gives for a record that is there already, as one types. */
export function LiveResult({ judged }: { judged: Judged }) {
  const { t } = useText();
  const { api, formId, formKey, forms, fieldContext } = useDesigner();
  const blocks = useDesignerState((state) => state.history.present.blocks);
  const fields = useMemo<Field[]>(() => fieldsOf({ blocks: [...blocks] }, catalog), [blocks]);
  const isPublished = forms.some(({ id, isPublished: is }) => id === formId && is);
  const samples = useSamples(api, formKey, isPublished);
  const calendar = useCalendar(api);
  const [chosen, setChosen] = useState(0);
  const records = samples.data?.items ?? [];
  const env = sampleEnv(records[chosen], samples.data?.titles ?? {}, fields, fieldContext, calendar.data);
  return (
    <section className="mo-formula-result" aria-label={t({ zh: '试算', en: 'Result' })}>
      <header>
        <span className="mo-label">{t({ zh: '试算', en: 'Result' })}</span>
        {judged.ok && <span className="mo-meta">{t(describeType(judged.type))}</span>}
        <span className="mo-grow" />
        {records.length > 0 ? (
          <Select
            size="small"
            aria-label={t({ zh: '示例记录', en: 'Sample record' })}
            value={chosen}
            options={records.map(({ title }, index) => ({
              value: index,
              label: title || t({ zh: '未命名', en: 'Untitled' }),
            }))}
            onChange={setChosen}
          />
        ) : (
          <span className="mo-meta">
            {t({ zh: '还没有记录，按空值试算', en: 'No records yet: tried with empty values' })}
          </span>
        )}
      </header>
      {judged.ok ? (
        <Result judged={judged} env={env} />
      ) : (
        <EmptyLine>{t({ zh: '改好公式后显示结果', en: 'Shown once the formula is right' })}</EmptyLine>
      )}
    </section>
  );
}

function Result({ judged, env }: { judged: Extract<Judged, { ok: true }>; env: FormulaEnv }) {
  const { t } = useText();
  const result = judged.calculation.run(env);
  if (!result.ok) return <output className="mo-formula-failed">{t(result.error.message)}</output>;
  const nameOf = (id: string) => env.nameOf?.(id, 'record', '');
  const shown = show(result.value, nameOf, t({ zh: '是', en: 'Yes' }), t({ zh: '否', en: 'No' }));
  return shown === '' ? (
    <output className="mo-meta">{t({ zh: '空', en: 'Empty' })}</output>
  ) : (
    <output className="mo-formula-value">{shown}</output>
  );
}

function show(value: unknown, nameOf: (id: string) => string | undefined, yes: string, no: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? yes : no;
  if (Array.isArray(value)) return value.map((one) => show(one, nameOf, yes, no)).join(', ');
  if (typeof value === 'object') return JSON.stringify(value);
  return nameOf(String(value)) ?? String(value);
}
