'use client';

import { type Field, type Issue, type Row, textIn } from '@mortise/core';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { ValueView } from '../field-view.ts';
import { offering } from '../options/offering.ts';
import { optionAdder } from '../options/option-adder.ts';
import { viewOf } from '../views.tsx';
import { focusControl } from './focus-within.ts';
import { useFormScope } from './form-scope.ts';
import { useBlockState } from './use-block-state.ts';
import { useColumnStates } from './use-column-states.ts';

/** Milliseconds. An error that appears under the field moves what stands below, which a click may be on its way to. */
const afterClick = 200;

interface ValueInputProps {
  id: string;
  field: Field;
  // biome-ignore lint/suspicious/noExplicitAny: a registry holds every Config and Value; each entry is typed where it is defined
  view: ValueView<any, any>;
  value: unknown;
  issues: readonly Issue[];
}

/** The control of a field with its help and what is wrong with it. */
export function ValueInput({ id, field, view: { Input }, value, issues }: ValueInputProps) {
  const { session, context, record, mode, inPlace, size } = useFormScope();
  const { block, key } = field;
  const { options } = useBlockState(block, field);
  const config = useMemo(() => offering(field.config, options), [field.config, options]);
  const stateOf = useColumnStates(field);
  // What a rule of the form limits is no list to be added to; what another option limits is.
  const isRuled = options !== null && !field.type.optionRules?.(field.config).parent;
  const addOption = isRuled ? undefined : optionAdder(field, context, record);
  const isInvalid = issues.length > 0;
  const described = [isInvalid && `${id}-error`, block.help && `${id}-help`].filter(Boolean).join(' ');
  const isAlone = mode === 'read' && inPlace?.editing === key;

  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isAlone) return;
    // Once React has finished: controls that draw on focus may not do so while it is drawing.
    const timer = setTimeout(() => focusControl(frame.current));
    return () => clearTimeout(timer);
  }, [isAlone]);

  // A choice opens its list by Enter and Escape first; only what the control leaves alone reaches us.
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isAlone || event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.target instanceof Element && event.target.closest('[aria-expanded="true"]')) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      inPlace.cancel();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || !(event.target instanceof HTMLTextAreaElement))) {
      event.preventDefault();
      inPlace.save();
    }
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend; the label stands above.
    <div ref={frame} className="mo-form-control" onKeyDown={onKeyDown} aria-labelledby={`${id}-label`} role="group">
      <Input
        id={id}
        fieldId={field.id}
        value={value}
        config={config}
        onChange={(next: unknown) => session.set(key, next)}
        onBlur={() => {
          if (session.isChanged(key)) setTimeout(() => session.checkField(key), afterClick);
        }}
        invalid={isInvalid}
        size={size}
        columns={field.columns}
        {...(stateOf ? { stateOf } : {})}
        {...(field.storage.in === 'children' ? { stored: session.storedOf(key) as readonly Row[] | null } : {})}
        issues={issues}
        viewOf={viewOf}
        record={record}
        {...(addOption ? { addOption } : {})}
        context={context}
        {...(block.placeholder ? { placeholder: textIn(block.placeholder, context.locale) } : {})}
        {...(described ? { ariaDescribedBy: described } : {})}
      />
      {isInvalid && (
        <p id={`${id}-error`} className="mo-help mo-danger-text" role="alert">
          {atField(field, issues)
            .map(({ message }) => textIn(message, context.locale))
            .join(textIn({ zh: '；', en: '; ' }, context.locale))}
        </p>
      )}
      {block.help && (
        <p id={`${id}-help`} className="mo-help">
          {textIn(block.help, context.locale)}
        </p>
      )}
    </div>
  );
}

const wrongCells = {
  zh: '有单元格需要修改，见标红处',
  en: 'Some cells need a correction. They are marked in red',
};

/** What is wrong with a cell is said at the cell; here only that there is such a cell. */
function atField({ storage }: Field, issues: readonly Issue[]): readonly Pick<Issue, 'message'>[] {
  if (storage.in !== 'children') return issues;
  const own = issues.filter(({ path }) => path.length < 3);
  return own.length < issues.length ? [...own, { message: wrongCells }] : own;
}
