import { type Field, isTracked } from '@mortise/core';
import type { RuntimeForm } from '../../context/use-form.ts';

/** The fields of a form whose ways are kept and may be seen. */
export const trackedFields = ({ fields }: Pick<RuntimeForm, 'fields'>): readonly Field[] =>
  fields.filter((field) => isTracked(field) && !field.block.hidden);
