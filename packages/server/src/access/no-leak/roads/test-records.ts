import { storedFiles } from '@mortise/db';
import { expect } from 'vitest';
import { reachFiles } from '../../../files/open-file.ts';
import { isSeen } from '../fields.ts';
import type { Truth } from '../naive-model.ts';
import { people } from '../test-company.ts';
import type { Check } from '../test-request.ts';
import { expectSeen, expectTitles, sorted, titleOf } from '../test-seen.ts';

const both = ['customer', 'deal'] as const;

/** One record, by its id: itself, its names, its history, its files, its team. */
export const recordRoads: Readonly<Record<string, Check>> = {
  async get(request) {
    const { form, forms, truth, world, actor, pick, reached } = request;
    const { id } = pick([...truth[form].values()]);
    const got = await world.reader.get(actor, forms[form], id);
    expect(got.ok).toBe(reached.has(id));
    if (!got.ok) return expect(got.error.code).toBe('not_found');
    expectSeen(request, [got.value.record]);
    expectTitles(request, got.value.titles);
  },

  async titles(request) {
    const { form, forms, truth, world, actor, right, reached } = request;
    const all = [...truth[form].keys()];
    const titles = await world.reader.titles(actor, forms[form], all);
    const meant = isSeen(right(form, 'f_name')) ? all.filter((id) => reached.has(id)) : [];
    expect(sorted(Object.keys(titles))).toEqual(sorted(meant));
  },

  /** Of both forms at once. */
  async titlesIn(request) {
    const { forms, truth, world, actor, reaches } = request;
    const asked = both.flatMap((form) =>
      [...truth[form].keys()].map((recordId) => ({ recordId, formId: forms[form].id })),
    );
    const titles = await world.reader.titlesIn(actor, asked);
    const meant = both.flatMap((form) =>
      [...truth[form].values()].flatMap((one) => (reaches(form, one) ? [[one.id, titleOf(request, form, one)]] : [])),
    );
    expect(Object.fromEntries(titles)).toEqual(Object.fromEntries(meant));
  },

  async history(request) {
    const { form, forms, truth, world, actor, pick, right, reached } = request;
    const { id } = pick([...truth[form].values()]);
    const told = await world.reader.history(actor, forms[form], id);
    expect(told.ok).toBe(reached.has(id));
    if (!told.ok) return;
    for (const { changes } of told.value.items)
      for (const key of Object.keys(changes).filter((one) => one === '$owner' || !one.startsWith('$')))
        expect(isSeen(right(form, key === '$owner' ? key : `f_${key}`))).toBe(true);
    expectTitles(request, told.value.titles);
  },

  /** How long it was in each stage. */
  async optionPaths(request) {
    const { forms, truth, world, actor, pick, right, reaches } = request;
    const known = pick([...truth.deal.values()]);
    const told = await world.reader.optionPaths(actor, forms.deal, known.id);
    expect(told.ok).toBe(reaches('deal', known));
    if (told.ok)
      expect(told.value.map(({ fieldId }) => fieldId)).toEqual(isSeen(right('deal', 'f_stage')) ? ['f_stage'] : []);
  },

  async neighbours(request) {
    const { form, forms, truth, world, actor, pick, reached } = request;
    const { id } = pick([...truth[form].values()]);
    const around = await world.reader.neighbours(actor, forms[form], id, {});
    expect(around.ok).toBe(reached.has(id));
    if (!around.ok) return;
    for (const beside of [around.value.previous, around.value.next]) if (beside) expect(reached.has(beside)).toBe(true);
  },

  /** By its id alone: through whichever record names it for the person. */
  async file(request) {
    const { pool, truth, world, actor, pick, right, reaches } = request;
    const named = ({ values }: Truth) => (values.papers as { id: string }[]).map(({ id }) => id);
    const wanted = pick(both.flatMap((form) => [...truth[form].values()].flatMap(named)));
    const opened = await reachFiles({ reader: world.reader, files: storedFiles(pool) }, actor, [wanted]);
    const isMeant = both.some(
      (form) =>
        isSeen(right(form, 'f_papers')) &&
        [...truth[form].values()].some((one) => named(one).includes(wanted) && reaches(form, one)),
    );
    expect(opened.has(wanted)).toBe(isMeant);
  },

  /** Who is in the team is told with the record; who may not share it does not change it, nor learns that it is there. */
  async team(request) {
    const { form, forms, truth, world, actor, pick, reaches, reached, may } = request;
    const known = pick([...truth[form].values()]);
    const told = await world.reader.team(actor, forms[form], known.id);
    expect(told.ok).toBe(reached.has(known.id));
    const sharing = may(form, 'share');
    // Whoever shares reaches by roles, not by being in the team.
    const isWithin = reaches(form, { ...known, team: new Map() }, 'share');
    if (told.ok) {
      expect(told.value.members.map(({ id, mayEdit }) => [id, mayEdit])).toEqual(
        [...known.team].map(([n, mayEdit]) => [people[n], mayEdit]),
      );
      expect(told.value.mayChange).toBe(sharing && isWithin);
    }
    const written = await world.writer.changeTeam(actor, forms[form], known.id, { put: [], gone: [] });
    if (written.ok) return expect(sharing && isWithin).toBe(true);
    expect(written.error.code).toBe(sharing ? 'not_found' : 'forbidden');
    expect(sharing && isWithin).toBe(false);
  },

  async merges(request) {
    const { form, forms, truth, world, actor, pick, reached } = request;
    const { id } = pick([...truth[form].values()]);
    const told = await world.reader.merges(actor, forms[form], id);
    expect(told).toMatchObject(reached.has(id) ? { ok: true, value: [] } : { error: { code: 'not_found' } });
  },
};
