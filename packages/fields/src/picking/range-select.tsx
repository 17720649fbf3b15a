import type { Bilingual, PeopleRange } from '@mortise/core';
import type { ComponentProps } from 'react';
import type { InputProps } from '../field-view.ts';
import { waitingText } from '../related/waiting-text.ts';
import type { Ids } from './ids.ts';
import { LookupSelect } from './lookup-select.tsx';
import { useRange } from './use-range.ts';

interface RangeSelectProps<C>
  extends Pick<ComponentProps<typeof LookupSelect>, 'multiple' | 'startsOpen' | 'Sign' | 'titled' | 'suffix'> {
  readonly field: InputProps<C, Ids>;
  readonly kind: 'user' | 'department';
  readonly range: PeopleRange | null;
  readonly placeholder: Bilingual;
}

/** Chooses people or departments among those in range, and says who no longer is. */
export function RangeSelect<C>({ range, field, placeholder, ...rest }: RangeSelectProps<C>) {
  const { choosable, waitsFor, complaint } = useRange(rest.kind, range, field);
  // What the server found says the same.
  const isSaid = field.issues?.some(({ code }) => code === 'out_of_range') ?? false;
  const waiting = waitsFor === null ? null : waitingText([waitsFor]);
  return (
    <>
      <LookupSelect
        {...rest}
        field={{ ...field, invalid: Boolean(field.invalid || complaint) }}
        within={choosable ? { choosable } : {}}
        placeholder={waiting ?? placeholder}
        {...(waiting ? { none: waiting } : {})}
      />
      {complaint && !isSaid && (
        <p className="mo-help mo-danger-text" role="status">
          {complaint}
        </p>
      )}
    </>
  );
}
