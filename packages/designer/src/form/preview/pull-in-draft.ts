import type { ApiClient } from '@mortise/api/client';
import { type Field, type FormatContext, fieldsById, fieldsOf, fill, type Linkage, type Values } from '@mortise/core';
import type { Pull, PullAsk } from '@mortise/fields/pulling';
import { catalog } from '../catalog.ts';
import type { OtherForm } from '../document/other-forms.ts';

/** The most that the server answers at a time: linkages, and records. */
const [most, page] = [100, 200];

interface Draft {
  readonly fields: readonly Field[];
  readonly forms: readonly OtherForm[];
  readonly format: Pick<FormatContext, 'locale' | 'timeZone'>;
}

/**
 * Pulls what the linked defaults of a draft hold, and what its fill rules bring along with records that are chosen, in the
 * name of its builder: nothing of it is published yet.
 */
export function pullInDraft(api: ApiClient, draft: Draft): Pull {
  return async (asks) => {
    const [pulled, filled] = await Promise.all([linked(api, draft, asks), alongWith(api, draft, asks)]);
    return asks.map((ask) => pulled.get(ask) ?? filled.get(ask) ?? {});
  };
}

type Answers = ReadonlyMap<PullAsk, Values>;

async function linked(api: ApiClient, { fields }: Draft, asks: readonly PullAsk[]): Promise<Answers> {
  const open = asks.flatMap((ask) => {
    const field = placeOf(fields, ask.field)?.field;
    const linkage = field?.block.default;
    return field && linkage?.kind === 'linkage' && 'read' in ask
      ? [{ ask, key: field.key, linkage, read: ask.read }]
      : [];
  });
  const values: unknown[] = [];
  for (let from = 0; from < open.length; from += most)
    values.push(...(await api.call('POST /linkage', { body: bodyOf(open.slice(from, from + most)) })).values);
  return new Map(open.map(({ ask, key }, index) => [ask, { [key]: values[index] ?? null }]));
}

const bodyOf = (asks: readonly { readonly linkage: Linkage; readonly read: object }[]) => ({
  asks: asks.map(({ linkage, read }) => ({ linkage, read })) as never,
});

/** As the server fills in, each form asked once. What the builder may not read there fills nothing. */
async function alongWith(api: ApiClient, { fields, forms, format }: Draft, asks: readonly PullAsk[]): Promise<Answers> {
  const open = asks.flatMap((ask) => {
    const place = 'chosen' in ask ? placeOf(fields, ask.field) : null;
    const fills = place?.field.type.fills?.(place.field.config);
    return place && fills && 'chosen' in ask ? [{ ask, ...place, fills, chosen: ask.chosen }] : [];
  });
  const answers = new Map<PullAsk, Values>();
  for (const formId of new Set(open.map(({ fills }) => fills.formId))) {
    const source = forms.find(({ id }) => id === formId);
    if (!source?.isPublished) continue;
    const sources = fieldsById(fieldsOf({ blocks: [...source.blocks] }, catalog));
    const here = open.filter(({ fills }) => fills.formId === formId);
    for (let from = 0; from < here.length; from += page) {
      const some = here.slice(from, from + page);
      const ids = [...new Set(some.map(({ chosen }) => chosen))];
      const body = { ids, limit: page };
      const found = await api.call('POST /forms/:form/records/query', { params: { form: formId }, body });
      const context = { ...format, titleOf: (id: string) => found.titles[id] };
      for (const { ask, fills, chosen, beside } of some) {
        const record = found.items.find(({ id }) => id === chosen);
        if (record) answers.set(ask, fill(fills.rules, record.values, sources, fieldsById(beside), context));
      }
    }
  }
  return answers;
}

/** A field or a column, and what stands beside it. */
function placeOf(fields: readonly Field[], id: string) {
  for (const beside of [fields, ...fields.map(({ columns }) => columns)]) {
    const field = beside.find((one) => one.id === id);
    if (field) return { field, beside };
  }
  return null;
}
