'use client';

import { type Field, textIn } from '@mortise/core';
import { memo, useCallback, useSyncExternalStore } from 'react';
import type { ValueView } from '../field-view.ts';
import { useFormScope } from './form-scope.ts';
import { useBlockState } from './use-block-state.ts';
import { ValueInput } from './value-input.tsx';
import { ValueShown } from './value-shown.tsx';

interface FormFieldProps {
  field: Field;
  // biome-ignore lint/suspicious/noExplicitAny: a registry holds every Config and Value; each entry is typed where it is defined
  view: ValueView<any, any>;
}

/** One field: label above, value or control, help, error. Listens to its own key alone. */
export const FormField = memo(function FormField({ field, view }: FormFieldProps) {
  const scope = useFormScope();
  const { session, context, prefix, mode, inPlace } = scope;
  const { block, key } = field;
  const subscribe = useCallback((notify: () => void) => session.subscribe(key, notify), [session, key]);
  const value = useSyncExternalStore(
    subscribe,
    () => session.valueOf(key),
    () => session.valueOf(key),
  );
  const issues = useSyncExternalStore(
    subscribe,
    () => session.issuesOf(key),
    () => session.issuesOf(key),
  );

  const state = useBlockState(block, field);
  const failure = session.errorOf(key);

  const id = `${prefix}${block.id}`;
  const { computed } = field.type.supports;
  const isFixed = !state.editable || computed || field.storage.in === 'inverse' || scope.isLocked(field);
  const isOpen = mode === 'edit' ? !isFixed : inPlace?.editing === key;
  const mayOpen = mode === 'read' && inPlace && !isFixed && !field.type.supports.generated;
  const isRequired = isOpen && state.required && field.type.supports.required && !field.type.supports.generated;

  return (
    <div
      className="mo-form-field"
      data-field={key}
      data-invalid={issues.length > 0 || undefined}
      data-color={state.color ?? undefined}
    >
      <label className="mo-label" id={`${id}-label`} htmlFor={isOpen ? id : undefined}>
        {textIn(block.label, context.locale)}
        {isRequired && (
          <span className="mo-form-star" aria-hidden="true">
            *
          </span>
        )}
      </label>
      {isOpen ? (
        <ValueInput id={id} field={field} view={view} value={value} issues={issues} />
      ) : (
        <ValueShown
          field={field}
          view={view}
          value={value}
          {...(mayOpen ? { onOpen: () => inPlace.start(key) } : {})}
        />
      )}
      {failure && (
        <p className="mo-help mo-danger-text">
          {textIn({ zh: `算不出来：${failure.zh}`, en: `Cannot be calculated: ${failure.en}` }, context.locale)}
        </p>
      )}
      {!isOpen && issues.length > 0 && (
        <p className="mo-help mo-danger-text" role="alert">
          {issues.map(({ message }) => textIn(message, context.locale)).join(' ')}
        </p>
      )}
    </div>
  );
});
