'use client';

import type { ApiClient } from '@mortise/api/client';
import { DuplicateRuleDraft } from '@mortise/core';
import { EmptyState, ErrorState, PageSkeleton, ThreePane, useConfirm, useText, useToast } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { OtherForm } from '../form/document/other-forms.ts';
import { problemText } from '../problem-text.ts';
import { RuleList } from './rule-list.tsx';
import { ruleFrom, rulePresets } from './rule-presets.ts';
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
  const error = app.error ?? work.rules.error ?? work.forms.error;
  if (error)
    return (
      <div className="mo-designer">
        <ErrorState
          title={t({ zh: '查重规则没有加载出来', en: "Couldn't load the duplicate rules" })}
          detail={problemText(error, t)}
          onRetry={() => void Promise.all([app.refetch(), work.rules.refetch(), work.forms.refetch()])}
          isRetrying={app.isFetching || work.rules.isFetching || work.forms.isFetching}
        />
      </div>
    );
  if (!app.data || !work.rules.data || !work.forms.data)
    return (
      <div className="mo-designer">
        <PageSkeleton />
      </div>
    );
  const name = (app.data.draft as { name?: EditedRule['draft']['name'] }).name ?? '';
  return (
    <Rules appId={appId} name={t(name)} rules={work.rules.data} forms={work.forms.data} work={work} onOpen={onOpen} />
  );
}

interface RulesProps extends Omit<DuplicateRulesDesignerProps, 'api'> {
  readonly name: string;
  readonly rules: readonly EditedRule[];
  readonly forms: readonly OtherForm[];
  readonly work: ReturnType<typeof useDuplicateRules>;
}

function Rules({ appId, name, rules, forms, work, onOpen }: RulesProps) {
  const { t } = useText();
  const toast = useToast();
  const confirm = useConfirm();
  const [wanted, setWanted] = useState<string | null>(null);
  const [fresh, setFresh] = useState<EditedRule | null>(null);
  const [made, setMade] = useState(0);
  const isDirty = useRef(false);
  const onDirty = useCallback((dirty: boolean) => {
    isDirty.current = dirty;
  }, []);
  const rule = fresh ?? rules.find(({ id }) => id === wanted) ?? rules[0] ?? null;

  async function leave(go: () => void) {
    const agreed =
      !isDirty.current ||
      (await confirm({
        title: t({ zh: '放弃没有保存的修改', en: 'Discard unsaved changes' }),
        consequence: t({ zh: '这条规则的修改还没有保存。', en: 'Changes to this rule are not saved.' }),
        action: t({ zh: '放弃修改', en: 'Discard' }),
        danger: true,
      }));
    if (!agreed) return;
    isDirty.current = false;
    go();
  }
  function add(presetId: string | null) {
    const preset = rulePresets.find(({ id }) => id === presetId);
    const form = forms.find((each) => each.appId === appId && each.isPublished);
    const draft = preset
      ? ruleFrom(preset, form, t(preset.name))
      : DuplicateRuleDraft.parse({ name: t({ zh: '新规则', en: 'New rule' }) });
    setFresh({ id: null, revision: 0, draft });
    setMade(made + 1);
  }
  async function remove({ id, draft }: EditedRule) {
    if (!id) return;
    const agreed = await confirm({
      title: t({ zh: `删除查重规则「${t(draft.name)}」`, en: `Delete the rule ${t(draft.name)}` }),
      consequence: t({
        zh: '不再按它检查重复，已有的记录不变。',
        en: 'Nothing is checked by it any more. Records stay.',
      }),
      action: t({ zh: '删除规则', en: 'Delete rule' }),
      danger: true,
    });
    if (!agreed) return;
    try {
      await work.remove(id);
      isDirty.current = false;
      setWanted(null);
    } catch (error) {
      toast.failed(problemText(error, t));
    }
  }

  return (
    <ThreePane
      title={name}
      onBack={() => void leave(() => onOpen(`/build/${appId}`))}
      tabs={[{ key: 'rules', label: t({ zh: '查重规则', en: 'Duplicate rules' }) }]}
      activeTab="rules"
      onTab={() => undefined}
      palette={
        <RuleList
          rules={rules}
          chosen={fresh ? null : (rule?.id ?? null)}
          onChoose={(id) =>
            void leave(() => {
              setFresh(null);
              setWanted(id);
            })
          }
          onAdd={(preset) => void leave(() => add(preset))}
        />
      }
      paletteLabel={t({ zh: '查重规则', en: 'Duplicate rules' })}
      inspectorLabel=""
    >
      {rule ? (
        <RuleSheet
          key={rule.id ?? `new ${made}`}
          appId={appId}
          forms={forms}
          rule={rule}
          save={work.save}
          onSaved={(id) => {
            isDirty.current = false;
            setFresh(null);
            setWanted(id);
          }}
          onRemove={rule.id ? () => void remove(rule) : undefined}
          onDirty={onDirty}
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
