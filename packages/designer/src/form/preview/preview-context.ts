import type { ApiClient } from '@mortise/api/client';
import { fieldsOf, isSystemField, systemOfRecord, textIn, titleFieldOf } from '@mortise/core';
import { askedFields } from '@mortise/fields';
import type { FieldViewContext, RecordColumn } from '@mortise/fields/views';
import { catalog } from '../catalog.ts';

/** What fields may ask while a draft is tried: beyond the canvas, records of other forms to choose from. */
export function previewContext(api: ApiClient, context: FieldViewContext): FieldViewContext {
  const titles = new Map<string, string>();
  return {
    ...context,
    titleOf: (id) => titles.get(id) ?? context.titleOf(id),
    readRecords: async ({ formId, fields: wanted, pointing, filter, ids, search, sort, limit, cursor }) => {
      // A record that is only tried has no id by which others could point to it.
      if (pointing) return { titleLabel: title, titleFieldId: null, columns: [], items: [], next: null };
      const form = await api.call('GET /forms/:form', { params: { form: formId } });
      const fields = fieldsOf(form, catalog);
      const known = askedFields(fields).map(columnOf);
      const titleField = titleFieldOf(form, fields);
      const body = {
        fields: [...wanted],
        filter: filter ?? null,
        ...(ids ? { ids: [...ids] } : {}),
        ...(search ? { search } : {}),
        ...(sort ? { sort: [...sort] } : {}),
        limit,
        cursor: cursor ?? null,
      };
      const page = await api.call('POST /forms/:form/records/query', { params: { form: formId }, body });
      for (const [id, name] of Object.entries(page.titles)) titles.set(id, name);
      for (const { id, title: name } of page.items) titles.set(id, name);
      return {
        titleLabel: titleField && textIn(titleField.block.label, 'zh') !== '' ? titleField.block.label : title,
        titleFieldId: titleField?.id ?? null,
        columns: wanted.flatMap((id) => known.find((column) => column.id === id) ?? []),
        items: page.items,
        next: page.nextCursor,
      };
    },
  };
}

const columnOf = (field: Omit<RecordColumn, 'valueOf'>): RecordColumn => ({
  ...field,
  valueOf: (record) => (isSystemField(field.id) ? systemOfRecord(record)[field.id] : record.values[field.key]) ?? null,
});

const title = { zh: '标题', en: 'Title' };
