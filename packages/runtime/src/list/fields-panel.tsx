'use client';

import type { ViewColumn } from '@mortise/core';
import { Icon, IconButton, useText } from '@mortise/ui';
import { Checkbox, Input } from 'antd';
import { ArrowDown, ArrowUp, Pin, Search } from 'lucide-react';
import { useState } from 'react';
import type { ListField } from './list-fields.ts';

export interface FieldsPanelProps {
  readonly fields: readonly ListField[];
  readonly columns: readonly ViewColumn[];
  /** False: they do not stay in place. */
  readonly hasPins?: boolean;
  readonly onChange: (columns: ViewColumn[]) => void;
}

/** Which fields are columns, in which order, and which stay in place. The first one always does. */
export function FieldsPanel({ fields, columns, hasPins = true, onChange }: FieldsPanelProps) {
  const { t } = useText();
  const [needle, setNeedle] = useState('');
  const wanted = needle.trim().toLowerCase();
  const shown = columns.flatMap((column) => fields.find(({ id }) => id === column.field) ?? []);
  const others = fields.filter(({ id }) => !columns.some(({ field }) => field === id));
  const matching = ({ label }: ListField) => t(label).toLowerCase().includes(wanted);

  const move = (at: number, by: 1 | -1) => {
    const next = [...columns];
    const [column] = next.splice(at, 1);
    if (column) next.splice(at + by, 0, column);
    onChange(next);
  };
  const pin = (at: number) =>
    onChange(
      columns.map((column, index) => {
        if (index !== at) return column;
        const { pinned, ...rest } = column;
        return pinned ? rest : { ...rest, pinned: true };
      }),
    );

  return (
    <div className="rt-pick-field">
      <Input
        size="small"
        prefix={<Icon of={Search} size={14} />}
        placeholder={t({ zh: '搜索字段', en: 'Search fields' })}
        value={needle}
        onChange={({ target }) => setNeedle(target.value)}
      />
      <ul className="mo-nav-list">
        {shown.filter(matching).map((field) => {
          const at = columns.findIndex(({ field: id }) => id === field.id);
          return (
            <li key={field.id} className="rt-field-row">
              <Checkbox
                checked
                disabled={columns.length === 1}
                onChange={() => onChange(columns.filter(({ field: id }) => id !== field.id))}
              >
                {t(field.label)}
              </Checkbox>
              <span className="rt-field-actions">
                <IconButton
                  icon={ArrowUp}
                  iconSize={14}
                  disabled={at === 0}
                  label={t({ zh: '上移', en: 'Move up' })}
                  tooltip="none"
                  onClick={() => move(at, -1)}
                />
                <IconButton
                  icon={ArrowDown}
                  iconSize={14}
                  disabled={at === columns.length - 1}
                  label={t({ zh: '下移', en: 'Move down' })}
                  tooltip="none"
                  onClick={() => move(at, 1)}
                />
                {hasPins && (
                  <IconButton
                    icon={Pin}
                    iconSize={14}
                    disabled={at === 0}
                    active={at === 0 || columns[at]?.pinned === true}
                    label={t({ zh: '固定在左侧', en: 'Pin to the left' })}
                    onClick={() => pin(at)}
                  />
                )}
              </span>
            </li>
          );
        })}
        {others.filter(matching).length > 0 && <li className="mo-nav-title">{t({ zh: '未显示', en: 'Not shown' })}</li>}
        {others.filter(matching).map((field) => (
          <li key={field.id} className="rt-field-row">
            <Checkbox checked={false} onChange={() => onChange([...columns, { field: field.id }])}>
              {t(field.label)}
            </Checkbox>
          </li>
        ))}
      </ul>
    </div>
  );
}
