'use client';

import {
  blockName,
  type DueSource,
  fieldsOf,
  type HomeBlock,
  type HomeBlockOf,
  maySayDue,
  maySayWho,
  mostSources,
  type PublishedForm,
  usualSources,
} from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { Icon, IconButton, InspectorField, InspectorSection, Note, useText } from '@mortise/ui';
import { Button, Select } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { SwitchRow } from '../form/inspector/rows.tsx';
import { useHomeDesigning } from './home-designing.ts';

interface DueSettingsProps {
  readonly block: HomeBlockOf<'due'>;
  readonly set: (next: Partial<HomeBlock>) => void;
}

/** Which dates of which forms say that somebody is to be got in touch with, and who is to do it. */
export function DueSettings({ block, set }: DueSettingsProps) {
  const { t } = useText();
  const { forms } = useHomeDesigning();
  const fitting = forms.filter((form) => datesOf(form).length > 0);
  const usual = usualSources(forms);
  const { sources } = block;
  const put = (next: readonly DueSource[] | null) => set({ sources: next && [...next] });
  const [first] = fitting;
  return (
    <InspectorSection title={t({ zh: '跟进日期', en: 'Dates' })}>
      <SwitchRow
        label={t({ zh: '自动', en: 'By itself' })}
        help={t({
          zh: '用「跟进记录」表单的下次联系时间，只列还没有再跟进的',
          en: 'The next contact of forms of follow-ups, as long as nobody followed up',
        })}
        checked={sources === null}
        onChange={(isAuto) => put(isAuto ? null : usual)}
      />
      {sources === null && usual.length === 0 && (
        <Note tone="warning">
          {t({
            zh: '还没有表单用作跟进记录。在表单属性里打开「用作跟进记录」并选好下次联系，或在这里指定日期字段',
            en: 'No form holds follow-ups yet. Turn that on in the properties of a form, or name a date here',
          })}
        </Note>
      )}
      {sources?.map((source, index) => (
        <SourceSetting
          // biome-ignore lint/suspicious/noArrayIndexKey: two may be the same while they are chosen.
          key={index}
          source={source}
          place={index}
          forms={fitting}
          onChange={(next) => put(sources.with(index, next))}
          onRemove={() => put(sources.toSpliced(index, 1))}
        />
      ))}
      {sources !== null && first && sources.length < mostSources && (
        <Button
          size="small"
          type="text"
          icon={<Icon of={Plus} size={14} />}
          onClick={() => put([...sources, sourceOf(first)])}
        >
          {t({ zh: '添加日期', en: 'Add a date' })}
        </Button>
      )}
    </InspectorSection>
  );
}

const datesOf = (form: PublishedForm) => fieldsOf(form, fieldTypes).filter(maySayDue);

const sourceOf = (form: PublishedForm): DueSource => ({
  formId: form.id,
  fieldId: form.followUp?.next ?? datesOf(form)[0]?.id ?? '',
  who: '$owner',
});

interface SourceSettingProps {
  readonly source: DueSource;
  readonly place: number;
  readonly forms: readonly PublishedForm[];
  readonly onChange: (source: DueSource) => void;
  readonly onRemove: () => void;
}

function SourceSetting({ source, place, forms, onChange, onRemove }: SourceSettingProps) {
  const { t } = useText();
  const form = forms.find(({ id }) => id === source.formId);
  const fields = form ? fieldsOf(form, fieldTypes) : [];
  const optionsOf = (some: typeof fields) =>
    some.map(({ id, block, type }) => ({ value: id, label: t(blockName(block, type)) }));
  const id = (name: string) => `home-due-${place}-${name}`;
  return (
    <div className="mo-home-source">
      <InspectorField label={t({ zh: '表单', en: 'Form' })} htmlFor={id('form')}>
        <div className="mo-row">
          <Select
            id={id('form')}
            className="mo-grow"
            size="small"
            value={form?.id}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t({ zh: '选择表单', en: 'Choose a form' })}
            options={forms.map((one) => ({ value: one.id, label: t(one.name) }))}
            onChange={(formId) => {
              const chosen = forms.find((one) => one.id === formId);
              if (chosen) onChange(sourceOf(chosen));
            }}
          />
          <IconButton icon={Trash2} iconSize={14} label={t({ zh: '移除日期', en: 'Remove' })} onClick={onRemove} />
        </div>
      </InspectorField>
      <InspectorField label={t({ zh: '日期字段', en: 'Date' })} htmlFor={id('field')}>
        <Select
          id={id('field')}
          size="small"
          value={fields.some((field) => field.id === source.fieldId) ? source.fieldId : null}
          placeholder={t({ zh: '选择字段', en: 'Choose a field' })}
          options={optionsOf(fields.filter(maySayDue))}
          onChange={(fieldId) => onChange({ ...source, fieldId })}
        />
      </InspectorField>
      <InspectorField label={t({ zh: '由谁跟进', en: 'Who follows up' })} htmlFor={id('who')}>
        <Select
          id={id('who')}
          size="small"
          value={source.who}
          options={[
            { value: '$owner', label: t({ zh: '负责人', en: 'Owner' }) },
            ...optionsOf(fields.filter(maySayWho)),
          ]}
          onChange={(who) => onChange({ ...source, who })}
        />
      </InspectorField>
    </div>
  );
}
