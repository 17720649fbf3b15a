import { type AnswerRow, type Bilingual, textIn } from '@mortise/core';
import { Select } from 'antd';
import { useState } from 'react';
import type { InputProps } from '../field-view.ts';
import { selectProps } from '../options/select-props.ts';
import { AnswerChoice } from './answer-choice.tsx';
import type { ApiSelectConfig } from './definition.ts';
import { useAnswers } from './use-answers.ts';

interface TypedSelectProps {
  readonly field: InputProps<ApiSelectConfig, string>;
  readonly onPick: (row: AnswerRow | null, title: string | null) => void;
}

const byHand = 'by-hand';

/** Asks the service while one types, and offers what it answers. */
export function TypedSelect({ field, onPick }: TypedSelectProps) {
  const { value, config, context } = field;
  const [text, setText] = useState('');
  const { rows, state, type } = useAnswers(field);
  const say = (words: Bilingual) => textIn(words, context.locale);
  const typed = text.trim();
  const isOffered = rows.some(({ title }) => title === typed);
  const write = (next: string) => {
    setText(next);
    type(next);
  };
  const pick = (chosen: { readonly value: string } | undefined) => {
    if (!chosen) onPick(null, null);
    else if (chosen.value === byHand) onPick(null, typed);
    else onPick(rows[Number(chosen.value)] ?? null, rows[Number(chosen.value)]?.title ?? null);
    setText('');
  };
  return (
    <Select
      {...selectProps(field)}
      allowClear
      labelInValue
      placeholder={field.placeholder ?? say({ zh: '输入关键词查询', en: 'Type to search' })}
      value={value === null ? null : { value: 'chosen', label: value }}
      onChange={(chosen) => pick(chosen ?? undefined)}
      onOpenChange={(isOpen) => isOpen && type(text)}
      loading={state === 'busy'}
      showSearch={{ searchValue: text, filterOption: false, onSearch: write }}
      options={[
        ...rows.map(({ title, detail }, index) => ({ value: String(index), label: title, detail })),
        ...(config.mayType && typed !== '' && state !== 'busy' && !isOffered
          ? [{ value: byHand, label: say({ zh: `直接填写「${typed}」`, en: `Enter "${typed}"` }), detail: '' }]
          : []),
      ]}
      optionRender={({ label, data }) => <AnswerChoice title={String(label)} detail={data.detail} />}
      notFoundContent={typeof state === 'object' ? <Failure>{state.failed}</Failure> : say(empty[state])}
    />
  );
}

const Failure = ({ children }: { readonly children: string }) => (
  <span className="mo-danger-text" role="alert">
    {children}
  </span>
);

const empty: Readonly<Record<'idle' | 'busy' | 'answered', Bilingual>> = {
  idle: { zh: '输入关键词查询', en: 'Type to search' },
  busy: { zh: '正在查询', en: 'Asking' },
  answered: { zh: '没有查到', en: 'Nothing found' },
};
