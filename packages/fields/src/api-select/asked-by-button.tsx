import { type AnswerRow, type Bilingual, textIn } from '@mortise/core';
import { Button, Dropdown, Input } from 'antd';
import { CloudDownload } from 'lucide-react';
import { useState } from 'react';
import { controlProps } from '../control-props.ts';
import type { InputProps } from '../field-view.ts';
import { AnswerChoice } from './answer-choice.tsx';
import type { ApiSelectConfig } from './definition.ts';
import { useAnswers } from './use-answers.ts';

interface AskedByButtonProps {
  readonly field: InputProps<ApiSelectConfig, string>;
  readonly onPick: (row: AnswerRow | null, title: string | null) => void;
}

/** Asks the service with what is filled in around, on demand. A single row is taken at once. */
export function AskedByButton({ field, onPick }: AskedByButtonProps) {
  const { value, config, context } = field;
  const [isOpen, setIsOpen] = useState(false);
  const { rows, state, ask } = useAnswers(field);
  const say = (words: Bilingual) => textIn(words, context.locale);
  const isOff = field.disabled || field.readOnly || config.request === null;
  const query = async () => {
    const found = await ask(value ?? '');
    const [only, ...others] = found ?? [];
    if (only && others.length === 0) onPick(only, only.title);
    else setIsOpen(others.length > 0);
  };
  const said = typeof state === 'object' ? state.failed : state === 'answered' && rows.length === 0 ? say(none) : null;
  return (
    <>
      <div className="mo-data-select">
        <Input
          {...controlProps(field)}
          readOnly={field.readOnly || !config.mayType}
          value={value ?? ''}
          onChange={({ target }) => onPick(null, target.value === '' ? null : target.value)}
          onBlur={() => field.onBlur?.()}
        />
        <Dropdown
          open={isOpen}
          trigger={[]}
          onOpenChange={setIsOpen}
          menu={{
            items: rows.map((row, index) => ({ key: String(index), label: <AnswerChoice {...row} /> })),
            onClick: ({ key }) => {
              const row = rows[Number(key)];
              setIsOpen(false);
              if (row) onPick(row, row.title);
            },
            style: { maxHeight: 320, overflowY: 'auto' },
          }}
        >
          <Button
            size={field.size ?? 'middle'}
            disabled={isOff}
            loading={state === 'busy'}
            icon={<CloudDownload size={14} strokeWidth={1.75} aria-hidden />}
            aria-haspopup="menu"
            onClick={() => void query()}
          >
            {say({ zh: '查询', en: 'Look up' })}
          </Button>
        </Dropdown>
      </div>
      {said !== null && (
        <p className={typeof state === 'object' ? 'mo-help mo-danger-text' : 'mo-help'} role="status">
          {said}
        </p>
      )}
    </>
  );
}

const none: Bilingual = { zh: '没有查到', en: 'Nothing found' };
