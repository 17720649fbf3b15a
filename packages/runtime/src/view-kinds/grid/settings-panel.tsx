'use client';

import {
  dateParts,
  type FigureKind,
  figuresOf,
  type GridGroup,
  type GridSettings,
  mayAge,
  mayBucket,
  maySum,
  mayTally,
  type ViewColumn,
} from '@mortise/core';
import { Icon, IconButton, useText } from '@mortise/ui';
import { Button, Checkbox, Select } from 'antd';
import { ArrowDownUp, Plus, Trash2 } from 'lucide-react';
import { figureWord } from '../../grid/summary/figure-words.ts';
import type { ListField } from '../../list/list-fields.ts';
import { ColorRules } from '../../views/settings/color-rules.tsx';
import { FieldSelect } from '../../views/settings/field-select.tsx';
import { SettingRow } from '../../views/settings/setting-row.tsx';
import type { SettingsProps } from '../view-kind-view.ts';

const mostGroups = 2;
const mostQuick = 12;
const partNames = {
  day: { zh: '按日', en: 'By day' },
  week: { zh: '按周', en: 'By week' },
  month: { zh: '按月', en: 'By month' },
  quarter: { zh: '按季度', en: 'By quarter' },
  year: { zh: '按年', en: 'By year' },
} as const;

/** How rows are put together, what stands below them, and what is at hand to narrow them. */
export function SettingsPanel({ list, shown, onChange }: SettingsProps) {
  const { t } = useText();
  const settings = shown.settings as unknown as GridSettings;
  const { groups, folded, summary, quick, tree, colors } = settings;
  const set = (change: Partial<GridSettings>) => onChange({ ...settings, ...change } as never);
  const bucketable = list.asked.filter(mayBucket);
  const free = bucketable.filter(({ id }) => !groups.some(({ field }) => field === id));
  const setGroup = (index: number, change: Partial<GridGroup>) => {
    set({ groups: groups.map((group, at) => (at === index ? { ...group, ...change } : group)) });
    // Which groups are folded was said of other groups.
    if (change.field) list.go({ folded: undefined });
  };
  const optionsFrom = (fields: readonly ListField[]) => fields.map(({ id, label }) => ({ value: id, label: t(label) }));
  const search = { optionFilterProp: 'label' } as const;

  return (
    <div className="rt-view-form">
      <h4>{t({ zh: '分组', en: 'Groups' })}</h4>
      {groups.map((group, index) => {
        const field = list.fieldOf(group.field);
        return (
          <div key={group.field} className="rt-setting-line">
            <Select
              size="small"
              className="mo-grow"
              showSearch={search}
              aria-label={index === 0 ? t({ zh: '分组字段', en: 'Group by' }) : t({ zh: '第二级分组', en: 'Then by' })}
              value={group.field}
              options={optionsFrom(
                bucketable.filter(({ id }) => id === group.field || free.some((one) => one.id === id)),
              )}
              onChange={(id: string) => setGroup(index, { field: id })}
            />
            {field && mayAge(field) && (
              <Select
                size="small"
                aria-label={t({ zh: '多长一段', en: 'By which stretch' })}
                value={group.per}
                options={dateParts.map((value) => ({ value, label: t(partNames[value]) }))}
                onChange={(per) => setGroup(index, { per })}
              />
            )}
            <IconButton
              icon={ArrowDownUp}
              iconSize={14}
              active={group.direction === 'desc'}
              label={t({ zh: '倒过来排', en: 'The other way round' })}
              onClick={() => setGroup(index, { direction: group.direction === 'asc' ? 'desc' : 'asc' })}
            />
            <IconButton
              icon={Trash2}
              iconSize={14}
              label={t({ zh: '去掉分组', en: 'Remove the group' })}
              onClick={() => {
                set({ groups: groups.filter((_, at) => at !== index) });
                list.go({ folded: undefined });
              }}
            />
          </div>
        );
      })}
      {groups.length < mostGroups && free.length > 0 && (
        <Select<string | null>
          size="small"
          showSearch={search}
          value={null}
          aria-label={t({ zh: '添加分组', en: 'Add a group' })}
          placeholder={
            groups.length === 0
              ? t({ zh: '按哪个字段分组', en: 'Group by' })
              : t({ zh: '再按哪个字段分', en: 'Then by' })
          }
          options={optionsFrom(free)}
          onChange={(field) => {
            if (!field) return;
            // A group that comes to nothing says little: the first amount is summed until somebody says otherwise.
            const amount = shown.columns.find(({ field: id }) =>
              list.asked.some((one) => one.id === id && maySum(one)),
            );
            const isFirst = groups.length === 0 && Object.keys(summary).length === 0;
            set({
              groups: [...groups, { field, per: 'month', direction: 'asc' }],
              ...(isFirst && amount ? { summary: { [amount.field]: 'sum' } } : {}),
            });
          }}
        />
      )}
      {groups.length > 0 && (
        <Checkbox
          checked={folded}
          onChange={({ target }) => {
            set({ folded: target.checked });
            list.go({ folded: undefined });
          }}
        >
          {t({ zh: '打开时全部收起', en: 'All folded at first' })}
        </Checkbox>
      )}
      <Summary list={list} columns={shown.columns} summary={summary} onChange={(next) => set({ summary: next })} />
      <h4>{t({ zh: '快速筛选', en: 'At hand' })}</h4>
      <SettingRow label={t({ zh: '筛选条', en: 'Filters' })}>
        {(id) => (
          <Select
            id={id}
            size="small"
            mode="multiple"
            maxCount={mostQuick}
            showSearch={search}
            placeholder={t({ zh: '总在筛选栏里的字段', en: 'Always in the filter bar' })}
            value={quick}
            options={optionsFrom(list.asked)}
            onChange={(next: string[]) => set({ quick: next })}
          />
        )}
      </SettingRow>
      <SettingRow label={t({ zh: '左侧分类', en: 'Tree' })}>
        {(id) => (
          <FieldSelect
            id={id}
            fields={list.asked.filter(mayTally)}
            value={tree}
            none={t({ zh: '不显示', en: 'None' })}
            onChange={(next) => {
              set({ tree: next });
              list.go({ tree: undefined });
            }}
          />
        )}
      </SettingRow>
      <ColorRules
        list={list}
        rules={colors}
        whole={{ zh: '整行', en: 'The row' }}
        hasCells
        onChange={(next) => set({ colors: next })}
      />
    </div>
  );
}

