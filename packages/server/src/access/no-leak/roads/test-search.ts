import { keysOfName } from '@mortise/db';
import { expect } from 'vitest';
import { unwrap } from '../../../records/test-world.ts';
import { searchEverything } from '../../../search/search-everything.ts';
import { isSeen, keyOf } from '../fields.ts';
import type { FormName } from '../naive-model.ts';
import type { Check, Request } from '../test-request.ts';
import { sorted, titleOf } from '../test-seen.ts';

interface Hit {
  readonly formId: string;
  readonly recordId: string;
  readonly title: string;
}

/** What is found by a few letters. */
export const searchRoads: Readonly<Record<string, Check>> = {
  async search(request) {
    const { needle, ...known } = needleOf(request);
    const { hits } = unwrap(await request.world.reader.search(request.actor, needle));
    expectHits(request, hits, known);
  },

  /** Records, forms, and where something can be made, all by one box. */
  async everything(request) {
    const { world, actor, form, forms, may, pick } = request;
    const { needle, ...known } = needleOf(request);
    const search = searchEverything({
      ...world,
      views: async () => [],
      people: { search: async () => [], departments: async () => [] },
      keysOfName,
    });
    const text = pick([needle, form]);
    const found = unwrap(await search(actor, { text }));
    if (text === needle) return expectHits(request, found.records, known);
    const here = (ids: readonly string[]) => sorted(ids.filter((id) => id === forms[form].id));
    expect(here(found.formIds)).toEqual(may(form, 'read') ? [forms[form].id] : []);
    expect(here(found.createIn)).toEqual(may(form, 'create') ? [forms[form].id] : []);
  },

  /** A list that is searched. */
  async listSearch(request) {
    const { world, actor, form, forms, may } = request;
    const { needle, ...known } = needleOf(request);
    const page = await world.reader.query(actor, forms[form], { search: needle, limit: 50 });
    if (!may(form, 'read')) return expect(page.ok).toBe(false);
    const { items } = unwrap(page);
    expectHits(
      request,
      items.map(({ id, title }) => ({ formId: forms[form].id, recordId: id, title })),
      known,
    );
  },
};

function needleOf({ form, truth, pick }: Request) {
  const known = pick([...truth[form].values()]);
  const fieldId = form === 'customer' ? pick(['f_code', 'f_phone']) : 'f_code';
  return { known, fieldId, needle: String(known.values[keyOf(fieldId)]).replace('+86', '') };
}

function expectHits(
  request: Request,
  hits: readonly Hit[],
  { known, fieldId }: Pick<ReturnType<typeof needleOf>, 'known' | 'fieldId'>,
): void {
  const { form, forms, reached, right, reaches, truth } = request;
  const isFound = hits.some(({ recordId }) => recordId === known.id);
  if (!reached.has(known.id) || !isSeen(right(form, fieldId))) expect(isFound).toBe(false);
  else if (fieldId === 'f_code') expect(isFound).toBe(true);
  for (const hit of hits)
    for (const name of ['customer', 'deal'] as const satisfies readonly FormName[]) {
      if (hit.formId !== forms[name].id) continue;
      const one = truth[name].get(hit.recordId);
      if (!one || !reaches(name, one)) expect.fail(`${hit.recordId} is found.`);
      expect(hit.title).toBe(titleOf(request, name, one));
    }
}
