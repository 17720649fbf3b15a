'use client';

import type { ApiClient } from '@mortise/api/client';
import { type Actor, scopeKinds } from '@mortise/core';
import { useText } from '@mortise/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { ConditionDialog } from '../conditions/condition-dialog.tsx';
import type { GrantScope } from './role-edits.ts';
import { scopeWords } from './role-words.ts';

interface ScopeSettingProps {
  readonly api: ApiClient;
  readonly actor: Actor;
  readonly formId: string;
  readonly label: string;
  readonly scope: GrantScope;
  readonly isDisabled: boolean;
  readonly onChange: (next: GrantScope) => void;
}

/** Which records: by who owns them, or by a condition made in a dialog. */
export function ScopeSetting({ api, actor, formId, label, scope, isDisabled, onChange }: ScopeSettingProps) {
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Select<GrantScope['kind']>
        size="small"
        variant="borderless"
        className="mo-role-scope"
        popupMatchSelectWidth={false}
        aria-label={label}
        disabled={isDisabled}
        value={scope.kind}
        options={scopeKinds.map((kind) => ({ value: kind, label: t(scopeWords[kind]) }))}
        onSelect={(kind) => (kind === 'condition' ? setIsOpen(true) : onChange({ kind }))}
      />
      {isOpen && (
        <ConditionDialog
          api={api}
          actor={actor}
          formId={formId}
          title={label}
          value={scope.kind === 'condition' ? scope.condition : null}
          onClose={() => setIsOpen(false)}
          onChange={(condition) => {
            onChange(condition ? { kind: 'condition', condition } : { kind: 'all' });
            setIsOpen(false);
          }}
        />
      )}
    </>
  );
}
