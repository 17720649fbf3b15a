'use client';

import type { ApiClient } from '@mortise/api/client';
import { DuplicateRuleDraft } from '@mortise/core';
import { EmptyState, ThreePane, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { DesignerPending } from '../designer-pending.tsx';
import type { OtherForm } from '../form/document/other-forms.ts';
import { useSheets } from '../sheets/use-sheets.ts';
import { RuleList } from './rule-list.tsx';
import { type RulePreset, ruleFrom } from './rule-presets.ts';
import { RuleSheet } from './rule-sheet.tsx';
import { type EditedRule, useDuplicateRules } from './use-duplicate-rules.ts';

interface DuplicateRulesDesignerProps {
  readonly api: ApiClient;
  readonly appId: string;
  readonly onOpen: (href: string) => void;
}

/** Which records of an app are taken for the same, and what happens then. */
export function DuplicateRulesDesigner({ api, appId, onOpen }: DuplicateRulesDesignerProps) {
  const { t } = useText();
  const app = useQuery({
    queryKey: ['definition', appId],
    queryFn: () => api.call('GET /definitions/:id', { params: { id: appId } }),
  });
  const work = useDuplicateRules(api, appId);
  if (!app.data || !work.rules.data || !work.forms.data)
    return (
      <DesignerPending
        title={t({ zh: '查重规则没有加载出来', en: "Couldn't load the duplicate rules" })}
        queries={[app, work.rules, work.forms]}
      />
    );
  const name = (app.data.draft as { name?: EditedRule['draft']['name'] }).name ?? '';
  return (
    <Rules
      api={api}
      appId={appId}
      name={t(name)}
      rules={work.rules.data}
      forms={work.forms.data}
      work={work}
      onOpen={onOpen}
    />
  );
}

interface RulesProps extends DuplicateRulesDesignerProps {
  readonly name: string;
  readonly rules: readonly EditedRule[];
  readonly forms: readonly OtherForm[];
  readonly work: ReturnType<typeof useDuplicateRules>;
}

function Rules({ api, appId, name, rules, forms, work, onOpen }: RulesProps) {
  const { t } = useText();
  const sheets = useSheets<EditedRule>({
    all: rules,
    unsaved: { zh: '这条规则的修改还没有保存。', en: 'Changes to this rule are not saved.' },
    removal: ({ draft }) => ({
      title: { zh: `删除查重规则「${t(draft.name)}」`, en: `Delete the rule ${t(draft.name)}` },
      consequence: { zh: '不再按它检查重复，已有的记录不变。', en: 'Nothing is checked by it any more. Records stay.' },
      action: { zh: '删除规则', en: 'Delete rule' },
    }),
    remove: work.remove,
  });
  const rule = sheets.open;

  function add(preset: RulePreset | null) {
    const form = forms.find((each) => each.appId === appId && each.isPublished);
    const draft = preset
      ? ruleFrom(preset, form, t(preset.name))
      : DuplicateRuleDraft.parse({ name: t({ zh: '新规则', en: 'New rule' }) });
    sheets.begin({ id: null, revision: 0, draft });
  }

  return (
    <ThreePane
      title={name}
      onBack={() => void sheets.leave(() => onOpen(`/build/${appId}`))}
      tabs={[{ key: 'rules', label: t({ zh: '查重规则', en: 'Duplicate rules' }) }]}
      activeTab="rules"
      onTab={() => undefined}
      palette={
        <RuleList
          rules={rules}
          chosen={sheets.chosen}
          onChoose={sheets.choose}
          onAdd={(preset) => void sheets.leave(() => add(preset))}
        />
      }
      paletteLabel={t({ zh: '查重规则', en: 'Duplicate rules' })}
      inspectorLabel=""
    >
      {rule ? (
        <RuleSheet
          api={api}
          key={sheets.key}
          appId={appId}
          forms={forms}
          rule={rule}
          save={work.save}
          onSaved={sheets.onSaved}
          onRemove={sheets.onRemove}
          onDirty={sheets.onDirty}
        />
      ) : (
        <EmptyState
          title={t({ zh: '还没有查重规则', en: 'No duplicate rules yet' })}
          hint={t({
            zh: '新建一条：比较名称、电话等，写入重复的记录时阻止或提示',
            en: 'Make one: it compares names or numbers, and refuses or warns when a record is there already',
          })}
        />
      )}
    </ThreePane>
  );
}
