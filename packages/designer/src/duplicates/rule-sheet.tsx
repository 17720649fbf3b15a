'use client';

import type { ApiClient } from '@mortise/api/client';
import { type Bilingual, type DuplicateAction, type DuplicateEntry, DuplicateRuleDraft } from '@mortise/core';
import { SettingRow, SettingsSection, useText } from '@mortise/ui';
import { Button, Select, Switch } from 'antd';
import { ConflictNote } from '../conflict-note.tsx';
import type { OtherForm } from '../form/document/other-forms.ts';
import { TextSetting } from '../form/inspector/text-setting.tsx';
import { RemovalSection } from '../sheets/removal-section.tsx';
import { useSheet } from '../sheets/use-sheet.ts';
import { FormsSection } from './forms-section.tsx';
import { KeyingProgress } from './keying-progress.tsx';
import { KeysSection } from './keys-section.tsx';
import type { EditedRule } from './use-duplicate-rules.ts';

interface RuleSheetProps {
  readonly api: ApiClient;
  readonly appId: string;
  readonly forms: readonly OtherForm[];
  /** As it is stored, or as it begins. */
  readonly rule: EditedRule;
  readonly save: (rule: EditedRule) => Promise<EditedRule>;
  readonly onSaved: (id: string | null) => void;
  readonly onRemove: (() => void) | undefined;
  readonly onDirty: (isDirty: boolean) => void;
}

const entries: readonly { entry: DuplicateEntry; name: Bilingual; meaning: Bilingual }[] = [
  {
    entry: 'form',
    name: { zh: '手工填写', en: 'Filled in by hand' },
    meaning: { zh: '表单、表格单元格、批量修改和恢复', en: 'Forms, grid cells, changes of many, and what comes back' },
  },
  {
    entry: 'import',
    name: { zh: '导入', en: 'Import' },
    meaning: {
      zh: '阻止的行不导入；提示的行在导入前的检查里逐行决定',
      en: 'Refused rows are left out. Of those warned of, people decide in the check before the import',
    },
  },
  {
    entry: 'api',
    name: { zh: '接口和自动化', en: 'API and automation' },
    meaning: {
      zh: '提示时，程序要声明允许重复才能写入',
      en: 'Where it warns, a program says that duplicates are meant',
    },
  },
  {
    entry: 'public',
    name: { zh: '公开表单', en: 'Public forms' },
    meaning: { zh: '访客只会看到“已经登记过”，看不到任何记录', en: 'Visitors only read that it is registered already' },
  },
];

const actions: Readonly<Record<DuplicateAction, Bilingual>> = {
  block: { zh: '阻止', en: 'Refuse' },
  warn: { zh: '提示，可继续', en: 'Warn' },
  off: { zh: '不检查', en: 'Let pass' },
};

/** One duplicate rule. Saving makes it hold at once. */
export function RuleSheet({ api, appId, forms, rule, save, onSaved, onRemove, onDirty }: RuleSheetProps) {
  const { t } = useText();
  const sheet = useSheet<DuplicateRuleDraft, EditedRule>({
    from: rule,
    save,
    parse: (stored) => DuplicateRuleDraft.parse(stored),
    done: {
      zh: '规则已保存，对新写入的记录立即生效',
      en: 'The rule is saved and holds for what is written from now on',
    },
    onSaved,
    onDirty,
  });
  const { edited, draft, problems, change } = sheet;

  return (
    <div className="mo-sheet-open">
      {sheet.isContested && (
        <ConflictNote
          what={t({ zh: '这条规则', en: 'this rule' })}
          onTheirs={sheet.takeTheirs}
          onMine={sheet.keepMine}
        />
      )}
      {edited.id && <KeyingProgress api={api} ruleId={edited.id} revision={edited.revision} forms={forms} />}
      <SettingsSection
        title={rule.id ? t(draft.name) : t({ zh: '新建查重规则', en: 'New duplicate rule' })}
        extra={
          <Button type="primary" size="small" loading={sheet.isBusy} disabled={!sheet.isDirty} onClick={sheet.publish}>
            {t({ zh: '保存规则', en: 'Save rule' })}
          </Button>
        }
      >
        <TextSetting
          label={t({ zh: '名称', en: 'Name' })}
          value={draft.name}
          error={problems.get('name')}
          onChange={(name) => change({ name })}
        />
      </SettingsSection>
      <FormsSection appId={appId} rule={draft} forms={forms} problems={problems} onChange={change} />
      <KeysSection rule={draft} forms={forms} problems={problems} onChange={change} />
      <SettingsSection title={t({ zh: '发现重复时', en: 'When there is a duplicate' })}>
        {entries.map(({ entry, name, meaning }) => (
          <SettingRow key={entry} name={t(name)} meaning={t(meaning)} htmlFor={`on ${entry}`}>
            <Select
              id={`on ${entry}`}
              className="mo-setting-input"
              value={draft.on[entry]}
              options={(Object.keys(actions) as DuplicateAction[])
                .filter((action) => entry !== 'public' || action !== 'warn')
                .map((action) => ({ value: action, label: t(actions[action]) }))}
              onChange={(action) => change({ on: { ...draft.on, [entry]: action } as DuplicateRuleDraft['on'] })}
            />
          </SettingRow>
        ))}
      </SettingsSection>
      <SettingsSection title={t({ zh: '范围与提示', en: 'Reach and message' })}>
        <SettingRow
          name={t({ zh: '包括回收站', en: 'The recycle bin counts' })}
          meaning={t({ zh: '已删除的记录也算存在', en: 'Deleted records are there too' })}
          htmlFor="rule-bin"
        >
          <Switch id="rule-bin" checked={draft.recycleBin} onChange={(recycleBin) => change({ recycleBin })} />
        </SettingRow>
        <SettingRow
          name={t({ zh: '向无权查看的人也说出负责人', en: 'Names the owner to everybody' })}
          meaning={t({
            zh: '关闭时，看不到那条记录的人只知道已有一条',
            en: 'Otherwise who may not read the record only learns that there is one',
          })}
          htmlFor="rule-owner"
        >
          <Switch id="rule-owner" checked={draft.tellsOwner} onChange={(tellsOwner) => change({ tellsOwner })} />
        </SettingRow>
        <TextSetting
          label={t({ zh: '提示文字', en: 'Message' })}
          value={draft.message}
          placeholder={t({ zh: '如：该客户已存在（后面会接上负责人）', en: 'Such as: This customer is there already' })}
          onChange={(message) => change({ message })}
        />
      </SettingsSection>
      {onRemove && (
        <RemovalSection
          action={t({ zh: '删除规则', en: 'Delete rule' })}
          meaning={t({ zh: '不再检查，记录不变', en: 'Nothing is checked any more. Records stay as they are' })}
          onRemove={onRemove}
        />
      )}
    </div>
  );
}
