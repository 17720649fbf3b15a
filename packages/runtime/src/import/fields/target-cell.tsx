'use client';

import { type Text, textIn } from '@mortise/core';
import { Icon, useText } from '@mortise/ui';
import { Dropdown, Input, type MenuProps, Select } from 'antd';
import { ChevronDown, CircleMinus, Link2, Plus } from 'lucide-react';
import { mayBuild } from '../../context/runtime-context.tsx';
import type { ColumnAnalysis } from '../analysis.ts';
import { useImportPlace } from '../import-context.ts';
import type { DraftColumn } from '../plan/draft.ts';
import { rename, setTarget } from '../plan/edits.ts';
import { linksFor } from '../plan/links-for.ts';
import { type Place, placesOf } from '../plan/places.ts';
import { typeTarget } from '../plan/type-target.ts';
import { useWork } from '../work-context.ts';

interface TargetCellProps {
  sheet: number;
  analysed: ColumnAnalysis;
  column: DraftColumn;
}

/** Where the column goes: a field of the form that is filled, or a new field under a name of one's own. */
export function TargetCell(props: TargetCellProps) {
  const { filled } = useWork();
  return filled && props.column.target.kind !== 'new' ? <FieldChoice {...props} /> : <NewField {...props} />;
}

const nowhere = '';
const asNewField = '+';

function FieldChoice({ sheet, analysed, column }: TargetCellProps) {
  const { t, locale } = useText();
  const { me } = useImportPlace();
  const { edit, filled, draft } = useWork();
  const { target } = column;
  const at = { sheet, column: column.column };
  const siblings = draft.sheets.find((one) => one.sheet === sheet)?.columns ?? [];
  const taken = new Set(
    siblings.flatMap((one) => (one !== column && one.target.kind === 'field' ? [one.target.fieldId] : [])),
  );
  const places = placesOf(filled?.fields ?? []);
  const option = ({ id, label, within, field }: Place) => ({
    value: id,
    label: (within ? `${textIn(within, locale)} / ` : '') + textIn(label, locale) + (field?.block.required ? ' *' : ''),
    disabled: taken.has(id),
  });
  const group = (label: string, own: readonly Place[]) => (own.length > 0 ? [{ label, options: own.map(option) }] : []);
  const subforms = [...new Set(places.flatMap(({ within }) => (within === null ? [] : [textIn(within, locale)])))];
  return (
    <Select
      size="small"
      className="im-target"
      aria-label={t({ zh: `${analysed.name} 写入的字段`, en: `Field for ${analysed.name}` })}
      value={target.kind === 'field' ? target.fieldId : nowhere}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={240}
      options={[
        { value: nowhere, label: t({ zh: '不导入', en: 'Leave out' }) },
        ...(mayBuild({ me })
          ? [
              {
                value: asNewField,
                label: t({ zh: `新建字段「${analysed.name}」`, en: `New field "${analysed.name}"` }),
              },
            ]
          : []),
        ...places.filter(({ within, field }) => within === null && field !== null).map(option),
        ...subforms.flatMap((name) =>
          group(
            name,
            places.filter(({ within }) => within !== null && textIn(within, locale) === name),
          ),
        ),
        ...group(
          t({ zh: '系统', en: 'System' }),
          places.filter(({ field }) => field === null),
        ),
      ]}
      onChange={(chosen: string) =>
        edit((now) => {
          if (chosen === asNewField) return setTarget(now, at, typeTarget(analysed, analysed.guess.type));
          return setTarget(now, at, chosen === nowhere ? { kind: 'skip' } : { kind: 'field', fieldId: chosen });
        })
      }
    />
  );
}

function NewField({ sheet, analysed, column }: TargetCellProps) {
  const { t, locale } = useText();
  const { edit, draft, analysis, filled } = useWork();
  const { target, proposed } = column;
  const at = { sheet, column: column.column };
  const label: Text = 'label' in target ? target.label : 'label' in proposed ? proposed.label : analysed.name;
  const asNew = () => ({
    ...(proposed.kind === 'new' ? proposed : typeTarget(analysed, analysed.guess.type)),
    label,
  });
  const links = filled ? [] : linksFor(analysis, draft, at);
  const items: NonNullable<MenuProps['items']> = [
    { key: 'new', icon: <Icon of={Plus} size={14} />, label: t({ zh: '新建字段', en: 'New field' }) },
    ...links.map(({ toSheet, formName, keyName }) => ({
      key: `link.${toSheet}`,
      icon: <Icon of={Link2} size={14} />,
      label: t({
        zh: `关联到 ${textIn(formName, 'zh')}，按 ${keyName} 查找`,
        en: `Link to ${textIn(formName, 'en')} by ${keyName}`,
      }),
    })),
    { type: 'divider' },
    {
      key: 'skip',
      icon: <Icon of={CircleMinus} size={14} />,
      label: filled
        ? t({ zh: '不新建，选已有的字段', en: 'No new field, choose one' })
        : t({ zh: '不导入', en: 'Leave out' }),
    },
  ];
  const choose: MenuProps['onClick'] = ({ key }) =>
    edit((now) => {
      if (key === 'skip') return setTarget(now, at, { kind: 'skip' });
      const link = links.find(({ toSheet }) => key === `link.${toSheet}`);
      if (!link) return setTarget(now, at, asNew());
      return setTarget(now, at, { kind: 'relation', label, toSheet: link.toSheet, keyColumn: link.keyColumn });
    });
  const chosen = target.kind === 'relation' ? `link.${target.toSheet}` : target.kind;
  const menu = { items, onClick: choose, selectable: true, selectedKeys: [chosen] };

  if (target.kind === 'skip')
    return (
      <Dropdown trigger={['click']} menu={menu}>
        <button type="button" className="im-target im-target-none">
          <span className="mo-grow">{t({ zh: '不导入', en: 'Leave out' })}</span>
          <Icon of={ChevronDown} size={12} />
        </button>
      </Dropdown>
    );
  return (
    <Input
      size="small"
      className="im-target"
      aria-label={t({ zh: `${analysed.name} 的字段名`, en: `Field name for ${analysed.name}` })}
      value={textIn(label, locale)}
      maxLength={100}
      status={textIn(label, locale).trim() === '' ? 'error' : ''}
      {...(target.kind === 'relation' ? { prefix: <Icon of={Link2} size={14} /> } : {})}
      onChange={({ target: { value } }) => edit((now) => rename(now, at, value))}
      suffix={
        <Dropdown trigger={['click']} placement="bottomRight" menu={menu}>
          <button
            type="button"
            className="im-target-more"
            aria-label={t({ zh: `${analysed.name} 写入哪里`, en: `Where ${analysed.name} goes` })}
          >
            <Icon of={ChevronDown} size={12} />
          </button>
        </Dropdown>
      }
    />
  );
}
