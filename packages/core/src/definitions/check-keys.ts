import type { FieldCatalog } from '../field-type.ts';
import { type Issue, issue } from '../issues.ts';
import { type Field, fieldsOf, linkTableOf } from '../records/storage.ts';
import type { Block } from './block.ts';
import { around, blockName } from './block-name.ts';
import { canKeepValues } from './can-keep-values.ts';
import { Key } from './definition.ts';
import type { FormContext } from './form-context.ts';
import { isFreeWord } from './make-key.ts';
import { isSystemField } from './system-fields.ts';
import { isConverted } from './type-change.ts';

/** Are keys usable and unique, and does what is published keep its key and its kind of value? */
export function checkKeys(blocks: Block[], catalog: FieldCatalog, context: FormContext): Issue[] {
  const fields = fieldsOf({ blocks }, catalog);
  const before = context.previous ? fieldsOf(context.previous, catalog) : [];
  return [
    ...checkCount(fields),
    ...checkTable(fields, before, context.key),
    ...fields.flatMap((field) => [
      ...checkColumnCount(field),
      // What a subform keeps is its own: a column may have the key of a field beside the subform.
      ...checkTable(field.columns, before.find(({ id }) => id === field.id)?.columns ?? [], context.key),
    ]),
  ];
}

/** Fields that share a table. */
function checkTable(fields: readonly Field[], published: readonly Field[], formKey: string): Issue[] {
  const before = new Map(published.map((field) => [field.id, field]));
  const firstWith = new Map<string, Field>();
  for (const field of [...fields].reverse()) firstWith.set(nameIn(formKey, field), field);
  return fields.flatMap((field) => [
    ...checkWord(field),
    ...checkUnique(field, firstWith.get(nameIn(formKey, field))),
    ...checkFrozen(field, before.get(field.id)),
  ]);
}

/** Of a form: a row must fit a page of 8 KB, where each long text still takes 18 bytes. */
export const mostColumns = 400;

function checkCount(fields: readonly Field[]): Issue[] {
  const columns = fields.filter(({ storage }) => storage.in === 'column').length;
  if (columns <= mostColumns) return [];
  const message = {
    zh: `表单有 ${columns} 个字段，最多 ${mostColumns} 个。把一部分放到另一个表单并关联起来`,
    en: `The form has ${columns} fields; ${mostColumns} are the most. Move some to another form and relate the two`,
  };
  return [issue(['blocks'], 'too_many', message)];
}

const mostSubformColumns = 100;

function checkColumnCount({ id, block, type, columns, storage }: Field): Issue[] {
  if (storage.in !== 'children') return [];
  const path = ['blocks', id, 'columns'];
  const name = blockName(block, type);
  if (columns.length === 0) {
    const zh = (text: string) => `「${text}」还没有列，拖入一个字段`;
    return [
      issue(
        path,
        'too_few',
        around(name, zh, (text) => `${text} has no columns yet. Drag a field into it`),
      ),
    ];
  }
  if (columns.length <= mostSubformColumns) return [];
  const zh = (text: string) => `「${text}」有 ${columns.length} 列，最多 ${mostSubformColumns} 列`;
  const en = (text: string) => `${text} has ${columns.length} columns; ${mostSubformColumns} are the most`;
  return [issue(path, 'too_many', around(name, zh, en))];
}

/** Two link tables may collide where their keys differ only at the end. */
const nameIn = (formKey: string, { key, storage }: Field) =>
  storage.in === 'link' || storage.in === 'children'
    ? linkTableOf(formKey, key).slice(linkTableOf(formKey, '').length)
    : key;

const keyIssue = (field: Field, code: string, zh: (name: string) => string, en: (name: string) => string) =>
  issue(['blocks', field.id, 'key'], code, around(blockName(field.block, field.type), zh, en));

function checkWord(field: Field): Issue[] {
  if (Key.safeParse(field.key).success && isFreeWord(field.key) && !isSystemField(field.id)) return [];
  return [
    keyIssue(
      field,
      'invalid_key',
      (name) => `「${name}」的标识只能用小写字母、数字和下划线，以字母开头，不能是系统保留的词`,
      (name) =>
        `The key of ${name} takes lower-case letters, digits and underscores, starts with a letter, and must not be a reserved word`,
    ),
  ];
}

function checkUnique(field: Field, first: Field | undefined): Issue[] {
  if (first === undefined || first === field) return [];
  return [
    keyIssue(
      field,
      'not_unique',
      (name) => `「${name}」的标识 ${field.key} 和另一个字段相同，改一个`,
      (name) => `${name} has the same key as another field: ${field.key}. Change one of them`,
    ),
  ];
}

function checkFrozen(field: Field, published: Field | undefined): Issue[] {
  if (!published) return [];
  if (published.key !== field.key) {
    return [
      keyIssue(
        field,
        'key_frozen',
        (name) => `「${name}」已发布，标识不能再改，改回 ${published.key}`,
        (name) => `${name} is published and keeps its key. Set it back to ${published.key}`,
      ),
    ];
  }
  return [...checkUnit(field, published), ...(isConverted(published, field) ? [] : checkType(field, published))];
}

/** Amounts do not say their unit, so in another one they would be other amounts. */
function checkUnit(field: Field, published: Field): Issue[] {
  const [before, after] = [published, field].map(({ type, config }) => type.unit?.(config));
  if (before === undefined || after === undefined || before === after) return [];
  return [
    issue(
      ['blocks', field.id, 'config'],
      'unit_change',
      around(
        blockName(field.block, field.type),
        (name) => `「${name}」里已有的值按 ${before} 记，不能改成 ${after}。改回 ${before}，另外新建一个字段`,
        (name) =>
          `The values ${name} holds are in ${before} and cannot become ${after}. Set it back and add another field`,
      ),
    ),
  ];
}

function checkType(field: Field, published: Field): Issue[] {
  // What follows from other values is computed anew.
  if (canKeepValues(published, field) || (field.type.derive && published.type === field.type)) return [];
  return [
    issue(
      ['blocks', field.id, 'type'],
      'type_change',
      around(
        blockName(field.block, field.type),
        (name) => `「${name}」里已有的值不能存成新的类型。保留原来的类型，另外新建一个字段`,
        (name) => `The values ${name} holds do not fit the new type. Keep the type and add another field`,
      ),
    ),
  ];
}
