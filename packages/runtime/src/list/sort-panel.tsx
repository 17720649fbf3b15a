'use client';

import type { Sort } from '@mortise/core';
import { Icon, IconButton, useText } from '@mortise/ui';
import { Button, Segmented, Select } from 'antd';
import { Plus, X } from 'lucide-react';
import { isSortable, type ListField } from './list-fields.ts';

export interface SortPanelProps {
  readonly fields: readonly ListField[];
  readonly sort: readonly Sort[];
  readonly onChange: (sort: readonly Sort[]) => void;
}

/** The sorts of a list, first to last, to be changed. */
export function SortPanel({ fields, sort, onChange }: SortPanelProps) {
  const { t } = useText();
  const sortable = fields.filter(isSortable);
  const free = sortable.filter(({ id }) => !sort.some(({ field }) => field === id));
  return (
    <>
      {sort.map((each, index) => (
        <div className="mo-conditions-row" key={each.field}>
          <Select
            size="small"
            className="mo-grow"
            showSearch={{ optionFilterProp: 'label' }}
            value={each.field}
            options={[...sortable.filter(({ id }) => id === each.field), ...free].map(({ id, label }) => ({
              value: id,
              label: t(label),
            }))}
            onChange={(field) => onChange(sort.map((one, at) => (at === index ? { ...one, field } : one)))}
          />
          <Segmented<'asc' | 'desc'>
            size="small"
            value={each.direction}
            options={[
              { value: 'asc', label: t({ zh: '升序', en: 'Asc' }) },
              { value: 'desc', label: t({ zh: '降序', en: 'Desc' }) },
            ]}
            onChange={(direction) => onChange(sort.map((one, at) => (at === index ? { ...one, direction } : one)))}
          />
          <IconButton
            icon={X}
            iconSize={14}
            label={t({ zh: '去掉排序', en: 'Remove the sort' })}
            onClick={() => onChange(sort.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {sort.length === 0 && (
        <p className="mo-meta">{t({ zh: '没有排序时，新建的在最前', en: 'Without a sort, the newest come first' })}</p>
      )}
      {free[0] && sort.length < 8 && (
        <Button
          size="small"
          type="text"
          icon={<Icon of={Plus} size={14} />}
          onClick={() => free[0] && onChange([...sort, { field: free[0].id, direction: 'asc' }])}
        >
          {t({ zh: '添加排序', en: 'Add a sort' })}
        </Button>
      )}
    </>
  );
}
