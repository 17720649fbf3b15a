import { isDeepStrictEqual } from 'node:util';
import type { RecordView } from '@mortise/core';
import { expect } from 'vitest';
import { fieldIds, isSeen, keyOf, maskable } from './fields.ts';
import type { FormName, Truth } from './naive-model.ts';
import { people } from './test-company.ts';
import type { Request } from './test-request.ts';

type Shown = Pick<RecordView, 'id' | 'title' | 'values' | 'masked' | 'ownerId'>;

export const mayRead = ({ may, form }: Request) => may(form, 'read');

/** Records as somebody reads them, against the truth. Compared as a whole: there are many. */
export function expectSeen(request: Request, records: readonly Shown[], form: FormName = request.form): void {
  for (const record of records) expectOneSeen(request, record, form);
}

function expectOneSeen(request: Request, record: Shown, form: FormName): void {
  const { right, truth, reaches } = request;
  const known = truth[form].get(record.id);
  if (!known) expect.fail(`${record.id} is no ${form}`);
  const seen = fieldIds[form].filter((id) => isSeen(right(form, id)));
  const meant = Object.fromEntries(seen.map((id) => [keyOf(id), meantBy(request, form, id, known)]));
  const stars = fieldIds[form].filter((id) => right(form, id) === 'masked' && maskable.has(id)).map(keyOf);
  const told = Object.entries(record.masked ?? {});
  const actual = {
    isReached: reaches(form, known),
    values: Object.fromEntries(Object.entries(record.values).map(([key, value]) => [key, value ?? null])),
    title: record.title,
    ownerId: record.ownerId,
    masked: told.map(([key]) => key).sort(),
    isBare: told.some(([key, text]) => text === known.values[key]),
  };
  const expected = {
    isReached: true,
    values: meant,
    title: titleOf(request, form, known),
    ownerId: isSeen(right(form, '$owner')) ? people[known.owner] : null,
    masked: stars.sort(),
    isBare: false,
  };
  if (!isDeepStrictEqual(actual, expected))
    expect.fail(`${JSON.stringify(actual)} is told, and ${JSON.stringify(expected)} is meant`);
}

export const titleOf = ({ right }: Request, form: FormName, { values }: Truth): unknown =>
  isSeen(right(form, 'f_name')) ? values.name : '';

/** What a field says to somebody who sees it: of other records no more than they reach. */
function meantBy({ reaches, truth }: Request, form: FormName, fieldId: string, { values }: Truth): unknown {
  const value = values[keyOf(fieldId)] ?? null;
  if (fieldId === 'f_deals') {
    const ids = ((value ?? []) as string[]).filter((id) => reaches('deal', truth.deal.get(id) as Truth));
    return ids.length > 0 ? ids : null;
  }
  if (form === 'customer' || fieldId !== 'f_level') return value;
  return reaches('customer', truth.customer.get(String(values.customer)) as Truth) ? value : null;
}

/** Names of records that are out of reach, or whose title is hidden, are not told along. */
export function expectTitles(request: Request, titles: Readonly<Record<string, string>>): void {
  const { truth, reaches, right } = request;
  for (const id in titles)
    for (const form of ['customer', 'deal'] as const) {
      const known = truth[form].get(id);
      if (known && titles[id] !== '' && !(reaches(form, known) && isSeen(right(form, 'f_name'))))
        expect.fail(`The name of ${id} of ${form} is told.`);
    }
}

export const sorted = (ids: Iterable<string>) => [...ids].sort();
