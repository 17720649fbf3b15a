import { type Bilingual, type Locale, textIn } from '@mortise/core';
import { InputNumber, Switch } from 'antd';
import { Check } from 'lucide-react';
import type { CSSProperties } from 'react';
import { type Option, type OptionColor, optionColors } from './option.ts';

const colorNames: Record<OptionColor, Bilingual> = {
  indigo: { zh: '靛', en: 'Indigo' },
  gold: { zh: '金', en: 'Gold' },
  sky: { zh: '天', en: 'Sky' },
  pink: { zh: '桃', en: 'Pink' },
  olive: { zh: '芽', en: 'Olive' },
  violet: { zh: '藤', en: 'Violet' },
  teal: { zh: '青', en: 'Teal' },
  orange: { zh: '橘', en: 'Orange' },
  green: { zh: '竹', en: 'Green' },
  red: { zh: '朱', en: 'Red' },
  brown: { zh: '木', en: 'Brown' },
  slate: { zh: '石', en: 'Slate' },
};

interface OptionDetailsProps {
  readonly option: Option;
  readonly locale: Locale;
  readonly onChange: (change: Partial<Option>) => void;
}

const line: CSSProperties = { display: 'flex', alignItems: 'center', justifyContent: 'space-between', fontSize: 13 };

/** Colour, score, whether whoever picks it says more, and whether it is still offered. */
export function OptionDetails({ option, locale, onChange }: OptionDetailsProps) {
  const scoreName = textIn({ zh: '赋分', en: 'Score' }, locale);
  const otherName = textIn({ zh: '选它要补充说明', en: 'Needs an explanation' }, locale);
  const disabledName = textIn({ zh: '停用', en: 'No longer offered' }, locale);
  return (
    <div style={{ display: 'grid', gap: 12, width: 196 }}>
      <fieldset
        style={{ display: 'grid', gridTemplateColumns: 'repeat(6, 28px)', gap: 4, margin: 0, padding: 0, border: 0 }}
      >
        <legend style={{ marginBottom: 4, fontSize: 12, color: 'var(--mo-ink-2)' }}>
          {textIn({ zh: '颜色', en: 'Colour' }, locale)}
        </legend>
        {optionColors.map((color) => (
          <button
            key={color}
            type="button"
            aria-pressed={option.color === color}
            aria-label={textIn(colorNames[color], locale)}
            title={textIn(colorNames[color], locale)}
            onClick={() => onChange({ color })}
            style={{
              display: 'grid',
              placeItems: 'center',
              width: 28,
              height: 28,
              padding: 0,
              border: 0,
              borderRadius: 6,
              background: `var(--mo-opt-${color})`,
              color: 'var(--mo-sheet)',
              cursor: 'pointer',
            }}
          >
            {option.color === color && <Check size={16} strokeWidth={2} aria-hidden />}
          </button>
        ))}
      </fieldset>
      <div style={line}>
        {scoreName}
        <InputNumber<number>
          size="small"
          aria-label={scoreName}
          style={{ width: 96 }}
          value={option.score ?? null}
          onChange={(score) => onChange({ score: score ?? undefined })}
        />
      </div>
      <div style={line}>
        {otherName}
        <Switch
          size="small"
          aria-label={otherName}
          checked={option.other ?? false}
          onChange={(other) => onChange({ other: other || undefined })}
        />
      </div>
      <div style={line}>
        {disabledName}
        <Switch
          size="small"
          aria-label={disabledName}
          checked={option.disabled ?? false}
          onChange={(disabled) => onChange({ disabled: disabled || undefined })}
        />
      </div>
    </div>
  );
}
