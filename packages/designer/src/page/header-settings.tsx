'use client';

import {
  blockName,
  type Field,
  isTracked,
  newPartId,
  type PageButton,
  type PageHeader,
  type RelatedVia,
  sameVia,
} from '@mortise/core';
import { IconButton, InspectorField, InspectorSection, useText } from '@mortise/ui';
import { Button, Select } from 'antd';
import { Trash2 } from 'lucide-react';
import { typeOf } from '../form/catalog.ts';
import { TextSetting } from '../form/inspector/text-setting.tsx';
import { FieldPicks } from './field-picks.tsx';
import { usePageDesigning } from './page-designer-context.ts';

/** Values that are short enough for a header. */
const isShort = ({ storage, kind }: Field) => storage.in === 'column' && kind !== 'html' && kind !== 'files';

/** What stands at the head of the page: tags, fields, figures, buttons, and the paths of stages. */
export function HeaderSettings() {
  const { t } = useText();
  const { fields, page, change } = usePageDesigning();
  const { header } = page;
  const set = (next: Partial<PageHeader>) =>
    change((before) => ({ ...before, header: { ...before.header, ...next } }), `header ${Object.keys(next).join(' ')}`);
  const short = fields.filter(isShort);
  const tracked = fields.filter(isTracked);
  const nameOf = (field: Field) => t(blockName(field.block, field.type));
  const unused = short.filter(({ id }) => header.figures.every(({ field }) => field !== id));
  return (
    <>
      <InspectorSection title={t({ zh: '页头', en: 'Header' })}>
        <FieldPicks
          label={t({ zh: '名称旁的标签', en: 'Beside the name' })}
          placeholder={t({ zh: '不显示', en: 'Nothing' })}
          fields={short.filter(({ kind }) => kind === 'option' || kind === 'options')}
          value={header.tags}
          most={6}
          onChange={(tags) => set({ tags })}
        />
        <FieldPicks
          label={t({ zh: '名称下的字段', en: 'Below the name' })}
          placeholder={t({ zh: '不显示', en: 'Nothing' })}
          fields={short}
          value={header.facts}
          most={6}
          onChange={(facts) => set({ facts })}
        />
        {tracked.length > 0 && (
          <FieldPicks
            label={t({ zh: '阶段路径', en: 'Stage paths' })}
            fields={tracked}
            value={header.stages ?? tracked.map(({ id }) => id)}
            most={tracked.length}
            onChange={(stages) => set({ stages: stages.length === tracked.length ? null : stages })}
          />
        )}
      </InspectorSection>
      <InspectorSection title={t({ zh: '关键数字', en: 'Key figures' })}>
        {header.figures.map((figure, index) => (
          <div key={figure.field} className="mo-page-figure">
            <Select
              size="small"
              aria-label={t({ zh: '数字', en: 'Figure' })}
              value={figure.field}
              options={short
                .filter(({ id }) => id === figure.field || unused.some((one) => one.id === id))
                .map((field) => ({ value: field.id, label: nameOf(field) }))}
              onChange={(field) => set({ figures: header.figures.with(index, { ...figure, field }) })}
            />
            <Select
              size="small"
              aria-label={t({ zh: '下方小字', en: 'Note below' })}
              value={figure.note ?? ''}
              options={[
                { value: '', label: t({ zh: '下方不加小字', en: 'No note below' }) },
                ...short.map((field) => ({ value: field.id, label: nameOf(field) })),
              ]}
              onChange={(note) =>
                set({ figures: header.figures.with(index, { ...figure, note: note === '' ? null : note }) })
              }
            />
            <IconButton
              icon={Trash2}
              iconSize={14}
              label={t({ zh: '移除数字', en: 'Take the figure out' })}
              onClick={() => set({ figures: header.figures.toSpliced(index, 1) })}
            />
          </div>
        ))}
        {header.figures.length < 4 && unused.length > 0 && (
          <Button
            size="small"
            onClick={() => {
              const next = unused.find(({ kind }) => kind === 'number') ?? unused[0];
              if (next) set({ figures: [...header.figures, { field: next.id, note: null }] });
            }}
          >
            {t({ zh: '添加数字', en: 'Add a figure' })}
          </Button>
        )}
      </InspectorSection>
      <Buttons buttons={header.buttons} onChange={(buttons) => set({ buttons })} />
    </>
  );
}

interface ButtonsProps {
  readonly buttons: readonly PageButton[];
  readonly onChange: (buttons: PageButton[]) => void;
}

function Buttons({ buttons, onChange }: ButtonsProps) {
  const { t } = useText();
  const { form, ways } = usePageDesigning();
  const coming = ways.filter(({ via }) => via.direction === 'in');
  const blocks = form.blocks.filter(({ type, parent }) => type === 'button' && parent === null);
  const wayName = (via: RelatedVia) =>
    `${t({ zh: '新建', en: 'New' })} ${t(coming.find((way) => sameVia(way.via, via))?.form.name ?? '')}`;
  const blockLabel = (id: string) => {
    const block = blocks.find((one) => one.id === id);
    const type = block && typeOf(block.type);
    return block && type ? t(blockName(block, type)) : t({ zh: '已删除的按钮', en: 'Deleted button' });
  };
  const offers = [
    ...coming.map(({ via, field }) => ({
      value: `${via.formId}/${via.fieldId}`,
      label: `${wayName(via)}（${t(blockName(field.block, field.type))}）`,
      make: (): PageButton => ({ kind: 'create', id: newPartId('button'), label: '', via }),
    })),
    ...blocks.map(({ id }) => ({
      value: id,
      label: blockLabel(id),
      make: (): PageButton => ({ kind: 'block', id: newPartId('button'), blockId: id }),
    })),
  ];
  return (
    <InspectorSection title={t({ zh: '按钮', en: 'Buttons' })}>
      {buttons.map((button, index) => (
        <div key={button.id} className="mo-page-button">
          {button.kind === 'create' ? (
            <TextSetting
              label={wayName(button.via)}
              value={button.label}
              placeholder={t({ zh: '按钮文字', en: 'Text of the button' })}
              onChange={(label) => onChange(buttons.with(index, { ...button, label }))}
            />
          ) : (
            <span className="mo-grow mo-cut">{blockLabel(button.blockId)}</span>
          )}
          <IconButton
            icon={Trash2}
            iconSize={14}
            label={t({ zh: '移除按钮', en: 'Take the button out' })}
            onClick={() => onChange(buttons.toSpliced(index, 1))}
          />
        </div>
      ))}
      {buttons.length < 4 && offers.length > 0 && (
        <InspectorField label={t({ zh: '添加按钮', en: 'Add a button' })} htmlFor="page-button">
          <Select
            id="page-button"
            className="mo-page-picks"
            size="small"
            value={null}
            placeholder={t({ zh: '新建关联记录，或表单里的按钮', en: 'New related records, or buttons of the form' })}
            options={offers.map(({ value, label }) => ({ value, label }))}
            onChange={(value) => {
              const offer = offers.find((one) => one.value === value);
              if (offer) onChange([...buttons, offer.make()]);
            }}
          />
        </InspectorField>
      )}
    </InspectorSection>
  );
}
