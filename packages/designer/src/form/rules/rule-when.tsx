'use client';

import {
  blockName,
  type Condition,
  type Field,
  type FormRule,
  type RuleWhen,
  typeOfKind,
  type ValueKind,
} from '@mortise/core';
import { askedFields } from '@mortise/fields';
import { ConditionEditor, type Operands } from '@mortise/fields/conditions';
import { useText } from '@mortise/ui';
import { Select } from 'antd';
import { useMemo } from 'react';
import { FormulaInput } from '../../formula-editor/formula-input.tsx';
import type { FormulaPlace } from '../../formula-editor/judge-formula.ts';
import { useDesigner } from '../designer-context.ts';
import { useOwnFields } from '../inspector/use-meant-fields.ts';
import { columnLabel } from './column-label.ts';
import { rowsOfRule } from './rows-of-rule.ts';

interface RuleWhenProps {
  readonly rule: FormRule;
  readonly onChange: (next: Partial<FormRule>) => void;
}

const truth = { wants: 'boolean' } as const;

/** When a rule holds: always, by a condition or by a formula. A validation may also refuse what does not hold. */
export function RuleWhenLine({ rule, onChange }: RuleWhenProps) {
  const { t } = useText();
  const { when } = rule;
  const own = useOwnFields();
  const rows = useMemo(() => rowsOfRule(rule, own), [rule, own]);
  const isValidation = rule.kind === 'validate';
  const choices = useMemo(
    () => [
      { value: 'always', label: t({ zh: '总是', en: 'Always' }) },
      { value: 'condition', label: t({ zh: '满足条件', en: 'Conditions hold' }) },
      ...(isValidation ? [{ value: 'not condition', label: t({ zh: '不满足条件', en: 'Conditions fail' }) }] : []),
      { value: 'formula', label: t({ zh: '公式成立', en: 'A formula holds' }) },
      ...(isValidation ? [{ value: 'not formula', label: t({ zh: '公式不成立', en: 'A formula fails' }) }] : []),
    ],
    [isValidation, t],
  );
  const fails = isValidation && rule.refuses === 'fails' && when.kind !== 'always';
  const onKind = (chosen: string) => {
    const next = started(chosen.replace('not ', ''), when);
    const refuses = chosen.startsWith('not ') ? 'fails' : 'holds';
    onChange(isValidation ? { when: next, refuses } : { when: next });
  };
  return (
    <>
      <div className="mo-rule-line">
        <Select
          size="small"
          variant="borderless"
          className="mo-rule-verb"
          popupMatchSelectWidth={false}
          aria-label={t({ zh: '何时', en: 'When' })}
          value={fails ? `not ${when.kind}` : when.kind}
          options={choices}
          onChange={onKind}
        />
        {when.kind === 'formula' && (
          <div className="mo-rule-formula">
            <FormulaInput
              title={t({ zh: '规则的条件', en: 'When the rule holds' })}
              source={when.formula}
              place={truth}
              rowsOf={rows?.id}
              onChange={(formula) => onChange({ when: { kind: 'formula', formula } })}
            />
          </div>
        )}
      </div>
      {when.kind === 'condition' && (
        <RuleCondition
          rows={rows}
          value={when.condition}
          onChange={(condition) => onChange({ when: { kind: 'condition', condition } })}
        />
      )}
      {when.kind !== 'always' &&
        rows === null &&
        rule.kind !== 'lock' &&
        own.some(({ columns }) => columns.length > 0) && (
          <p className="mo-meta">
            {t({
              zh: '要按子表单的每一行判断，先在「那么」中选它的列',
              en: 'To judge row by row of a subform, first choose its columns under “Then”',
            })}
          </p>
        )}
    </>
  );
}

/** What was said before stays where the new way takes it. */
function started(kind: string, before: RuleWhen): RuleWhen {
  if (kind === before.kind) return before;
  if (kind === 'condition') return { kind, condition: nothing };
  return kind === 'formula' ? { kind, formula: '' } : { kind: 'always' };
}

const nothing: Condition = { all: [] };
const otherField = { zh: '其他字段', en: 'Other field' };

interface RuleConditionProps {
  /** The subform whose cells may be asked about as well. */
  readonly rows: Field | null;
  readonly value: Condition;
  readonly onChange: (next: Condition) => void;
}

function RuleCondition({ rows, value, onChange }: RuleConditionProps) {
  const { t } = useText();
  const { fieldContext } = useDesigner();
  const own = useOwnFields();
  const fields = useMemo(() => [...cellsOf(rows), ...askedFields(own)], [rows, own]);
  const operands = useMemo<Operands>(() => ({ as: 'field', fields, label: otherField }), [fields]);
  return (
    <ConditionEditor
      fields={fields}
      operands={operands}
      formula={(asked) => (
        <FormulaInput
          title={t({ zh: '与公式比较', en: 'Compared with a formula' })}
          source={asked.source}
          place={placeOf(asked.field.kind)}
          rowsOf={rows?.id}
          onChange={(source) => asked.onChange(source || undefined)}
        />
      )}
      value={value}
      onChange={(next) => onChange(next ?? nothing)}
      context={fieldContext}
    />
  );
}

const placeOf = (kind: ValueKind): FormulaPlace => {
  const wants = typeOfKind(kind);
  return wants === undefined ? {} : { wants };
};

const cellsOf = (rows: Field | null) =>
  askedFields(rows?.columns ?? []).flatMap((cell) =>
    cell.isSystem || !rows ? [] : { ...cell, label: columnLabel(blockName(rows.block, rows.type), cell.label) },
  );
