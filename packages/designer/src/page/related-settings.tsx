'use client';

import { blockName, fieldsOf, type PagePart, type RelatedPart, type Sort, sameVia } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { IconButton, InspectorField, InspectorRow, InspectorSection, Note, useText } from '@mortise/ui';
import { Button, InputNumber, Segmented, Select } from 'antd';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { ConditionDialog } from '../conditions/condition-dialog.tsx';
import { SwitchRow } from '../form/inspector/rows.tsx';
import { FieldPicks } from './field-picks.tsx';
import { usePageDesigning } from './page-designer-context.ts';

interface RelatedSettingsProps {
  readonly part: RelatedPart;
  readonly set: (next: Partial<PagePart>) => void;
}

/** Which related records a list shows, and how. */
export function RelatedSettings({ part, set }: RelatedSettingsProps) {
  const { t } = useText();
  const { api, actor, ways } = usePageDesigning();
  const [isAsking, setIsAsking] = useState(false);
  const way = ways.find(({ via }) => sameVia(via, part.via));
  const put = (next: Partial<RelatedPart>) => set(next as Partial<PagePart>);
  if (!way)
    return (
      <InspectorSection>
        <Note tone="warning">
          {t({
            zh: '关联的表单或字段已经没有了，换一个或移除这一块',
            en: 'The form or field it follows is gone. Choose another or take this part out',
          })}
        </Note>
      </InspectorSection>
    );
  const fields = fieldsOf(way.form, fieldTypes).filter(({ block }) => !block.hidden);
  const sortable = fields.filter(({ storage }) => storage.in === 'column');
  const setSort = (sort: Sort[]) => put({ sort });
  return (
    <>
      <InspectorSection title={t({ zh: '显示', en: 'Look' })}>
        <InspectorRow label={t({ zh: '样式', en: 'As' })}>
          <Segmented
            size="small"
            aria-label={t({ zh: '样式', en: 'As' })}
            value={part.look}
            options={[
              { value: 'table' as const, label: t({ zh: '表格', en: 'Table' }) },
              { value: 'list' as const, label: t({ zh: '列表', en: 'List' }) },
            ]}
            onChange={(look) => put({ look })}
          />
        </InspectorRow>
        <FieldPicks
          label={t({ zh: '列', en: 'Columns' })}
          placeholder={t({ zh: '表单的前几个字段', en: 'The first fields of the form' })}
          fields={fields}
          value={part.columns}
          most={20}
          onChange={(columns) => put({ columns })}
        />
        <InspectorRow label={t({ zh: '每页条数', en: 'Records of a page' })}>
          <InputNumber
            size="small"
            min={3}
            max={50}
            precision={0}
            aria-label={t({ zh: '每页条数', en: 'Records of a page' })}
            value={part.limit}
            onChange={(limit) => limit !== null && put({ limit })}
          />
        </InspectorRow>
        {part.via.direction === 'in' && (
          <SwitchRow
            label={t({ zh: '可以新建', en: 'New ones can be made' })}
            help={t({ zh: '自动填好指向这条记录的字段', en: 'The field that points here is filled in' })}
            checked={part.mayCreate}
            onChange={(mayCreate) => put({ mayCreate })}
          />
        )}
      </InspectorSection>
      <InspectorSection title={t({ zh: '筛选与排序', en: 'Filter and order' })}>
        <InspectorRow label={t({ zh: '筛选', en: 'Filter' })}>
          <Button size="small" onClick={() => setIsAsking(true)}>
            {part.filter ? t({ zh: '已设置', en: 'Set' }) : t({ zh: '全部记录', en: 'All records' })}
          </Button>
        </InspectorRow>
        {part.sort.map((one, index) => (
          <div key={one.field} className="mo-page-figure">
            <Select
              size="small"
              aria-label={t({ zh: '排序字段', en: 'Order by' })}
              value={one.field}
              options={sortable
                .filter(({ id }) => id === one.field || part.sort.every(({ field }) => field !== id))
                .map((field) => ({ value: field.id, label: t(blockName(field.block, field.type)) }))}
              onChange={(field) => setSort(part.sort.with(index, { ...one, field }))}
            />
            <Select
              size="small"
              aria-label={t({ zh: '排序方向', en: 'Direction' })}
              value={one.direction}
              options={[
                { value: 'asc', label: t({ zh: '升序', en: 'Ascending' }) },
                { value: 'desc', label: t({ zh: '降序', en: 'Descending' }) },
              ]}
              onChange={(direction) => setSort(part.sort.with(index, { ...one, direction }))}
            />
            <IconButton
              icon={Trash2}
              iconSize={14}
              label={t({ zh: '移除排序', en: 'Take the order out' })}
              onClick={() => setSort(part.sort.toSpliced(index, 1))}
            />
          </div>
        ))}
        {part.sort.length < 4 && (
          <InspectorField label={t({ zh: '添加排序', en: 'Order by' })} htmlFor="page-sort">
            <Select
              id="page-sort"
              className="mo-page-picks"
              size="small"
              value={null}
              placeholder={t({ zh: '最近修改的在前', en: 'Latest changed first' })}
              options={sortable
                .filter(({ id }) => part.sort.every(({ field }) => field !== id))
                .map((field) => ({ value: field.id, label: t(blockName(field.block, field.type)) }))}
              onChange={(field: string | null) => field && setSort([...part.sort, { field, direction: 'asc' }])}
            />
          </InspectorField>
        )}
      </InspectorSection>
      {isAsking && (
        <ConditionDialog
          api={api}
          actor={actor}
          formId={way.form.id}
          title={t({ zh: `只列出哪些${t(way.form.name)}`, en: `Which records of ${t(way.form.name)}` })}
          value={part.filter}
          onChange={(filter) => {
            put({ filter });
            setIsAsking(false);
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
