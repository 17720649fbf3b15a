'use client';

import { targetOf } from '@mortise/core';
import type { RuntimeForm } from '../../context/use-form.ts';
import { usePageScope } from './page-scope.ts';
import type { ListNames } from './shown-tabs.ts';
import type { PageShown } from './use-page.ts';

/** Which form the records of a list are of. */
export function endForm(
  { form, fields }: RuntimeForm,
  { direction, formId, fieldId }: Parameters<ListNames>[0]['via'],
) {
  if (direction === 'in') return formId;
  const field = fields.find(({ id }) => id === fieldId);
  return field ? (targetOf(field.storage) ?? form.id) : form.id;
}

/** Lists are called what the forms of their records are. */
export const listNames =
  (form: RuntimeForm, { forms }: PageShown): ListNames =>
  ({ via }) =>
    forms[endForm(form, via)]?.name ?? '';

export function useListNames(): ListNames {
  const { form, page } = usePageScope();
  return listNames(form, page);
}
