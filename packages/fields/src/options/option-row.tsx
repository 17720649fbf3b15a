import { type Locale, textIn } from '@mortise/core';
import { IconButton, OptionDot } from '@mortise/ui';
import { Button, Input, Popover } from 'antd';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { relabel, translate, translationOf } from './edit-options.ts';
import type { Option } from './option.ts';
import { OptionDetails } from './option-details.tsx';

interface OptionRowProps {
  readonly option: Option;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly hasTranslation: boolean;
  readonly locale: Locale;
  readonly onChange: (change: Partial<Option>) => void;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
  readonly onAddBelow: () => void;
  readonly onPasteLines: (text: string) => void;
}

/** One option in the settings: colour and more, name, place, removal. */
export function OptionRow(props: OptionRowProps) {
  const { option, locale, onChange, onMove, onRemove, onAddBelow, onPasteLines } = props;
  const name = textIn(option.label, locale);
  const other = locale === 'zh' ? 'en' : 'zh';

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter that picks a word of an input method is not a new option.
    if (event.nativeEvent.isComposing) return;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      onMove(event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onAddBelow();
    } else if (event.key === 'Backspace' && name === '') {
      event.preventDefault();
      onRemove();
    }
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text');
    if (!/[\r\n]/.test(text.trim())) return;
    event.preventDefault();
    onPasteLines(text);
  };

  return (
    <div style={{ padding: '1px 0' }}>
      <div style={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 30 }}>
        <Popover
          trigger="click"
          placement="bottomLeft"
          content={<OptionDetails option={option} locale={locale} onChange={onChange} />}
        >
          <Button
            type="text"
            size="small"
            aria-label={textIn({ zh: `${name} 的颜色与赋分`, en: `Colour and score of ${name}` }, locale)}
            icon={<OptionDot color={option.color} shape="square" />}
          />
        </Popover>
        <Input
          data-label
          size="small"
          variant="borderless"
          value={name}
          aria-label={textIn({ zh: '选项名称', en: 'Option name' }, locale)}
          placeholder={textIn({ zh: '选项名称', en: 'Option name' }, locale)}
          style={{ flex: 1, ...(option.disabled ? { textDecoration: 'line-through' } : {}) }}
          onChange={(event) => onChange({ label: relabel(option.label, locale, event.target.value) })}
          onKeyDown={press}
          onPaste={paste}
        />
        <IconButton
          icon={ArrowUp}
          iconSize={14}
          label={textIn({ zh: '上移', en: 'Move up' }, locale)}
          disabled={props.isFirst}
          onClick={() => onMove(-1)}
        />
        <IconButton
          icon={ArrowDown}
          iconSize={14}
          label={textIn({ zh: '下移', en: 'Move down' }, locale)}
          disabled={props.isLast}
          onClick={() => onMove(1)}
        />
        <IconButton
          icon={X}
          iconSize={14}
          label={textIn({ zh: '删除选项', en: 'Delete option' }, locale)}
          onClick={onRemove}
        />
      </div>
      {props.hasTranslation && (
        <Input
          size="small"
          value={translationOf(option.label, other)}
          aria-label={textIn({ zh: `${name} 的英文名`, en: `Chinese name of ${name}` }, locale)}
          placeholder={textIn({ zh: '英文名', en: 'Chinese name' }, locale)}
          style={{ marginInlineStart: 30, width: 'calc(100% - 30px)' }}
          onChange={(event) => onChange({ label: translate(option.label, other, event.target.value) })}
        />
      )}
    </div>
  );
}
