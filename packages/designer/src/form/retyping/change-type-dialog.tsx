'use client';

import { type Block, Block as BlockShape, newPartId, textIn } from '@mortise/core';
import { ErrorState, FormSkeleton, useText } from '@mortise/ui';
import { Checkbox, Modal, Select } from 'antd';
import { useMemo, useState } from 'react';
import { problemText } from '../../problem-text.ts';
import { typeOf } from '../catalog.ts';
import { useDesigner } from '../designer-context.ts';
import { formIn } from '../document/designer-store.ts';
import { drawn } from '../inspector/setting-controls.tsx';
import { ConversionFacts } from './conversion-facts.tsx';
import { typesFor } from './retyped.ts';
import { retypedForm } from './retyped-form.ts';
import { unset, useRetyping } from './use-preview.ts';

/** Another type for a field: which, and what becomes of the values it holds. The draft changes; publishing converts. */
export function ChangeTypeDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t, locale } = useText();
  const { store, published } = useDesigner();
  const [{ block, blocks }] = useState(() => {
    const { blocks } = formIn(store.getState());
    return { block: blocks.find((one) => one.id === id), blocks };
  });
  const types = useMemo(() => (block ? typesFor(block, blocks, published) : []), [block, blocks, published]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [keepsLost, setKeepsLost] = useState(true);
  const [settings, setSettings] = useState<Readonly<Record<string, unknown>>>({});
  const type = chosen === null ? undefined : typeOf(chosen);
  const retyping = useRetyping(block ?? BlockShape.parse({ id, type: 'text' }), type, settings);
  if (!block) return null;
  const { data } = retyping;
  const lost = data?.preview?.lost ?? 0;

  function apply(next: Block) {
    const named = textIn(next.label, locale);
    const keeper =
      lost > 0 && keepsLost
        ? BlockShape.parse({
            id: newPartId('f'),
            type: 'text',
            version: typeOf('text')?.migrations.length ?? 0,
            parent: next.parent,
            slot: next.slot,
            width: next.width,
            label: t({ zh: `${named}（原值）`, en: `${named} (before)` }),
            readOnly: true,
          })
        : null;
    store.getState().dispatch((form) => retypedForm(form, next, keeper), { select: [next.id] });
    onClose();
  }

  return (
    <Modal
      open
      width={520}
      className="mo-retyping"
      onCancel={onClose}
      title={t({
        zh: `更改「${textIn(block.label, 'zh')}」的类型`,
        en: `Change the type of ${textIn(block.label, 'en')}`,
      })}
      okText={t({ zh: '更改类型', en: 'Change type' })}
      cancelText={t({ zh: '取消', en: 'Cancel' })}
      okButtonProps={{ disabled: !data || retyping.isFetching }}
      onOk={() => data && apply(data.block)}
    >
      <label className="mo-label" htmlFor="change-type">
        {t({ zh: '新的类型', en: 'New type' })}
      </label>
      <Select
        id="change-type"
        autoFocus
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t({ zh: '选一个类型', en: 'Choose a type' })}
        value={chosen}
        options={types.map((one) => ({ value: one.type, label: t(one.label) }))}
        notFoundContent={t({ zh: '没有能接收这些值的类型', en: 'No type takes these values' })}
        onChange={(next) => {
          setChosen(next);
          setSettings({});
        }}
      />
      {type &&
        unset(block, type).map(({ property, setting }) => {
          const Control = drawn[setting.control];
          return (
            <Control
              key={`${type.type} ${property}`}
              blockId={id}
              setting={setting}
              value={settings[property]}
              config={settings}
              onChange={(next) => setSettings({ ...settings, [property]: next })}
            />
          );
        })}
      {retyping.isFetching && <FormSkeleton fields={2} />}
      {retyping.error && (
        <ErrorState
          title={t({ zh: '没有查到值会怎样', en: "Couldn't check the values" })}
          detail={problemText(retyping.error, t)}
          onRetry={() => void retyping.refetch()}
        />
      )}
      {data && !retyping.isFetching && (
        <>
          {data.preview ? (
            <ConversionFacts preview={data.preview} />
          ) : (
            <p className="mo-meta">{t({ zh: '没有要转换的值', en: 'There are no values to convert' })}</p>
          )}
          {lost > 0 && (
            <Checkbox checked={keepsLost} onChange={({ target }) => setKeepsLost(target.checked)}>
              {t({ zh: '把不能转换的值留在新的文本字段里', en: 'Keep what does not convert in a new text field' })}
            </Checkbox>
          )}
          {data.preview && (
            <p className="mo-help">
              {t({
                zh: '发布时在后台转换，期间照常读写；原来的值保留 30 天',
                en: 'Publishing converts in the background while everybody goes on. Old values are kept for 30 days',
              })}
            </p>
          )}
        </>
      )}
    </Modal>
  );
}
