import {
  around,
  blockName,
  conversionsOf,
  fieldsOf,
  type PublishedForm,
  planTable,
  type TableChange,
  type Text,
  textIn,
  uniqueIndexOf,
  wantedIndexes,
} from '@mortise/core';
import type { DefinitionPorts } from './ports.ts';

/** One thing that publishing does to the tables, in words. */
export interface Effect {
  readonly kind: TableChange['kind'] | 'revive' | 'add-index' | 'drop-index' | 'recompute';
  readonly fieldId: string | null;
  readonly text: Text;
}

export async function tableEffects(
  previous: PublishedForm | null,
  next: PublishedForm,
  { facts, catalog }: Pick<DefinitionPorts, 'facts' | 'catalog'>,
): Promise<Effect[]> {
  const retired = await facts.retiredFields(next.id);
  const fields = [...fieldsOf(next, catalog), ...(previous ? fieldsOf(previous, catalog) : [])].flatMap((field) => [
    field,
    ...field.columns,
  ]);
  const nameOf = (fieldId: string) => {
    const field = fields.find(({ id }) => id === fieldId);
    return field ? blockName(field.block, field.type) : fieldId;
  };
  const converted = new Set(conversionsOf(previous, next, catalog).map(({ to }) => to.id));
  const changes = planTable(previous, next, catalog).filter(
    (change) =>
      !(
        'fieldId' in change &&
        (change.kind === 'add-column' || change.kind === 'add-link') &&
        converted.has(change.fieldId)
      ),
  );
  const effects = changes.map((change): Effect => {
    if (change.kind === 'create-table') {
      return {
        kind: change.kind,
        fieldId: null,
        text: { zh: `新建表 ${change.table}`, en: `New table ${change.table}` },
      };
    }
    if (change.kind === 'widen-column') {
      const text = {
        zh: `列 ${change.column} 改为 ${change.sqlType}`,
        en: `Column ${change.column} becomes ${change.sqlType}`,
      };
      return { kind: change.kind, fieldId: null, text };
    }
    const adds = change.kind === 'add-column' || change.kind === 'add-link' || change.kind === 'add-children';
    const kind = adds && retired.has(change.fieldId) ? 'revive' : change.kind;
    return { kind, fieldId: change.fieldId, text: words[kind](nameOf(change.fieldId)) };
  });
  return [...effects, ...uniqueEffects(previous, next, nameOf, catalog)];
}

type FieldEffect = Exclude<Effect['kind'], 'create-table' | 'widen-column' | 'add-index' | 'drop-index' | 'recompute'>;
const words: Record<FieldEffect, (name: Text) => Text> = {
  'add-column': (name) =>
    around(
      name,
      (text) => `新增列「${text}」`,
      (text) => `New column ${text}`,
    ),
  'add-link': (name) =>
    around(
      name,
      (text) => `新增关联表「${text}」`,
      (text) => `New link table ${text}`,
    ),
  'add-children': (name) =>
    around(
      name,
      (text) => `新增明细表「${text}」`,
      (text) => `New child table ${text}`,
    ),
  'retire-children': (name) =>
    around(
      name,
      (text) => `「${text}」的明细行保留 30 天，期间可恢复`,
      (text) => `The rows of ${text} are kept for 30 days`,
    ),
  'retire-column': (name) =>
    around(
      name,
      (text) => `「${text}」的值保留 30 天，期间可恢复`,
      (text) => `The values of ${text} are kept for 30 days`,
    ),
  'retire-link': (name) =>
    around(
      name,
      (text) => `「${text}」的关联保留 30 天，期间可恢复`,
      (text) => `The links of ${text} are kept for 30 days`,
    ),
  revive: (name) =>
    around(
      name,
      (text) => `「${text}」连同原来的值恢复`,
      (text) => `${text} comes back with its values`,
    ),
};

function uniqueEffects(
  previous: PublishedForm | null,
  next: PublishedForm,
  nameOf: (fieldId: string) => Text,
  catalog: DefinitionPorts['catalog'],
): Effect[] {
  const namesIn = (form: PublishedForm | null) =>
    new Set(form ? wantedIndexes(form, [], catalog).map(({ name }) => name) : []);
  const [before, after] = [namesIn(previous), namesIn(next)];
  return fieldsOf(next, catalog).flatMap((field): Effect[] => {
    const index = uniqueIndexOf(next.key, field);
    if (before.has(index) === after.has(index)) return [];
    const added = after.has(index);
    const name = nameOf(field.id);
    const text = added
      ? { zh: `「${textIn(name, 'zh')}」从此不能重复`, en: `${textIn(name, 'en')} must be unique from now on` }
      : { zh: `「${textIn(name, 'zh')}」从此可以重复`, en: `${textIn(name, 'en')} may repeat from now on` };
    return [{ kind: added ? 'add-index' : 'drop-index', fieldId: field.id, text }];
  });
}
