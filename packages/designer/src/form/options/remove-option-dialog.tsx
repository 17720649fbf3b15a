'use client';

import type { Choice, Usage } from '@mortise/core';
import { formatNumber, Note, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Modal, Select } from 'antd';
import { useState } from 'react';
import { catalog } from '../catalog.ts';
import { useDesigner } from '../designer-context.ts';
import { formIn } from '../document/designer-store.ts';
import { UsageList } from '../used/usage-list.tsx';
import { usesInDraft } from '../used/uses-in-draft.ts';
import { optionTarget, withoutOption } from './removed-option.ts';

interface RemoveOptionDialogProps {
  readonly fieldId: string;
  readonly option: Choice;
  /** Of the field, once the option is gone. */
  readonly config: unknown;
  readonly others: readonly Choice[];
  /** Does a record hold several? */
  readonly many: boolean;
  readonly onClose: () => void;
}

const nothing = '';

/** What records that hold an option get instead of it: another one, so that two become one, or nothing. */
export function RemoveOptionDialog({ fieldId, option, config, others, many, onClose }: RemoveOptionDialogProps) {
  const { t } = useText();
  const { api, formId, appId, store, goTo } = useDesigner();
  const [chosen, setChosen] = useState<string | null>(null);
  const records = useQuery({
    queryKey: ['option-records', formId, fieldId, option.id],
    gcTime: 0,
    queryFn: () => {
      const operand = { kind: 'constant' as const, value: [option.id] };
      const filter = { field: fieldId, operator: many ? 'contains-any' : 'is-one-of', operand };
      return api.call('POST /forms/:form/records/count', { params: { form: formId }, body: { filter } });
    },
  });
  const elsewhere = useQuery({
    queryKey: ['used-by', formId, fieldId, option.id],
    queryFn: () =>
      api.call('GET /definitions/:id/used-by', { params: { id: formId }, query: { fieldId, optionId: option.id } }),
  });
  const draft = formIn(store.getState());
  const own = usesInDraft({ formId, appId, draft, catalog }, fieldId, optionTarget(option)).filter(
    ({ at }) => at?.blockId !== fieldId,
  );
  // Saved filters go over by themselves; what other forms say is theirs to change.
  const uses: Usage[] = [...own, ...(elsewhere.data ?? []).filter(({ definitionId }) => definitionId !== formId)];
  const strange = uses.filter(({ kind, definitionId }) => kind === 'form' && definitionId !== formId);
  const inTheWay = chosen === nothing ? uses : strange;
  const count = records.data?.count ?? 0;
  const isFree = records.data?.count === 0 && uses.length === 0;
  const canGo = isFree || (chosen !== null && inTheWay.length === 0);
  const name = t(option.label);

  function remove() {
    const by = others.find(({ id }) => id === chosen) ?? null;
    store.getState().dispatch((form) => withoutOption(form, { fieldId, config, option, by }));
    onClose();
  }

  return (
    <Modal
      open
      width={480}
      onCancel={onClose}
      title={t({ zh: `删除选项「${name}」`, en: `Delete the option ${name}` })}
      okText={t({ zh: '删除选项', en: 'Delete option' })}
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      okButtonProps={{ disabled: !canGo || records.isPending || elsewhere.isPending, danger: true }}
      onOk={remove}
    >
      <p>
        {records.isPending
          ? t({ zh: '正在数用到它的记录', en: 'Counting the records that hold it' })
          : t({ zh: `${formatNumber(count)} 条记录用到它`, en: `${formatNumber(count)} records hold it` })}
      </p>
      {!isFree && (
        <>
          <label className="mo-label mo-replace-label" htmlFor="replace-option">
            {t({ zh: '这些记录改为', en: 'These records get' })}
          </label>
          <Select
            id="replace-option"
            style={{ width: '100%' }}
            placeholder={t({ zh: '另一个选项，或清空', en: 'Another option, or nothing' })}
            value={chosen}
            options={[
              ...others.map(({ id, label }) => ({ value: id, label: t(label) })),
              { value: nothing, label: t({ zh: '清空', en: 'Nothing' }) },
            ]}
            onChange={setChosen}
          />
        </>
      )}
      {inTheWay.length > 0 && (
        <>
          <Note tone="warning">
            {t({ zh: '这些地方提到这个选项，先改掉', en: 'These places name the option. Change them first' })}
          </Note>
          <UsageList
            usages={inTheWay}
            onGo={(usage) => {
              onClose();
              goTo(usage);
            }}
          />
        </>
      )}
      <p className="mo-help">
        {t({
          zh: '发布时在后台改记录，已存的筛选和规则一起改，历史里有记录',
          en: 'Publishing changes the records in the background, with saved filters and rules; their history says so',
        })}
      </p>
    </Modal>
  );
}
