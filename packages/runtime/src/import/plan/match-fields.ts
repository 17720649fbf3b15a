import { type Field, mayFill, textIn } from '@mortise/core';

/** Whether a person may write the field: it is neither made by the server nor read through another. */
export const isWritable = (field: Field) => mayFill(field) && !field.type.supports.generated;

/** The field that bears the column's name, letter case, spaces and brackets aside. */
export function fieldFor(name: string, fields: readonly Field[]): Field | undefined {
  const wanted = plain(name);
  return fields.find(
    (field) =>
      isWritable(field) &&
      [textIn(field.block.label, 'zh'), textIn(field.block.label, 'en'), field.key].some(
        (own) => own !== '' && plain(own) === wanted,
      ),
  );
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_\-./()（）:：]/g, '');
