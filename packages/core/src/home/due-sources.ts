import { fitsFollowUp } from '../definitions/follow-up.ts';
import type { PublishedForm } from '../definitions/form.ts';
import type { Field } from '../records/storage.ts';
import type { ValueKind } from '../value-kind.ts';
import { type DueSource, mostSources } from './home.ts';

const people: ReadonlySet<ValueKind> = new Set(['member', 'members']);

/** May the field say by when to get in touch? */
export const maySayDue = (field: Pick<Field, 'kind' | 'storage'>): boolean => fitsFollowUp(field, 'next');

/** May the field say who is to get in touch? */
export const maySayWho = ({ kind, storage }: Pick<Field, 'kind' | 'storage'>): boolean =>
  people.has(kind) && storage.in === 'column';

/** Where nobody named any: the next contact of every form of follow-ups. */
export const usualSources = (forms: readonly PublishedForm[]): DueSource[] =>
  forms
    .flatMap(({ id, followUp }) => (followUp?.next ? [{ formId: id, fieldId: followUp.next, who: '$owner' }] : []))
    .slice(0, mostSources);
