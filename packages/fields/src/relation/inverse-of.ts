import { Block, newPartId, type PublishedForm } from '@mortise/core';

/**
 * The field to place on the target form so that it shows the records of `form` that point at it through `block`.
 * Its key starts as the form's and may have to be made unique there. It stores nothing of its own.
 */
export const inverseOf = (block: Block, form: Pick<PublishedForm, 'id' | 'key' | 'name'>): Block =>
  Block.parse({
    id: newPartId('f'),
    type: 'relation',
    key: form.key,
    label: form.name,
    width: '1',
    readOnly: true,
    config: {
      formId: form.id,
      multiple: true,
      display: 'table',
      inverseOf: { formId: form.id, fieldId: block.id },
    },
  });
