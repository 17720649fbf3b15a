'use client';

import { blockName, factBlocks, type PagePart, partNames, type TimelineSource } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { InspectorRow, InspectorSection, useText } from '@mortise/ui';
import { Checkbox, Segmented } from 'antd';
import { SwitchRow } from '../form/inspector/rows.tsx';
import { TextSetting } from '../form/inspector/text-setting.tsx';
import { FieldPicks } from './field-picks.tsx';
import { usePageDesigning } from './page-designer-context.ts';
import { changePart } from './page-edits.ts';
import { RelatedSettings } from './related-settings.tsx';

/** The properties of one part. */
export function PartSettings({ part }: { readonly part: PagePart }) {
  const { t } = useText();
  const { change, nameOf } = usePageDesigning();
  const set = (next: Partial<PagePart>) =>
    change((page) => changePart(page, part.id, next), `${part.id} ${Object.keys(next).join(' ')}`);
  return (
    <>
      <InspectorSection title={t(partNames[part.kind])}>
        <TextSetting
          label={t({ zh: '标题', en: 'Heading' })}
          value={part.title}
          placeholder={t(nameOf({ ...part, title: '' }))}
          onChange={(title) => set({ title })}
        />
        {part.kind === 'fields' && <FieldsSettings part={part} set={set} />}
      </InspectorSection>
      {part.kind === 'related' && <RelatedSettings part={part} set={set} />}
      {part.kind === 'timeline' && <SourcesSettings part={part} set={set} />}
    </>
  );
}

type Kind<K extends PagePart['kind']> = Extract<PagePart, { kind: K }>;
interface SettingsProps<K extends PagePart['kind']> {
  readonly part: Kind<K>;
  readonly set: (next: Partial<PagePart>) => void;
}

function FieldsSettings({ part, set }: SettingsProps<'fields'>) {
  const { t } = useText();
  const { form, fields } = usePageDesigning();
  const fitting = new Set(factBlocks(form.blocks, fieldTypes).map(({ id }) => id));
  return (
    <>
      <SwitchRow
        label={t({ zh: '显示全部字段', en: 'All fields' })}
        help={t({ zh: '以后添加的字段也会出现', en: 'Fields that are added later come too' })}
        checked={part.fields === null}
        onChange={(isAll) => set({ fields: isAll ? null : [...fitting].slice(0, 200) } as Partial<PagePart>)}
      />
      {part.fields !== null && (
        <FieldPicks
          label={t({ zh: '字段', en: 'Fields' })}
          fields={fields}
          value={part.fields}
          most={200}
          onChange={(ids) => set({ fields: ids } as Partial<PagePart>)}
        />
      )}
      <InspectorRow label={t({ zh: '列数', en: 'Columns' })}>
        <Segmented
          size="small"
          aria-label={t({ zh: '列数', en: 'Columns' })}
          value={part.columns}
          options={[1, 2, 3]}
          onChange={(columns) => set({ columns } as Partial<PagePart>)}
        />
      </InspectorRow>
    </>
  );
}

/** Records of which forms stand in the stream besides what happened to the record itself. */
function SourcesSettings({ part, set }: SettingsProps<'timeline'>) {
  const { t } = useText();
  const { ways } = usePageDesigning();
  const coming = ways.filter(({ via, form }) => via.direction === 'in' && !form.followUp);
  if (coming.length === 0) return null;
  function put(formId: string, fieldId: string, next: Partial<TimelineSource>) {
    const isMeant = (one: TimelineSource) => one.formId === formId && one.fieldId === fieldId;
    const before = part.sources.find(isMeant) ?? { formId, fieldId, made: false, moved: false };
    const after = { ...before, ...next };
    const others = part.sources.filter((one) => !isMeant(one));
    set({ sources: after.made || after.moved ? [...others, after] : others } as Partial<PagePart>);
  }
  return (
    <InspectorSection title={t({ zh: '关联记录的动态', en: 'From related records' })}>
      {coming.map(({ via, field, form }) => {
        const source = part.sources.find(({ formId, fieldId }) => formId === via.formId && fieldId === via.fieldId);
        const isFull = !source && part.sources.length >= 10;
        return (
          <div key={`${via.formId}/${via.fieldId}`} className="mo-page-source">
            <span className="mo-cut">
              {t({
                zh: `${t(form.name)}（${t(blockName(field.block, field.type))}）`,
                en: `${t(form.name)} (${t(blockName(field.block, field.type))})`,
              })}
            </span>
            <span>
              <Checkbox
                disabled={isFull}
                checked={source?.made ?? false}
                onChange={({ target }) => put(via.formId, via.fieldId, { made: target.checked })}
              >
                {t({ zh: '新建', en: 'New ones' })}
              </Checkbox>
              <Checkbox
                disabled={isFull}
                checked={source?.moved ?? false}
                onChange={({ target }) => put(via.formId, via.fieldId, { moved: target.checked })}
              >
                {t({ zh: '阶段变更', en: 'Stage changes' })}
              </Checkbox>
            </span>
          </div>
        );
      })}
      <p className="mo-help">
        {t({ zh: '跟进记录总在动态里，不用勾选', en: 'Follow-ups are always in the timeline' })}
      </p>
    </InspectorSection>
  );
}