interface SummaryProps {
  readonly list: Pick<SettingsProps['list'], 'asked' | 'fieldOf'>;
  readonly columns: readonly ViewColumn[];
  readonly summary: GridSettings['summary'];
  readonly onChange: (summary: GridSettings['summary']) => void;
}

/** Which columns are summed up below the list and in the heads of groups. */
function Summary({ list, columns, summary, onChange }: SummaryProps) {
  const { t } = useText();
  const fields = columns.flatMap(({ field: id }) => list.asked.find((field) => field.id === id) ?? []);
  const free = fields.filter((field) => summary[field.id] === undefined && figuresOf(field).length > 0);
  const without = (id: string) => {
    const { [id]: _, ...others } = summary;
    return others;
  };
  return (
    <>
      <h4>{t({ zh: '统计', en: 'Summary' })}</h4>
      {Object.entries(summary).flatMap(([id, of]) => {
        const field = list.fieldOf(id);
        if (!field) return [];
        return [
          <div key={id} className="rt-setting-line">
            <span className="mo-grow mo-cut">{t(field.label)}</span>
            <Select<FigureKind>
              size="small"
              aria-label={t(field.label)}
              value={of}
              options={figuresOf(field).map((value) => ({ value, label: t(figureWord(field, value)) }))}
              onChange={(next) => onChange({ ...summary, [id]: next })}
            />
            <IconButton
              icon={Trash2}
              iconSize={14}
              label={t({ zh: '去掉统计', en: 'Remove the summary' })}
              onClick={() => onChange(without(id))}
            />
          </div>,
        ];
      })}
      {free.length > 0 && (
        <Select<string | null>
          size="small"
          showSearch={{ optionFilterProp: 'label' }}
          value={null}
          suffixIcon={<Icon of={Plus} size={14} />}
          aria-label={t({ zh: '添加统计', en: 'Add a summary' })}
          placeholder={t({ zh: '统计哪一列', en: 'Which column' })}
          options={free.map(({ id, label }) => ({ value: id, label: t(label) }))}
          onChange={(id) => {
            const [first] = figuresOf(
              free.find((field) => field.id === id) ?? { kind: 'none', storage: { in: 'nothing' } },
            );
            if (id && first) onChange({ ...summary, [id]: first });
          }}
        />
      )}
      {Object.keys(summary).length > 0 && (
        <Button size="small" type="text" onClick={() => onChange({})}>
          {t({ zh: '不显示统计行', en: 'No summary row' })}
        </Button>
      )}
    </>
  );
}
