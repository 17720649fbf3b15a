'use client';

import { problemOf } from '@mortise/api/client';
import { useText, useToast } from '@mortise/ui';
import type { FormInstance } from 'antd';
import { fieldErrors } from './field-errors.ts';

/** Says that a call failed, and why. */
export function useTellFailure() {
  const { t } = useText();
  const toast = useToast();
  return (error: unknown) => {
    const { text, traceId } = problemOf(error);
    toast.failed(t(text), { traceId });
  };
}

/** Says at the fields of a form what was refused of it; what concerns none of them is said apart. */
export function useTellRefusal<Entry>(
  form: Pick<FormInstance<Entry>, 'setFields'>,
  fields: readonly (keyof Entry & string)[],
) {
  const tellFailure = useTellFailure();
  return (error: unknown) => {
    const wrong = fieldErrors(error);
    const shown = fields.flatMap((name) => (wrong[name] ? [{ name, errors: [wrong[name]] }] : []));
    if (shown.length > 0) form.setFields(shown as unknown as Parameters<typeof form.setFields>[0]);
    else tellFailure(error);
  };
}
