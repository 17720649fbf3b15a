import type { Answer } from '@mortise/api/client';
import type { FieldRight, Operation, PublishedForm, RecordMoment } from '@mortise/core';

/** What the person at the screen may do with a form, at one moment of a record. The server holds to it in any case. */
export interface FormRights {
  readonly may: (operation: Operation) => boolean;
  /** Of a field, a column, a button or `$owner`. */
  readonly right: (id: string) => FieldRight;
}

/** Of whom no role holds back. */
export const allRights: FormRights = { may: () => true, right: () => 'edit' };

export function rightsAt(shown: Answer<'GET /forms/:form/rights'>, moment: RecordMoment): FormRights {
  const { operations, fields, onCreate } = shown;
  const listed = moment === 'new' ? onCreate : fields;
  const isFixed = moment === 'stored' && !operations.includes('update');
  return {
    may: (operation) => operations.includes(operation),
    right: (id) => {
      const right = listed[id] ?? 'edit';
      return right === 'edit' && isFixed ? 'read' : right;
    },
  };
}

/** The form as it is drawn: hidden fields are there for the rules that name them, and are never shown. */
export function formWithin(form: PublishedForm, { right }: FormRights): PublishedForm {
  if (form.blocks.every(({ id }) => right(id) === 'edit')) return form;
  return {
    ...form,
    blocks: form.blocks.map((block) => {
      const held = right(block.id);
      if (held === 'edit') return block;
      return { ...block, readOnly: true, required: false, hidden: block.hidden || held === 'hidden' };
    }),
  };
}
