import type { ApiClient } from '@mortise/api/client';
import type { Field, Linkage } from '@mortise/core';
import type { Pull } from '@mortise/fields/pulling';

/** The most that the server answers at a time. */
const most = 100;

/** Pulls what the linked defaults of a draft hold, in the name of its builder. Records that are chosen fill nothing yet. */
export function pullInDraft(api: ApiClient, fields: readonly Field[]): Pull {
  const all = new Map(fields.flatMap((field) => [field, ...field.columns]).map((field) => [field.id, field]));
  return async (asks) => {
    const tried = asks.map((ask) => {
      const field = all.get(ask.field);
      const linkage = field?.block.default;
      return field && linkage?.kind === 'linkage' && 'read' in ask ? { key: field.key, linkage, read: ask.read } : null;
    });
    const open = tried.filter((one) => one !== null);
    const values: unknown[] = [];
    for (let from = 0; from < open.length; from += most)
      values.push(...(await api.call('POST /linkage', { body: bodyOf(open.slice(from, from + most)) })).values);
    return tried.map((one) => (one ? { [one.key]: values[open.indexOf(one)] ?? null } : {}));
  };
}

const bodyOf = (asks: readonly { readonly linkage: Linkage; readonly read: object }[]) => ({
  asks: asks.map(({ linkage, read }) => ({ linkage, read })) as never,
});
