'use client';

import { Icon, InspectorField, InspectorRow, InspectorSection, useText } from '@mortise/ui';
import { Segmented, Select, Switch } from 'antd';
import { RotateCcw } from 'lucide-react';
import { useId } from 'react';
import { mayBuild } from '../../context/runtime-context.tsx';
import type { RuntimeForm } from '../../context/use-form.ts';
import type { SheetAnalysis } from '../analysis.ts';
import { intoOf, useImportPlace } from '../import-context.ts';
import type { DraftSheet } from '../plan/draft.ts';
import { changeSheet, setMode } from '../plan/edits.ts';
import { keyChoices, likelyKeys } from '../plan/places.ts';
import { useWork } from '../work-context.ts';
import { ConstantValues } from './constant-values.tsx';
import { RowsElsewhere } from './rows-elsewhere.tsx';

interface FillingSettingsProps {
  own: DraftSheet;
  analysed: SheetAnalysis;
  filled: RuntimeForm;
}

const mostKeys = 3;

/** How the rows of a sheet meet the records that are there, and what happens along with it. */
export function FillingSettings({ own, analysed, filled }: FillingSettingsProps) {
  const { t } = useText();
  const { apps, me } = useImportPlace();
  const { job, draft, edit } = useWork();
  const id = useId();
  const { app } = intoOf(apps, { appId: job.intoApp, formId: job.intoForm });
  const { fields, rights } = filled;
  const choices = keyChoices(own, fields);
  const keys = own.keys.filter((key) => choices.some((choice) => choice.id === key));
  const change = (next: Partial<DraftSheet>) =>
    edit((now) => changeSheet(now, own.sheet, (one) => ({ ...one, ...next })));
  const mayLeaveOutRules = mayBuild({ me }) || app?.manages === true;
  const modes = [
    { value: 'add' as const, label: t({ zh: '新增', en: 'Add' }), isOffered: true },
    { value: 'update' as const, label: t({ zh: '更新', en: 'Update' }), isOffered: rights.may('update') },
    {
      value: 'upsert' as const,
      label: t({ zh: '新增或更新', en: 'Both' }),
      isOffered: rights.may('update') && rights.may('create'),
    },
  ].filter(({ isOffered }) => isOffered);

  return (
    <>
      <InspectorSection title={t({ zh: '导入方式', en: 'What the rows do' })}>
        <Segmented
          block
          size="small"
          value={own.mode}
          onChange={(mode) => edit((now) => setMode(now, own.sheet, mode, (one) => likelyKeys(one, analysed, fields)))}
          options={modes.map(({ value, label }) => ({ value, label }))}
        />
        {own.mode === 'add' ? (
          <p className="mo-help">{t({ zh: '每一行成为一条新记录', en: 'Each row becomes a new record' })}</p>
        ) : (
          <div className="im-side-fields">
            <InspectorField
              label={t({ zh: '按这些字段识别记录', en: 'Records are told by' })}
              htmlFor={`${id}keys`}
              {...(keys.length === 0
                ? { error: t({ zh: '选择 1 至 3 个有对应列的字段', en: 'Choose 1 to 3 fields that have a column' }) }
                : {
                    help:
                      own.mode === 'update'
                        ? t({ zh: '没有找到记录的行算作错误', en: 'A row without a record is an error' })
                        : t({ zh: '没有找到记录的行会新增', en: 'A row without a record is added' }),
                  })}
            >
              <Select
                id={`${id}keys`}
                mode="multiple"
                size="small"
                className="im-side-wide"
                value={keys}
                status={keys.length === 0 ? 'error' : ''}
                maxCount={mostKeys}
                placeholder={t({ zh: '选择字段', en: 'Choose fields' })}
                notFoundContent={t({ zh: '先为一列选择字段', en: 'Choose a field for a column first' })}
                options={choices.map((choice) => ({ value: choice.id, label: t(choice.label) }))}
                onChange={(next: string[]) => change({ keys: next })}
              />
            </InspectorField>
            <InspectorField label={t({ zh: '空白单元格', en: 'Blank cells' })}>
              <Segmented
                block
                size="small"
                value={own.blanks}
                onChange={(blanks) => change({ blanks })}
                options={[
                  { value: 'keep' as const, label: t({ zh: '保留原值', en: 'Keep the value' }) },
                  { value: 'clear' as const, label: t({ zh: '清空', en: 'Empty it' }) },
                ]}
              />
            </InspectorField>
          </div>
        )}
      </InspectorSection>
      <ConstantValues own={own} fields={fields} />
      <RowsElsewhere own={own} fields={fields} />
      <InspectorSection title={t({ zh: '同时执行', en: 'Along with it' })}>
        {mayLeaveOutRules && (
          <InspectorRow label={t({ zh: '校验规则', en: 'Validation rules' })}>
            <Switch
              size="small"
              checked={draft.effects.rules}
              aria-label={t({ zh: '校验规则', en: 'Validation rules' })}
              onChange={(rules) => edit((now) => ({ ...now, effects: { ...now.effects, rules } }))}
            />
          </InspectorRow>
        )}
        <InspectorRow label={t({ zh: '查重提醒算作错误', en: 'Possible duplicates are errors' })}>
          <Switch
            size="small"
            checked={draft.effects.duplicates}
            aria-label={t({ zh: '查重提醒算作错误', en: 'Possible duplicates are errors' })}
            onChange={(duplicates) => edit((now) => ({ ...now, effects: { ...now.effects, duplicates } }))}
          />
        </InspectorRow>
        <p className="im-undo-note">
          <Icon of={RotateCcw} size={14} />
          {t({ zh: '导入后 30 天内可以整批撤销', en: 'For 30 days all of it can be undone' })}
        </p>
      </InspectorSection>
    </>
  );
}
