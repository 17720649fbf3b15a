'use client';

import { type Field, textIn } from '@mortise/core';
import { InspectorField, InspectorSection, useText } from '@mortise/ui';
import { Select } from 'antd';
import type { SheetAnalysis } from '../analysis.ts';
import type { DraftSheet } from '../plan/draft.ts';
import { changeSheet } from '../plan/edits.ts';
import { fieldFor } from '../plan/match-fields.ts';
import { useWork } from '../work-context.ts';

type Rows = DraftSheet['rows'][number];

interface RowsElsewhereProps {
  own: DraftSheet;
  fields: readonly Field[];
}

const here = -1;
const nowhere = '';

/** Where the rows of subforms stand: in columns of this sheet, or on another sheet of the file. */
export function RowsElsewhere({ own, fields }: RowsElsewhereProps) {
  const { t, locale } = useText();
  const { analysis, edit } = useWork();
  const subforms = fields.filter(({ storage }) => storage.in === 'children');
  const others = analysis.sheets.filter(({ sheet, columns }) => sheet !== own.sheet && columns.length > 0);
  const sheet = analysis.sheets.find((one) => one.sheet === own.sheet);
  if (subforms.length === 0 || others.length === 0 || !sheet) return null;
  const put = (subformId: string, next: Rows | null) =>
    edit((now) =>
      changeSheet(now, own.sheet, (one) => {
        const kept = one.rows.filter((rows) => rows.subformId !== subformId);
        return { ...one, rows: next ? [...kept, next] : kept };
      }),
    );
  return (
    <InspectorSection title={t({ zh: '子表单的行', en: 'Rows of subforms' })}>
      {subforms.map((subform) => {
        const rows = own.rows.find(({ subformId }) => subformId === subform.id);
        const there = rows && others.find((one) => one.sheet === rows.sheet);
        return (
          <InspectorField key={subform.id} label={textIn(subform.block.label, locale)}>
            <Select
              size="small"
              className="im-side-wide"
              aria-label={t({
                zh: `${textIn(subform.block.label, 'zh')} 的行在哪里`,
                en: `Where the rows of ${textIn(subform.block.label, 'en')} are`,
              })}
              value={rows?.sheet ?? here}
              options={[
                { value: here, label: t({ zh: '在这个工作表的列里', en: 'In columns of this sheet' }) },
                ...others.map((one) => ({
                  value: one.sheet,
                  label: t({ zh: `工作表 ${one.name}`, en: `Sheet ${one.name}` }),
                })),
              ]}
              onChange={(chosen: number) => {
                const found = others.find((one) => one.sheet === chosen);
                put(subform.id, found ? rowsFrom(subform, sheet, found) : null);
              }}
            />
            {rows && there && (
              <Matching
                subform={subform}
                rows={rows}
                sheet={sheet}
                there={there}
                onChange={(next) => put(subform.id, next)}
              />
            )}
          </InspectorField>
        );
      })}
    </InspectorSection>
  );
}

interface MatchingProps {
  subform: Field;
  rows: Rows;
  sheet: SheetAnalysis;
  there: SheetAnalysis;
  onChange: (rows: Rows) => void;
}

/** Which columns say to which record a row belongs, and which column goes where. */
function Matching({ subform, rows, sheet, there, onChange }: MatchingProps) {
  const { t, locale } = useText();
  const namesOf = ({ columns }: SheetAnalysis) => columns.map(({ name }, value) => ({ value, label: name }));
  return (
    <div className="im-rows">
      <span className="im-rows-pair">
        <Select
          size="small"
          aria-label={t({ zh: '这个工作表里的列', en: 'Column of this sheet' })}
          value={rows.toColumn}
          options={namesOf(sheet)}
          popupMatchSelectWidth={false}
          onChange={(toColumn: number) => onChange({ ...rows, toColumn })}
        />
        <span className="mo-ink-3">=</span>
        <Select
          size="small"
          aria-label={t({ zh: '那个工作表里的列', en: 'Column of the other sheet' })}
          value={rows.keyColumn}
          options={namesOf(there)}
          popupMatchSelectWidth={false}
          onChange={(keyColumn: number) => onChange({ ...rows, keyColumn })}
        />
      </span>
      {rows.columns
        .filter(({ column }) => column !== rows.keyColumn)
        .map((planned) => (
          <div key={planned.column} className="im-rows-pair">
            <span className="mo-cut">{there.columns[planned.column]?.name}</span>
            <span className="mo-ink-3">→</span>
            <Select
              size="small"
              aria-label={t({
                zh: `${there.columns[planned.column]?.name} 写入的字段`,
                en: `Field for ${there.columns[planned.column]?.name}`,
              })}
              value={planned.target.kind === 'field' ? planned.target.fieldId : nowhere}
              popupMatchSelectWidth={false}
              options={[
                { value: nowhere, label: t({ zh: '不导入', en: 'Leave out' }) },
                ...subform.columns.map(({ id, block }) => ({ value: id, label: textIn(block.label, locale) })),
              ]}
              onChange={(fieldId: string) =>
                onChange({
                  ...rows,
                  columns: rows.columns.map((one) =>
                    one === planned
                      ? { ...one, target: fieldId === nowhere ? { kind: 'skip' } : { kind: 'field', fieldId } }
                      : one,
                  ),
                })
              }
            />
          </div>
        ))}
    </div>
  );
}

/** The columns of another sheet, matched by their names; records are met where both sheets call a column the same. */
function rowsFrom(subform: Field, sheet: SheetAnalysis, there: SheetAnalysis): Rows {
  const shared = there.columns.findIndex(({ name }) => sheet.columns.some((column) => column.name === name));
  const keyColumn = Math.max(0, shared);
  const toColumn = Math.max(
    0,
    sheet.columns.findIndex(({ name }) => name === there.columns[keyColumn]?.name),
  );
  const taken = new Set<string>();
  return {
    subformId: subform.id,
    sheet: there.sheet,
    keyColumn,
    toColumn,
    columns: there.columns.map(({ name }, column) => {
      const field = column === keyColumn ? undefined : fieldFor(name, subform.columns);
      const isFree = field !== undefined && !taken.has(field.id);
      if (isFree) taken.add(field.id);
      return {
        column,
        target: isFree ? { kind: 'field', fieldId: field.id } : { kind: 'skip' },
        dateOrder: 'ymd',
        noValueWords: [],
      };
    }),
  };
}
