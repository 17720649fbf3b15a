'use client';

import { type Condition, checkCondition, checkedFormulas } from '@mortise/core';
import type { AskedField } from '@mortise/fields';
import { type Asking, ConditionEditor } from '@mortise/fields/conditions';
import { Icon, IconButton, useText } from '@mortise/ui';
import { Button } from 'antd';
import { ListFilter, X } from 'lucide-react';
import { useState } from 'react';
import { ConditionModal } from '../../conditions/condition-modal.tsx';
import { useDesigner } from '../designer-context.ts';
import { useConditionWords } from './use-condition-words.ts';

interface ConditionSettingProps extends Omit<Asking, 'context'> {
  readonly title: string;
  readonly value: Condition | null;
  readonly onChange: (next: Condition | null) => void;
}

/** A condition as sentences, changed in a dialog: nothing half-filled gets into the form. */
export function ConditionSetting({ title, value, onChange, ...asking }: ConditionSettingProps) {
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const words = useConditionWords(value, asking);
  return (
    <>
      {words.length > 0 && (
        <ul className="mo-condition-words">
          {words.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <div className="mo-row">
        <Button
          size="small"
          block
          icon={<Icon of={ListFilter} size={14} />}
          disabled={asking.fields.length === 0}
          onClick={() => setIsOpen(true)}
        >
          {value ? t({ zh: '修改条件', en: 'Change the condition' }) : t({ zh: '设置条件', en: 'Set a condition' })}
        </Button>
        {value && (
          <IconButton
            icon={X}
            iconSize={14}
            label={t({ zh: '清除条件', en: 'Clear the condition' })}
            onClick={() => onChange(null)}
          />
        )}
      </div>
      {isOpen && (
        <ConditionDialog
          {...asking}
          title={title}
          value={value}
          onClose={() => setIsOpen(false)}
          onChange={(next) => {
            onChange(next);
            setIsOpen(false);
          }}
        />
      )}
    </>
  );
}

function ConditionDialog({
  title,
  value,
  onChange,
  onClose,
  ...asking
}: ConditionSettingProps & { onClose: () => void }) {
  const { fieldContext } = useDesigner();
  return (
    <ConditionModal
      title={title}
      value={value}
      problemOf={(draft) => firstProblem(draft, asking)}
      onChange={onChange}
      onClose={onClose}
    >
      {(draft, setDraft) => <ConditionEditor {...asking} value={draft} onChange={setDraft} context={fieldContext} />}
    </ConditionModal>
  );
}

function firstProblem(condition: Condition, { fields, operands }: Omit<Asking, 'context'>) {
  const fieldOf = (id: string): AskedField | undefined => fields.find((field) => field.id === id);
  const variables = operands?.as === 'variable' ? operands.fields.map(({ id }) => id) : [];
  return checkCondition(condition, fieldOf, variables, checkedFormulas)[0] ?? null;
}
