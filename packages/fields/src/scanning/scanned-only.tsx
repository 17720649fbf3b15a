import { textIn } from '@mortise/core';
import { IconButton } from '@mortise/ui';
import { Input } from 'antd';
import { X } from 'lucide-react';
import { type KeyboardEvent, useMemo } from 'react';
import { cleanLine } from '../clean-text.ts';
import { controlProps } from '../control-props.ts';
import type { InputProps } from '../field-view.ts';
import { handScanner } from './hand-scanner.ts';
import { ScanButton } from './scan-button.tsx';

interface ScannedOnlyProps<C> {
  readonly field: InputProps<C, string>;
  /** The text of a value, as the screen shows it. */
  readonly shown: (value: string) => string;
}

/** A text that comes from a code alone: by the camera, from a picture, or by a hand scanner. It can be emptied. */
export function ScannedOnly<C>({ field, shown }: ScannedOnlyProps<C>) {
  const { value, onChange, context } = field;
  const { readOnly, placeholder, ...control } = controlProps(field);
  const scanner = useMemo(handScanner, []);
  const isFixed = control.disabled || readOnly;
  const fill = (text: string) => onChange(cleanLine(text) || null);
  const take = (event: KeyboardEvent) => {
    if (isFixed) return;
    const text = scanner.key(event.key, event.timeStamp);
    if (text === null) return;
    event.preventDefault();
    event.stopPropagation();
    fill(text);
  };
  return (
    <Input
      {...control}
      readOnly
      placeholder={placeholder ?? textIn({ zh: '扫码填入', en: 'Scan to fill in' }, context.locale)}
      value={value === null ? '' : shown(value)}
      onKeyDown={take}
      onBlur={() => field.onBlur?.()}
      suffix={
        isFixed ? null : (
          <span className="mo-scan-suffix">
            {value !== null && (
              <IconButton
                icon={X}
                iconSize={14}
                label={textIn({ zh: '清除', en: 'Clear' }, context.locale)}
                onClick={() => onChange(null)}
              />
            )}
            <ScanButton locale={context.locale} onText={fill} />
          </span>
        )
      }
    />
  );
}
