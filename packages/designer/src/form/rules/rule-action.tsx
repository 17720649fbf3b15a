'use client';

import { configOf, holdsRows, isFieldType, type RuleAction, textIn, typeToFill } from '@mortise/core';
import { IconButton, useText } from '@mortise/ui';
import { Checkbox, Select } from 'antd';
import { X } from 'lucide-react';
import { useMemo } from 'react';
import { FormulaInput } from '../../formula-editor/formula-input.tsx';
import { catalog, typeOf } from '../catalog.ts';
import { useDesignerState } from '../designer-context.ts';
import { FieldChoice } from './field-choice.tsx';
import { actionLabels, newAction, optionsOf } from './rule-words.ts';

interface RuleActionRowProps {
  readonly action: RuleAction;
  readonly onChange: (next: RuleAction) => void;
  readonly onRemove: () => void;
}

/** What an interaction does, as a line of the sentence: 显示 [备注] [金额]. */
export function RuleActionRow({ action, onChange, onRemove }: RuleActionRowProps) {
  const { t } = useText();
  const named = 'fields' in action ? action.fields : [action.field].filter(Boolean);
  return (
    <div className="mo-rule-line">
      <Select<RuleAction['do']>
        size="small"
        variant="borderless"
        className="mo-rule-verb"
        aria-label={t({ zh: '动作', en: 'Action' })}
        popupMatchSelectWidth={false}
        value={action.do}
        options={Object.entries(actionLabels).map(([value, label]) => ({
          value: value as RuleAction['do'],
          label: t(label),
        }))}
        onChange={(does) => onChange(newAction(does, named))}
      />
      {'fields' in action ? (
        <FieldChoice
          label={t({ zh: '字段', en: 'Fields' })}
          value={action.fields}
          withSlots
          onChange={(fields) => onChange({ ...action, fields })}
        />
      ) : action.do === 'set' ? (
        <SetValue action={action} onChange={onChange} />
      ) : (
        <LimitOptions action={action} onChange={onChange} />
      )}
      {'clear' in action && (
        <Checkbox checked={action.clear} onChange={({ target }) => onChange({ ...action, clear: target.checked })}>
          {t({ zh: '隐藏时清空', en: 'Empty while hidden' })}
        </Checkbox>
      )}
      <IconButton icon={X} iconSize={14} label={t({ zh: '去掉动作', en: 'Remove the action' })} onClick={onRemove} />
    </div>
  );
}

type Of<D extends RuleAction['do']> = {
  readonly action: Extract<RuleAction, { do: D }>;
  readonly onChange: (next: RuleAction) => void;
};

function SetValue({ action, onChange }: Of<'set'>) {
  const { t } = useText();
  const blocks = useDesignerState((state) => state.history.present.blocks);
  const block = useDesignerState(({ index }) => index.byId.get(action.field));
  const type = block && typeOf(block.type);
  const wants = block && type ? typeToFill(type.kind(configOf(block, type))) : undefined;
  const place = useMemo(() => (wants === undefined ? {} : { wants }), [wants]);
  return (
    <>
      <FieldChoice
        label={t({ zh: '字段', en: 'Field' })}
        single
        accepts={({ type: name, parent }) => {
          const candidate = typeOf(name);
          const around = blocks.find(({ id }) => id === parent);
          // The cells of rows follow from formulas of their columns.
          if (around && holdsRows(around, catalog)) return false;
          return candidate !== undefined && isFieldType(candidate) && !candidate.supports.generated;
        }}
        value={[action.field]}
        onChange={([field = '']) => onChange({ ...action, field })}
      />
      <span>{t({ zh: '为', en: 'to' })}</span>
      <div className="mo-rule-formula">
        <FormulaInput
          title={t({ zh: '设成的值', en: 'The value' })}
          source={action.value.kind === 'formula' ? action.value.formula : ''}
          place={place}
          onChange={(formula) => onChange({ ...action, value: { kind: 'formula', formula } })}
        />
      </div>
    </>
  );
}

function LimitOptions({ action, onChange }: Of<'limit'>) {
  const { t, locale } = useText();
  const block = useDesignerState(({ index }) => index.byId.get(action.field));
  return (
    <>
      <FieldChoice
        label={t({ zh: '字段', en: 'Field' })}
        single
        accepts={(candidate) => optionsOf(candidate).length > 0}
        value={[action.field]}
        onChange={([field = '']) => onChange({ ...action, field, options: [] })}
      />
      <span>{t({ zh: '只能选', en: 'to' })}</span>
      <Select
        size="small"
        mode="multiple"
        className="mo-rule-fields"
        aria-label={t({ zh: '选项', en: 'Options' })}
        placeholder={t({ zh: '选择选项', en: 'Choose options' })}
        value={[...action.options]}
        options={optionsOf(block).map(({ id, label }) => ({ value: id, label: textIn(label, locale) }))}
        onChange={(options) => onChange({ ...action, options })}
      />
    </>
  );
}
