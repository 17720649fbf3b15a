'use client';

import { describeType } from '@mortise/core';
import { iconOf } from '@mortise/fields/tiles';
import { EmptyLine, Icon, useText } from '@mortise/ui';
import { Input } from 'antd';
import { Search, Settings2 } from 'lucide-react';
import { useState } from 'react';
import { answersTo, type EditorField } from './editor-fields.ts';

/** The fields that a formula may use; a click puts one where the cursor is. */
export function FieldList({ fields, onChoose }: { fields: readonly EditorField[]; onChoose: (ref: string) => void }) {
  const { t } = useText();
  const [needle, setNeedle] = useState('');
  const found = fields.filter((field) => answersTo(field, needle));
  const label = t({ zh: '字段', en: 'Fields' });
  return (
    <section className="mo-formula-list" aria-label={label}>
      <Input
        size="small"
        allowClear
        prefix={<Icon of={Search} size={14} />}
        aria-label={t({ zh: '搜索字段', en: 'Search fields' })}
        placeholder={t({ zh: '搜索字段', en: 'Search fields' })}
        value={needle}
        onChange={({ target }) => setNeedle(target.value)}
      />
      <ul>
        {found.map(({ ref, label: name, type, blockType }) => (
          <li key={ref}>
            <button type="button" onClick={() => onChoose(ref)}>
              <Icon of={blockType ? iconOf(blockType) : Settings2} size={14} />
              <span className="mo-grow mo-cut">{name}</span>
              <span className="mo-meta">{t(describeType(type))}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <EmptyLine>{t({ zh: '没有这样的字段', en: 'No such field' })}</EmptyLine>}
    </section>
  );
}
