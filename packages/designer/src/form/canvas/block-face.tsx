'use client';

import { type Block, configOf, type FieldType } from '@mortise/core';
import { type LayoutView, type ValueView, viewOf } from '@mortise/fields/views';
import { Icon, useText } from '@mortise/ui';
import { EyeOff } from 'lucide-react';
import { memo, useMemo } from 'react';
import { typeOf } from '../catalog.ts';
import { useDesigner } from '../designer-context.ts';
import { placeholderOf } from './placeholder.ts';
import type { SlotList } from './slot-list.ts';

/** A block as the people who fill in the form will see it. */
export const BlockFace = memo(function BlockFace({ block, List }: { block: Block; List: SlotList }) {
  const { t } = useText();
  const type = typeOf(block.type);
  const view = viewOf(block.type);
  if (!type || !view)
    return (
      <p className="mo-block-unknown">
        {t({ zh: `没有名为 ${block.type} 的控件`, en: `There is no block type ${block.type}` })}
      </p>
    );
  return 'Container' in view ? (
    <LayoutFace block={block} type={type} view={view} List={List} />
  ) : (
    <FieldFace block={block} type={type} view={view} List={List} />
  );
});

interface FaceProps<V> {
  block: Block;
  type: FieldType;
  view: V;
}

function LayoutFace({ block, type, view: { Container }, List }: FaceProps<LayoutView<unknown>> & { List: SlotList }) {
  const { t } = useText();
  const { fieldContext } = useDesigner();
  const config = useMemo(() => configOf(block, type), [block, type]);
  const slots = (type.slots?.(config) ?? []).map((slot) => ({
    ...slot,
    content: <List parent={block.id} slot={slot.id} />,
  }));
  return (
    <Container
      id={`canvas-${block.id}`}
      label={t(block.label)}
      {...(block.help ? { help: t(block.help) } : {})}
      config={config}
      slots={slots}
      context={fieldContext}
    />
  );
}

function FieldFace({ block, type, view, List }: FaceProps<ValueView<unknown, unknown>> & { List: SlotList }) {
  const { t } = useText();
  const { fieldContext } = useDesigner();
  const config = useMemo(() => configOf(block, type), [block, type]);
  const placeholder = placeholderOf(block, type, t);
  const hint = placeholder === '' ? {} : { placeholder };
  return (
    <>
      <div className="mo-label" data-label="">
        <span className="mo-block-label">{t(block.label) || t(type.label)}</span>
        {block.required && (
          <span className="mo-danger-text" role="img" aria-label={t({ zh: '必填', en: 'Required' })}>
            *
          </span>
        )}
        {block.hidden && <Icon of={EyeOff} size={12} />}
      </div>
      {type.slots?.(config).map(({ id }) => (
        <div key={id} className="mo-block-columns">
          <List parent={block.id} slot={id} />
        </div>
      ))}
      <div inert className="mo-block-control" hidden={type.slots !== undefined}>
        {view.Placeholder ? (
          <view.Placeholder config={config} {...hint} context={fieldContext} />
        ) : (
          <view.Input
            id={`canvas-${block.id}`}
            value={block.default?.kind === 'constant' ? block.default.value : null}
            config={config}
            onChange={ignore}
            disabled={block.readOnly}
            {...hint}
            context={fieldContext}
          />
        )}
      </div>
      {block.help && t(block.help) !== '' && <p className="mo-help">{t(block.help)}</p>}
    </>
  );
}

const ignore = () => undefined;
