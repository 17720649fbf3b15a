'use client';

import type { ApiClient } from '@mortise/api/client';
import {
  blockName,
  type Field,
  type FieldRight,
  type FormGrant,
  fieldRights,
  fieldsOf,
  type Text,
} from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { EmptyLine, PageSkeleton, SettingRow, SettingsSection, SideDrawer, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Button, Select, Switch } from 'antd';
import { publishedForm } from '../conditions/condition-dialog.tsx';
import { withFieldGrant } from './role-edits.ts';
import { rightWords } from './role-words.ts';
import type { RolesApp } from './use-roles.ts';

interface GrantDrawerProps {
  readonly api: ApiClient;
  readonly form: RolesApp['forms'][number];
  readonly grant: FormGrant;
  readonly onChange: (next: FormGrant) => void;
  readonly onClose: () => void;
}

interface RightRow {
  readonly id: string;
  readonly label: Text;
  readonly mayMask: boolean;
  readonly isColumn: boolean;
}

/** The fields and the views of one form, as far as a role reaches them. */
export function GrantDrawer({ api, form, grant, onChange, onClose }: GrantDrawerProps) {
  const { t } = useText();
  const published = useQuery(publishedForm(api, form.id));
  const views = useQuery({
    queryKey: ['roles-views', form.id],
    queryFn: () => api.call('GET /forms/:form/views', { params: { form: form.id } }),
  });
  const shared = (views.data ?? []).filter(({ isPersonal }) => !isPersonal);
  return (
    <SideDrawer
      open
      onClose={onClose}
      title={t({ zh: `${t(form.name)} 的字段与视图`, en: `Fields and views of ${t(form.name)}` })}
    >
      <SettingsSection title={t({ zh: '导航与视图', en: 'Navigation and views' })}>
        <SettingRow
          name={t({ zh: '不在导航中显示', en: 'Not in the navigation' })}
          meaning={t({ zh: '链接和关联仍能打开', en: 'Links and relations still lead there' })}
          htmlFor="grant-unlisted"
        >
          <Switch
            id="grant-unlisted"
            checked={grant.unlisted}
            onChange={(unlisted) => onChange({ ...grant, unlisted })}
          />
        </SettingRow>
        <SettingRow
          name={t({ zh: '可打开的视图', en: 'Views' })}
          meaning={t({ zh: '不选就是全部，包括以后新建的', en: 'None chosen: all, those to come included' })}
          htmlFor="grant-views"
        >
          <Select
            id="grant-views"
            mode="multiple"
            className="mo-role-picker"
            placeholder={t({ zh: '全部视图', en: 'All views' })}
            value={grant.views ?? []}
            options={shared.map(({ id, name }) => ({ value: id, label: t(name) }))}
            onChange={(chosen) => onChange({ ...grant, views: chosen.length === 0 ? null : chosen })}
          />
        </SettingRow>
      </SettingsSection>
      <SettingsSection
        title={t({ zh: '字段权限', en: 'Field rights' })}
        note={t({
          zh: '脱敏的内容以星号显示，不能用来筛选、排序和搜索',
          en: 'A masked value shows with stars and is no ground to filter, sort or search by',
        })}
      >
        {published.error && <EmptyLine>{t({ zh: '表单没有加载出来', en: "Couldn't load the form" })}</EmptyLine>}
        {!published.data && !published.error && <PageSkeleton />}
        {published.data && (
          <FieldRights rows={rightRows(fieldsOf(published.data, fieldTypes))} grant={grant} onChange={onChange} />
        )}
      </SettingsSection>
    </SideDrawer>
  );
}

const rowOf = (field: Field, isColumn: boolean): RightRow => ({
  id: field.id,
  label: blockName(field.block, field.type),
  // A column is shown within its row, where there is no place for a text in its stead.
  mayMask: !isColumn && field.type.mask !== undefined,
  isColumn,
});

function rightRows(fields: readonly Field[]): RightRow[] {
  const owner = { id: '$owner', label: { zh: '负责人', en: 'Owner' }, mayMask: false, isColumn: false };
  return [
    owner,
    ...fields.flatMap((field) => [rowOf(field, false), ...field.columns.map((column) => rowOf(column, true))]),
  ];
}

interface FieldRightsProps extends Pick<GrantDrawerProps, 'grant' | 'onChange'> {
  readonly rows: readonly RightRow[];
}

const plain = fieldRights.filter((right) => right !== 'masked');
const onCreateRights = ['hidden', 'read', 'edit'] as const;

function FieldRights({ rows, grant, onChange }: FieldRightsProps) {
  const { t } = useText();
  const optionsOf = (rights: readonly FieldRight[]) =>
    rights.map((right) => ({ value: right, label: t(rightWords[right]) }));
  const setAll = (right: FieldRight) => onChange({ ...grant, otherFields: right, fields: {} });
  return (
    <>
      <div className="mo-row mo-role-set-all">
        <span className="mo-ink-2">{t({ zh: '全部设为', en: 'Set all to' })}</span>
        {plain.map((right) => (
          <Button key={right} size="small" onClick={() => setAll(right)}>
            {t(rightWords[right])}
          </Button>
        ))}
      </div>
      <table className="mo-role-fields">
        <thead>
          <tr>
            <th scope="col">{t({ zh: '字段', en: 'Field' })}</th>
            <th scope="col">{t({ zh: '权限', en: 'Right' })}</th>
            <th scope="col">{t({ zh: '新建时', en: 'On creation' })}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t({ zh: '其他及以后新增的字段', en: 'Other and new fields' })}</th>
            <td>
              <Select<FieldRight>
                size="small"
                aria-label={t({ zh: '其他字段的权限', en: 'Right on other fields' })}
                value={grant.otherFields}
                options={optionsOf(plain)}
                onChange={(otherFields) => onChange({ ...grant, otherFields })}
              />
            </td>
            <td />
          </tr>
          {rows.map(({ id, label, mayMask, isColumn }) => {
            const said = grant.fields[id];
            const right = said?.right ?? grant.otherFields;
            const name = t(label);
            return (
              <tr key={id} data-column={isColumn || undefined} data-said={said !== undefined || undefined}>
                <th scope="row">{name}</th>
                <td>
                  <Select<FieldRight>
                    size="small"
                    aria-label={t({ zh: `${name} 的权限`, en: `Right on ${name}` })}
                    value={right}
                    options={optionsOf(mayMask ? fieldRights : plain)}
                    onChange={(next) => onChange(withFieldGrant(grant, id, { ...said, right: next }))}
                  />
                </td>
                <td>
                  <Select<FieldRight | 'same'>
                    size="small"
                    aria-label={t({ zh: `${name} 新建时的权限`, en: `Right on ${name} on creation` })}
                    value={said?.onCreate ?? 'same'}
                    options={[
                      { value: 'same' as const, label: t({ zh: '同左', en: 'The same' }) },
                      ...optionsOf(onCreateRights),
                    ]}
                    onChange={(next) => {
                      const onCreate = onCreateRights.find((one) => one === next);
                      onChange(withFieldGrant(grant, id, onCreate ? { right, onCreate } : { right }));
                    }}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
