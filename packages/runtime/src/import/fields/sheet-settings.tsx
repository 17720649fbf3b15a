'use client';

import { textIn } from '@mortise/core';
import { Note, useText } from '@mortise/ui';
import { Button, Input, Select } from 'antd';
import { useId } from 'react';
import type { SheetAnalysis } from '../analysis.ts';
import type { DraftSheet } from '../plan/draft.ts';
import { changeSheet, includeSheet } from '../plan/edits.ts';
import { typeOf } from '../plan/type-target.ts';
import { whyNot } from '../plan/why-not.ts';
import { useWork } from '../work-context.ts';

interface SheetSettingsProps {
  analysed: SheetAnalysis;
  own: DraftSheet;
}

/** The choice of no column. */
const none = -1;

/** What the sheet becomes as a whole: the form's name and what names its records; or that it is left out, and why. */
export function SheetSettings({ analysed, own }: SheetSettingsProps) {
  const { t, locale } = useText();
  const { analysis, edit } = useWork();
  const { sheet, form, columns, isIncluded } = own;
  const doubt = whyNot(analysed);
  const id = useId();

  if (!isIncluded)
    return (
      <Note
        action={
          <Button type="text" size="small" onClick={() => edit((now) => includeSheet(now, analysis, sheet, true))}>
            {t({ zh: '导入这个工作表', en: 'Import this sheet' })}
          </Button>
        }
      >
        {doubt
          ? t({ zh: `建议不导入：${doubt.zh}`, en: `Better left out. ${doubt.en}` })
          : t({ zh: '这个工作表不导入', en: 'This sheet is left out' })}
      </Note>
    );
  if (form.kind === 'existing') return null;
  const change = (next: Partial<typeof form>) =>
    edit((now) => changeSheet(now, sheet, (one) => ({ ...one, form: { ...form, ...next } })));
  const titles = columns.flatMap(({ column, target }) =>
    target.kind === 'new' && typeOf(target.type)?.supports.title
      ? [{ value: column, label: textIn(target.label, locale) }]
      : [],
  );
  return (
    <>
      {doubt && <Note tone="warning">{t(doubt)}</Note>}
      <div className="im-form-line">
        <label htmlFor={`${id}name`}>
          <span>{t({ zh: '表单名称', en: 'Form name' })}</span>
          <Input
            id={`${id}name`}
            size="small"
            value={textIn(form.name, locale)}
            maxLength={80}
            status={textIn(form.name, locale).trim() === '' ? 'error' : ''}
            onChange={({ target }) => change({ name: target.value })}
          />
        </label>
        <label htmlFor={`${id}title`}>
          <span>{t({ zh: '记录以这一列为名', en: 'Records are named by' })}</span>
          <Select
            id={`${id}title`}
            size="small"
            value={titles.some(({ value }) => value === form.titleColumn) ? (form.titleColumn ?? none) : none}
            options={[{ value: none, label: t({ zh: '不指定', en: 'Nothing' }) }, ...titles]}
            popupMatchSelectWidth={220}
            onChange={(chosen: number) => change({ titleColumn: chosen === none ? null : chosen })}
          />
        </label>
      </div>
    </>
  );
}
