'use client';

import {
  compileFormula,
  type FormulaEnv,
  findFunction,
  formulaFunctions,
  formulasOfNoRecord,
  type ValueKind,
  type WorkingCalendar,
} from '@mortise/core';
import { useText } from '@mortise/ui';
import { AutoComplete } from 'antd';
import { useMemo, useState } from 'react';
import type { FieldViewContext } from '../field-view.ts';
import type { FormulaAsked } from './operands.ts';

export interface ConstantFormulaProps extends FormulaAsked {
  readonly calendar: WorkingCalendar;
  readonly context: FieldViewContext;
}

/**
 * A formula of no field, on one line, with functions offered as one types and the value it has now below. Only what fits
 * the comparison is handed out.
 */
export function ConstantFormula({ field, operator, source, calendar, context, onChange }: ConstantFormulaProps) {
  const { t } = useText();
  const [typed, setTyped] = useState(source);
  const formulas = useMemo(() => formulasOfNoRecord(calendar), [calendar]);
  const problem = typed.trim() === '' ? null : formulas.check(typed, operator, field.kind, () => undefined);
  const shown = problem ?? (typed.trim() === '' ? null : valueNow(typed, calendar, context));
  const write = (next: string) => {
    setTyped(next);
    const fits = next.trim() !== '' && formulas.check(next, operator, field.kind, () => undefined) === null;
    onChange(fits ? next : undefined);
  };
  const word = /[\p{L}_][\p{L}\p{N}_.]*$/u.exec(typed)?.[0] ?? '';
  return (
    <div className="mo-constant-formula">
      <AutoComplete
        size="small"
        aria-label={t({ zh: '公式', en: 'Formula' })}
        value={typed}
        status={problem ? 'error' : ''}
        placeholder={examples[field.kind]?.[0] ?? t({ zh: '写一个公式', en: 'Write a formula' })}
        popupMatchSelectWidth={280}
        options={(typed.trim() === '' ? usual(field.kind) : named(word)).map(({ value, about }) => ({
          value,
          label: (
            <span className="mo-row">
              <code>{value}</code>
              {about && <span className="mo-meta mo-cut">{t(about)}</span>}
            </span>
          ),
        }))}
        onSelect={(chosen) => write(typed.trim() === '' ? chosen : `${typed.slice(0, -word.length)}${chosen}(`)}
        onSearch={write}
      />
      {shown && (
        <p className={problem ? 'mo-help mo-danger-text' : 'mo-help'} aria-live="polite">
          {t(shown)}
        </p>
      )}
    </div>
  );
}

/** What one most often compares such a field with. */
const examples: Partial<Record<ValueKind, readonly string[]>> = {
  date: ['EOMONTH(TODAY(), 0)', 'WORKDAY(TODAY(), 5)', 'TODAY() - 30'],
  moment: ['EOMONTH(TODAY(), 0)', 'WORKDAY(TODAY(), 5)', 'TODAY() - 30'],
};

const usual = (kind: ValueKind) => (examples[kind] ?? []).map((value) => ({ value, about: undefined }));

const mostOffered = 8;

/** Functions whose name begins with the word at the end, those with the shortest names first. */
function named(word: string) {
  if (word === '' || findFunction(word)?.name === word.toUpperCase()) return [];
  return formulaFunctions
    .filter(({ name, label }) => name.startsWith(word.toUpperCase()) || label.zh.startsWith(word))
    .sort((one, other) => one.name.length - other.name.length)
    .slice(0, mostOffered)
    .map(({ name, label }) => ({ value: name, about: label }));
}

function valueNow(source: string, calendar: WorkingCalendar, { actor, timeZone, locale }: FieldViewContext) {
  const compiled = compileFormula(source, { typeOf: () => undefined });
  if (!compiled.ok) return null;
  const env: FormulaEnv = { actor, timeZone, locale: 'zh', calendar, now: new Date(), valueOf: () => null };
  const result = compiled.value.run(env);
  if (!result.ok) return result.error.message;
  const { value } = result;
  if (value === null) return { zh: '现在为空', en: 'Empty now' };
  const text = typeof value === 'boolean' ? (value ? yes : no)[locale] : String(value);
  return { zh: `现在是 ${text}`, en: `Now ${text}` };
}

const yes = { zh: '是', en: 'yes' };
const no = { zh: '否', en: 'no' };
