import { systemClock } from '@mortise/core';
import { createRecordRows } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { expect } from 'vitest';
import { createCheckByHand } from '../../../records/duplicates/check-by-hand.ts';
import { createHintDuplicates } from '../../../records/duplicates/hint-duplicates.ts';
import { unwrap } from '../../../records/test-world.ts';
import { computed, fieldIds, isSeen, keyOf } from '../fields.ts';
import type { FormName, Truth } from '../naive-model.ts';
import type { Check, Request } from '../test-request.ts';
import { titleOf } from '../test-seen.ts';

const portsOf = ({ pool, world: { access, forms } }: Request) => ({
  access,
  forms,
  catalog: fieldTypes,
  rows: createRecordRows(pool),
  clock: systemClock,
});

/** What can be found out on the way to a write: whether something is there already, what stands there now. */
export const beforeWritingRoads: Readonly<Record<string, Check>> = {
  /** While a record is filled in. */
  async hint(request) {
    const { form, forms, truth, actor, pick, right, newRight, reaches, may } = request;
    const holder = pick(['customer', 'deal'] as const);
    const known = pick([...truth[holder].values()]);
    const edited = pick([null, pick([...truth[form].values()]), ...(form === holder ? [known] : [])]);
    const hints = createHintDuplicates(portsOf(request));
    const typed = { recordId: edited?.id ?? null, values: { code: known.values.code } };
    const told = await hints.hint(actor, forms[form], typed);
    if (!may(form, edited ? 'update' : 'create')) return expect(told).toMatchObject({ error: { code: 'forbidden' } });
    if (edited && !reaches(form, edited, 'update')) return expect(told).toMatchObject({ error: { code: 'not_found' } });
    const isOpen = (edited ? right(form, 'f_code') : newRight(form, 'f_code')) === 'edit';
    const isSelf = edited?.id === known.id;
    expect(unwrap(told).flatMap(({ duplicates = [] }) => duplicates)).toEqual(
      isOpen && !isSelf ? duplicateSeen(request, holder, known) : [],
    );
  },

  /** Before there is a record at all. */
  async checkByHand(request) {
    const { form, forms, truth, actor, pick, may } = request;
    const holder = pick(['customer', 'deal'] as const);
    const known = pick([...truth[holder].values()]);
    const checks = createCheckByHand(portsOf(request));
    const appId = forms[form].appId;
    const [input] = unwrap(await checks.inputs(actor, { appId }));
    const mayUse = may(form, 'read') || may(form, 'create');
    const mayAsk = (['customer', 'deal'] as const).some((one) => asksIn(request, one));
    expect(input !== undefined).toBe(mayUse && mayAsk);
    const said = { [input?.id ?? 'text']: String(known.values.code) };
    const found = unwrap(await checks.check(actor, { appId, said })).flatMap(({ duplicates }) => duplicates);
    expect(found).toEqual(input ? duplicateSeen(request, holder, known) : []);
  },

  /** A stale save shows what is stored now: no more of it than reading would. */
  async stale(request) {
    const { form, forms, truth, world, actor, pick, reaches, right, may } = request;
    const known = pick([...truth[form].values()]);
    const kind = pick(['update', 'delete'] as const);
    const change = { kind, id: known.id, version: 99, ...(kind === 'update' && { values: {} }) } as never;
    const written = await world.writer.write(actor, forms[form], [change], { atomic: true });
    expect(written.ok).toBe(false);
    if (written.ok) return;
    if (!may(form, kind)) return expect(written.error.code).toBe('forbidden');
    expect(written.error.code).toBe(reaches(form, known, kind) ? 'conflict' : 'not_found');
    if (written.error.code !== 'conflict') return;
    const current = written.error.current as { title: string; ownerId: string | null; values: object };
    for (const key of Object.keys(current.values)) expect(isSeen(right(form, `f_${key}`))).toBe(true);
    if (!isSeen(right(form, 'f_name'))) expect(current.title).toBe('');
    if (!isSeen(right(form, '$owner'))) expect(current.ownerId).toBeNull();
  },

  /** Whether a guess is right cannot be told from the answer. */
  async guess(request) {
    const { form, forms, truth, world, actor, pick, right } = request;
    const hidden = fieldIds[form].filter((id) => !isSeen(right(form, id)));
    if (hidden.length === 0) return;
    const key = keyOf(pick(hidden));
    const known = pick([...truth[form].values()]);
    const answer = async (value: unknown) => {
      const change = { kind: 'update' as const, id: known.id, values: { [key]: value } };
      const written = await world.writer.write(actor, forms[form], [change], { atomic: true });
      expect(written.ok && written.value.records.some(({ version }) => version > known.version)).toBe(false);
      return JSON.stringify(written);
    };
    const other = pick([...truth[form].values()].filter(({ values }) => values[key] !== known.values[key]));
    if (!computed.has(key)) expect(await answer(known.values[key])).toBe(await answer(other?.values[key]));
  },
};

/** Nobody finds out by a field that they do not see. */
const asksIn = ({ may, right }: Request, form: FormName) => may(form, 'read') && isSeen(right(form, 'f_code'));

/** The one record that has a code, as somebody who asks for it may know it. */
function duplicateSeen(request: Request, holder: FormName, known: Truth): unknown[] {
  const { forms, reaches } = request;
  if (!asksIn(request, holder)) return [];
  const isReached = reaches(holder, known);
  return [
    {
      formId: forms[holder].id,
      formName: holder,
      recordId: isReached ? known.id : null,
      title: isReached ? titleOf(request, holder, known) : '',
      ownerName: isReached && isSeen(request.right(holder, '$owner')) ? `人${known.owner}` : null,
      updatedAt: isReached ? expect.any(String) : null,
      isDeleted: false,
      similarity: 1,
    },
  ];
}
