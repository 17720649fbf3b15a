import { type Bilingual, textIn } from '@mortise/core';
import { IconButton } from '@mortise/ui';
import { Button, Dropdown, Input, InputNumber, Select } from 'antd';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import type { ConfigOf, SettingsProps } from '../field-view.ts';
import { dateFormLabels, dateForms, mostParts, type NumberPart } from './config.ts';
import type { autonumber } from './definition.ts';
import { numberOf } from './number-of.ts';

type Props = SettingsProps<ConfigOf<typeof autonumber>>;

const kinds: Readonly<Record<NumberPart['kind'], Bilingual>> = {
  text: { zh: '固定文字', en: 'Text' },
  date: { zh: '日期', en: 'Date' },
  field: { zh: '字段的值', en: 'Field' },
  count: { zh: '计数', en: 'Count' },
};
const fresh: Readonly<Record<NumberPart['kind'], NumberPart>> = {
  text: { kind: 'text', text: '-' },
  date: { kind: 'date', form: 'month' },
  field: { kind: 'field', fieldId: '' },
  count: { kind: 'count', digits: 4, start: 1 },
};

/** The parts of a number in their order, with the number that comes of them. */
export function PartsSettings({ config, onChange, context: { locale, timeZone }, fields = [] }: Props) {
  const { parts } = config;
  const t = (text: Bilingual) => textIn(text, locale);
  const save = (next: readonly NumberPart[]) => onChange({ ...config, parts: [...next] });
  const move = (from: number, to: number) => {
    const part = parts[from];
    if (part) save(parts.toSpliced(from, 1).toSpliced(to, 0, part));
  };
  const nameOf = (id: string) => fields.find((field) => field.id === id)?.label ?? '…';
  const sample = numberOf(config, 1, { now: new Date(), timeZone, textOf: nameOf });
  const isCounted = parts.some(({ kind }) => kind === 'count');
  const offered = (Object.keys(kinds) as NumberPart['kind'][]).filter((kind) => kind !== 'count' || !isCounted);
  return (
    <section aria-label={t({ zh: '编号组成', en: 'Parts of the number' })} style={{ display: 'grid', gap: 8 }}>
      <strong style={{ fontSize: 13, fontWeight: 600 }}>{t({ zh: '编号组成', en: 'Parts of the number' })}</strong>
      {parts.map((part, index) => (
        <section
          // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name of its own, and its place is what it is
          key={index}
          aria-label={`${index + 1} ${t(kinds[part.kind])}`}
          style={{ display: 'grid', gap: 4 }}
        >
          <div style={{ display: 'flex', alignItems: 'center', minHeight: 28 }}>
            <span className="mo-meta" style={{ flex: 1 }}>
              {t(kinds[part.kind])}
            </span>
            <IconButton
              icon={ArrowUp}
              label={t({ zh: '前移', en: 'Move up' })}
              disabled={index === 0}
              onClick={() => move(index, index - 1)}
            />
            <IconButton
              icon={ArrowDown}
              label={t({ zh: '后移', en: 'Move down' })}
              disabled={index === parts.length - 1}
              onClick={() => move(index, index + 1)}
            />
            <IconButton
              icon={X}
              label={t({ zh: '移除', en: 'Remove' })}
              disabled={part.kind === 'count'}
              onClick={() => save(parts.toSpliced(index, 1))}
            />
          </div>
          <PartEditor part={part} fields={fields} t={t} onChange={(next) => save(parts.with(index, next))} />
        </section>
      ))}
      <Dropdown
        trigger={['click']}
        disabled={parts.length >= mostParts}
        menu={{
          items: offered.map((kind) => ({ key: kind, label: t(kinds[kind]) })),
          onClick: ({ key }) => save([...parts, fresh[key as NumberPart['kind']]]),
        }}
      >
        <Button type="link" size="small" style={{ paddingInline: 4, justifySelf: 'start' }} icon={<Plus size={14} />}>
          {t({ zh: '添加一段', en: 'Add a part' })}
        </Button>
      </Dropdown>
      <span className="mo-meta" aria-live="polite">
        {t({ zh: `第一个编号：${sample}`, en: `First number: ${sample}` })}
      </span>
    </section>
  );
}

interface PartProps extends Required<Pick<Props, 'fields'>> {
  readonly part: NumberPart;
  readonly t: (text: Bilingual) => string;
  readonly onChange: (next: NumberPart) => void;
}

function PartEditor({ part, fields, t, onChange }: PartProps) {
  switch (part.kind) {
    case 'text':
      return (
        <Input
          size="small"
          maxLength={20}
          aria-label={t(kinds.text)}
          value={part.text}
          onChange={({ target }) => onChange({ ...part, text: target.value })}
        />
      );
    case 'date':
      return (
        <Select
          size="small"
          aria-label={t(kinds.date)}
          value={part.form}
          options={dateForms.map((value) => ({ value, label: t(dateFormLabels[value]) }))}
          onChange={(form) => onChange({ ...part, form })}
        />
      );
    case 'field':
      return (
        <Select
          size="small"
          aria-label={t(kinds.field)}
          value={part.fieldId || null}
          placeholder={t({ zh: '选择字段', en: 'Choose a field' })}
          options={fields.map(({ id, label }) => ({ value: id, label }))}
          onChange={(fieldId) => onChange({ ...part, fieldId })}
        />
      );
    case 'count':
      return (
        <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 8 }}>
          <InputNumber
            size="small"
            style={{ width: '100%' }}
            prefix={t({ zh: '位数', en: 'Digits' })}
            aria-label={t({ zh: '位数', en: 'Digits' })}
            min={1}
            max={12}
            precision={0}
            value={part.digits}
            onChange={(digits) => digits !== null && onChange({ ...part, digits })}
          />
          <InputNumber
            size="small"
            style={{ width: '100%' }}
            prefix={t({ zh: '起始', en: 'From' })}
            aria-label={t({ zh: '起始序号', en: 'First count' })}
            min={0}
            max={999_999_999}
            precision={0}
            value={part.start}
            onChange={(start) => start !== null && onChange({ ...part, start })}
          />
        </div>
      );
  }
}
