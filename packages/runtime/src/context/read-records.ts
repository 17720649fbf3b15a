import type { ApiClient } from '@mortise/api/client';
import { type Condition, type Field, operatorsFor, textIn } from '@mortise/core';
import type { FieldViewContext } from '@mortise/fields/views';
import type { QueryClient } from '@tanstack/react-query';
import { listFields, readIds } from '../list/list-fields.ts';
import type { Titles } from './titles.ts';
import { formQuery } from './use-form.ts';

interface ReadPorts {
  readonly api: ApiClient;
  readonly queries: QueryClient;
  readonly titles: Titles;
}

type Read = NonNullable<FieldViewContext['readRecords']>;

/** Records of a form for the fields of another, through the same door as its list. */
export const readRecords =
  ({ api, queries, titles }: ReadPorts): Read =>
  async ({ formId, fields: wanted, pointing, filter, ids, search, sort, limit, cursor }) => {
    const form = await queries.fetchQuery({ ...formQuery(api, formId), staleTime: 60_000 });
    const { fields, titleField } = form;
    const known = listFields(form);
    const parts = [
      ...(filter ? [filter] : []),
      ...(pointing ? [pointsTo(fields, pointing.fieldId, pointing.recordId)] : []),
    ];
    const columns = wanted.flatMap((id) => known.find((field) => field.id === id) ?? []);
    const body = {
      fields: [...readIds(wanted), ...wanted.filter((id) => id.startsWith('$'))],
      filter: parts.length === 0 ? null : { all: parts },
      ...(ids ? { ids: [...ids] } : {}),
      ...(search ? { search } : {}),
      ...(sort ? { sort: [...sort] } : {}),
      limit,
      cursor: cursor ?? null,
    };
    const page = await api.call('POST /forms/:form/records/query', { params: { form: formId }, body });
    titles.learn({ ...page.titles, ...Object.fromEntries(page.items.map(({ id, title }) => [id, title])) });
    return {
      titleLabel: titleField && textIn(titleField.block.label, 'zh') !== '' ? titleField.block.label : title,
      titleFieldId: titleField?.id ?? null,
      columns,
      items: page.items,
      next: page.nextCursor,
    };
  };

const title = { zh: '标题', en: 'Title' };

/** A relation to one record is asked otherwise than one to several. */
export function pointsTo(fields: readonly Field[], fieldId: string, recordId: string): Condition {
  const field = fields.find(({ id }) => id === fieldId);
  const isMany = field !== undefined && operatorsFor(field.kind).some(({ name }) => name === 'contains-any');
  return isMany
    ? { field: fieldId, operator: 'contains-any', operand: { kind: 'constant', value: [recordId] } }
    : { field: fieldId, operator: 'equals', operand: { kind: 'constant', value: recordId } };
}
