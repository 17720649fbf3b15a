'use client';

import { type KanbanSettings, mayAge, mayGroup, maySum, textIn } from '@mortise/core';
import { useText } from '@mortise/ui';
import { Checkbox, InputNumber, Select } from 'antd';
import { useRuntime } from '../../context/runtime-context.tsx';
import type { ListField } from '../../list/list-fields.ts';
import { SettingRow } from '../../views/settings/setting-row.tsx';
import type { SettingsProps } from '../view-kind-view.ts';
import { columnsOf, markOf } from './columns.ts';

const mostSums = 3;

/** How a board is laid out: its columns and lanes, what it sums, and what it warns of. */
export function SettingsPanel({ list, shown, onChange }: SettingsProps) {
  const { t, locale } = useText();
  const { titles } = useRuntime();
  const settings = shown.settings as unknown as KanbanSettings;
  const { group, lanes, sums, limits, stale, folded } = settings;
  const set = (change: Partial<KanbanSettings>) => onChange({ ...settings, ...change } as never);
  const optionsFrom = (fields: readonly ListField[]) => fields.map(({ id, label }) => ({ value: id, label: t(label) }));
  const groupable = list.asked.filter(mayGroup);
  const by = group === null ? undefined : list.fieldOf(group);
  // Limits and folding are set for the columns of a choice, which are there whatever the records say.
  const columns = by ? columnsOf(by, [], titles.of) : [];
  const search = { optionFilterProp: 'label' } as const;

  return (
    <div className="rt-view-form">
      <SettingRow label={t({ zh: '分列字段', en: 'Columns by' })}>
        {(id) => (
          <Select
            id={id}
            size="small"
            showSearch={search}
            value={group}
            options={optionsFrom(groupable)}
            onChange={(next: string) =>
              set({ group: next, limits: {}, folded: [], lanes: lanes === next ? null : lanes })
            }
          />
        )}
      </SettingRow>
      <SettingRow label={t({ zh: '泳道', en: 'Swim lanes by' })}>
        {(id) => (
          <Select
            id={id}
            size="small"
            allowClear
            showSearch={search}
            placeholder={t({ zh: '不分泳道', en: 'None' })}
            value={lanes}
            options={optionsFrom(groupable.filter((field) => field.id !== group))}
            onChange={(next: string | undefined) => set({ lanes: next ?? null })}
          />
        )}
      </SettingRow>
      <SettingRow label={t({ zh: '列头合计', en: 'Sums' })}>
        {(id) => (
          <Select
            id={id}
            size="small"
            mode="multiple"
            maxCount={mostSums}
            placeholder={t({ zh: '不合计', en: 'None' })}
            value={sums}
            options={optionsFrom(list.asked.filter(maySum))}
            onChange={(next: string[]) => set({ sums: next })}
          />
        )}
      </SettingRow>
      <SettingRow label={t({ zh: '停滞提醒', en: 'Stale mark' })}>
        {(id) => (
          <span className="rt-setting-pair">
            <Select
              id={id}
              size="small"
              allowClear
              showSearch={search}
              placeholder={t({ zh: '不提醒', en: 'None' })}
              value={stale?.field ?? null}
              options={optionsFrom(list.asked.filter(mayAge))}
              onChange={(field: string | undefined) =>
                set({ stale: field ? { field, days: stale?.days ?? 14 } : null })
              }
            />
            {stale && (
              <InputNumber
                size="small"
                min={1}
                max={3650}
                precision={0}
                value={stale.days}
                suffix={t({ zh: '天未动', en: 'days' })}
                aria-label={t({ zh: '停滞天数', en: 'Days until stale' })}
                onChange={(days) => days && set({ stale: { ...stale, days } })}
              />
            )}
          </span>
        )}
      </SettingRow>
      {columns.length > 1 && (
        <table className="rt-setting-columns">
          <thead>
            <tr>
              <th>{t({ zh: '列', en: 'Column' })}</th>
              <th>{t({ zh: '上限', en: 'Limit' })}</th>
              <th>{t({ zh: '默认收起', en: 'Folded' })}</th>
            </tr>
          </thead>
          <tbody>
            {columns
              .filter(({ key }) => key !== null)
              .map(({ key, label }) => {
                const mark = markOf(key);
                const name = textIn(label, locale);
                return (
                  <tr key={mark}>
                    <td className="mo-cut">{name}</td>
                    <td>
                      <InputNumber
                        size="small"
                        min={1}
                        max={100_000}
                        precision={0}
                        value={limits[mark] ?? null}
                        aria-label={t({ zh: `${name}的上限`, en: `Limit of ${name}` })}
                        onChange={(limit) => {
                          const { [mark]: _, ...others } = limits;
                          set({ limits: limit ? { ...others, [mark]: limit } : others });
                        }}
                      />
                    </td>
                    <td>
                      <Checkbox
                        checked={folded.includes(mark)}
                        aria-label={t({ zh: `默认收起${name}`, en: `Fold ${name} at first` })}
                        onChange={({ target }) => {
                          const others = folded.filter((one) => one !== mark);
                          set({ folded: target.checked ? [...others, mark] : others });
                          // What the address says of folding would hide the change.
                          list.go({ folded: undefined });
                        }}
                      />
                    </td>
                  </tr>
                );
              })}
          </tbody>
        </table>
      )}
    </div>
  );
}
