import { Block, type FieldCatalog, FormDraft, type PlannedColumn, type PlannedSheet } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';

const typesByName: FieldCatalog = fieldTypes;

/** The block that a column becomes. The same column always gives the same id: a resumed import finds its fields by it. */
export const blockIdOf = ({ column }: Pick<PlannedColumn, 'column'>): string => `col_${column + 1}`;

/** The form that a sheet becomes. `formIdOf` says which form another sheet of the file became. */
export function draftOf(sheet: PlannedSheet, formIdOf: (sheet: number) => string | undefined): FormDraft {
  const { form } = sheet;
  if (form.kind !== 'new') return FormDraft.parse({});
  const blocks = sheet.columns.flatMap((column) => blockOf(column, formIdOf) ?? []);
  // A column that became a relation, or was left out, names nothing: then the form's own choice stands.
  const titleId = form.titleColumn === null ? null : blockIdOf({ column: form.titleColumn });
  const mayName = ({ id, type }: Block) => id === titleId && typesByName[type]?.supports.title === true;
  return FormDraft.parse({
    name: form.name,
    icon: 'table-2',
    titleFieldId: blocks.find(mayName)?.id ?? null,
    blocks,
  });
}

function blockOf(column: PlannedColumn, formIdOf: (sheet: number) => string | undefined): Block | null {
  const { target } = column;
  const id = blockIdOf(column);
  if (target.kind === 'new') return newBlock(column, id)[0] ?? null;
  if (target.kind === 'relation') {
    const formId = formIdOf(target.toSheet);
    return formId ? Block.parse({ id, type: 'relation', label: target.label, config: { formId } }) : null;
  }
  return null;
}

/** The block of a column that becomes a new field; none of another. */
export function newBlock({ target }: PlannedColumn, id: string): Block[] {
  if (target.kind !== 'new') return [];
  const version = typesByName[target.type]?.migrations.length ?? 0;
  return [Block.parse({ id, type: target.type, version, label: target.label, config: target.config })];
}
