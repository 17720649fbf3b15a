'use client';

import type { Condition } from '@mortise/core';
import { type AskedField, startComparison } from '@mortise/fields';
import { iconOf } from '@mortise/fields/tiles';
import { Icon, useText } from '@mortise/ui';
import { Input } from 'antd';
import { ListFilterPlus, Search } from 'lucide-react';
import { useState } from 'react';

interface FieldPickerProps {
  readonly fields: readonly AskedField[];
  /** A condition of which nothing is known but its field. */
  readonly onPick: (part: Condition) => void;
}

/** Which field a new condition is about, or that it joins several. */
export function FieldPicker({ fields, onPick }: FieldPickerProps) {
  const { t } = useText();
  const [needle, setNeedle] = useState('');
  const wanted = needle.trim().toLowerCase();
  const found = fields.filter(({ kind, label: name }) => kind !== 'none' && t(name).toLowerCase().includes(wanted));
  const [first] = fields;
  return (
    <div className="rt-pick-field">
      <Input
        size="small"
        autoFocus
        prefix={<Icon of={Search} size={14} />}
        placeholder={t({ zh: '搜索字段', en: 'Search fields' })}
        value={needle}
        onChange={({ target }) => setNeedle(target.value)}
        onPressEnter={() => found[0] && onPick(startComparison(found[0]))}
      />
      <ul className="mo-nav-list">
        {found.map((field) => (
          <li key={field.id}>
            <button type="button" className="mo-menu-item" onClick={() => onPick(startComparison(field))}>
              <Icon of={iconOf(field.block.type)} size={14} />
              <span className="mo-cut">{t(field.label)}</span>
            </button>
          </li>
        ))}
      </ul>
      {first && (
        <>
          <hr className="mo-menu-rule" />
          <button type="button" className="mo-menu-item" onClick={() => onPick({ any: [startComparison(first)] })}>
            <Icon of={ListFilterPlus} size={14} />
            {t({ zh: '组合条件（且 / 或）', en: 'Conditions with and / or' })}
          </button>
        </>
      )}
    </div>
  );
}
