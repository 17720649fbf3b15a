import {
  type Actor,
  type AppError,
  err,
  type ListRead,
  mostInSpan,
  ok,
  type PublishedForm,
  type Reach,
  type RecordDetail,
  type RecordPage,
  type RecordQuery,
  type RecordReader,
  type Result,
  type Selection,
} from '@mortise/core';
import { limitOf, pageOf, selectionOf, wantedOf, withCursors } from './asked-of-rows.ts';
import { checkFigures, checkGroups, checkKeys, checkTally, groupFields } from './check-groups.ts';
import { checkFilter } from './check-query.ts';
import { checkSpan, spanFilter } from './check-span.ts';
import { readCursor } from './cursor.ts';
import { isId } from './is-id.ts';
import { maskRows } from './mask-rows.ts';
import { checkMatch, isQuestion, matchedFields } from './match-fields.ts';
import { openableFiles } from './openable-files.ts';
import { rankHits } from './rank-hits.ts';
import { reachForm, reachRelated } from './reach-form.ts';
import { readHistory } from './read-history.ts';
import { readOptionPaths } from './read-option-paths.ts';
import { readTeam } from './read-team.ts';
import { attempts, type Otherwise, pauseMs, type RecordReaderPorts, readingIn } from './reading-in.ts';

const countBound = 10_000;
/** Of lists that stand on one page. */
const listedBound = 1_000;
const mostInExport = 2_000;
const mostGroups = 500;
const mostPages = 100;
const mayNotExport: AppError = { code: 'forbidden', permission: 'export' };

/** The only road for reads: what the actor may not reach or see is compiled out before anything is asked. */
export function createRecordReader(ports: RecordReaderPorts): RecordReader {
  const { forms, clock } = ports;
  const rows = maskRows(ports.rows);

  const { reading, settled } = readingIn(ports);

  async function list(
    actor: Actor,
    form: PublishedForm,
    query: RecordQuery,
    how: Pick<ListRead, 'limit' | 'wholeRows'>,
    otherwise?: Otherwise,
  ): Promise<Result<RecordPage>> {
    const sort = query.sort ?? [];
    const work = (selection: Selection, reach: Reach) => {
      const after = query.cursor ? readCursor(query.cursor, form.id, sort) : null;
      if (query.cursor && !after) return null;
      return rows.list({ ...selection, ...wantedOf(reach, query), ...how, sort, after });
    };
    const page = await reading(actor, form, query, work, otherwise);
    return page.ok ? ok(pageOf(page.value, form, sort)) : page;
  }

  return {
    query: (actor, form, query) => list(actor, form, query, { limit: limitOf(query, 50) }),

    async exportPage(actor, form, query) {
      if (!ports.access.mayOnForm(actor, 'read', form.id)) return err(mayNotExport);
      const how = { limit: limitOf(query, mostInExport, mostInExport), wholeRows: true };
      return list(actor, form, query, how, { operation: 'export', otherwise: mayNotExport });
    },

    async get(actor, form, id, { deleted = false } = {}) {
      const absent: AppError = { code: 'not_found', what: 'record', id };
      if (!isId(id)) return err(absent);
      const found = await reading(
        actor,
        form,
        { deleted },
        (selection, reach) => rows.find({ ...selection, ...wantedOf(reach, {}) }, id),
        { otherwise: absent },
      );
      if (!found.ok) return found;
      const { items, titles } = found.value;
      const [record] = items;
      return record ? ok<RecordDetail>({ record, titles }) : err(absent);
    },

    count: (actor, form, query, { exact = false } = {}) =>
      reading(actor, form, query, (selection) => rows.count(selection, exact ? null : countBound)),

    async counts(actor, asked) {
      const now = clock.now();
      const selections = await Promise.all(
        asked.map(async ({ form, ...query }) => {
          const reach = reachForm(ports, actor, form);
          if (reach.scope === false || checkFilter(reach, query.filter).length > 0) return null;
          const related = await reachRelated(ports, actor, reach);
          const filter = await settled(actor, now, query.filter);
          return selectionOf(actor, now, reach, related, { ...query, filter });
        }),
      );
      const counted = await rows.counts(
        selections.flatMap((selection) => selection ?? []),
        listedBound,
      );
      // Published anew in this moment: who shows counts asks again.
      if (!counted.ok) return asked.map(() => null);
      const found = [...counted.value];
      return selections.map((selection) => (selection ? (found.shift() ?? null) : null));
    },

    async groups(actor, form, query) {
      const { sort = [], figures = [] } = query;
      const work = (selection: Selection, reach: Reach) => {
        const limit = query.limit === 0 ? 0 : limitOf(query, 20);
        const by = groupFields(reach, query);
        return rows.groups({ ...selection, ...wantedOf(reach, query), ...by, figures, sort, limit, most: mostGroups });
      };
      const check = (reach: Reach) => [...checkGroups(reach, query), ...checkFigures(reach, figures)];
      const found = await reading(actor, form, query, work, { check });
      return found.ok ? ok({ ...found.value, groups: withCursors(found.value.groups, form, sort) }) : found;
    },

    async groupPages(actor, form, query) {
      const { sort = [] } = query;
      const groups = query.groups.slice(0, mostPages);
      const work = (selection: Selection, reach: Reach) => {
        const [by, limit] = [groupFields(reach, query), limitOf(query, 20)];
        return rows.groupPages({ ...selection, ...wantedOf(reach, query), ...by, groups, sort, limit });
      };
      const check = (reach: Reach) => [...checkGroups(reach, query), ...checkKeys(reach, query)];
      const found = await reading(actor, form, query, work, { check });
      return found.ok ? ok({ ...found.value, groups: withCursors(found.value.groups, form, sort) }) : found;
    },

    figures: (actor, form, { figures, ...query }) =>
      reading(actor, form, query, (selection) => rows.figures(selection, figures), {
        check: (reach) => checkFigures(reach, figures),
      }),

    tally: (actor, form, { field, ...query }) =>
      reading(actor, form, query, (selection) => rows.tally({ ...selection, field, most: mostGroups }), {
        check: (reach) => checkTally(reach, field),
      }),

    async span(actor, form, query) {
      const sort = [{ field: query.start, direction: 'asc' }] as const;
      const work = (selection: Selection, reach: Reach) =>
        rows.list({
          ...selection,
          ...wantedOf(reach, query),
          filter: spanFilter(reach, { ...query, filter: selection.filter }),
          sort,
          limit: mostInSpan,
          after: null,
        });
      const found = await reading(actor, form, query, work, { check: (reach) => checkSpan(reach, query) });
      if (!found.ok) return found;
      const { items, titles, next } = found.value;
      return ok({ items, titles, more: next !== null });
    },

    async match(actor, form, fieldIds, questions) {
      const work = async (selection: Selection, reach: Reach) => {
        const fields = matchedFields(reach, fieldIds);
        const places = questions.flatMap((values, place) => (isQuestion(fields, values) ? [place] : []));
        const asked = places.map((place) => questions[place] ?? []);
        const found = await rows.match(selection, fields, asked);
        if (!found.ok) return found;
        const answers = new Map(places.map((place, at) => [place, found.value[at] ?? []]));
        return ok(questions.map((_, place) => answers.get(place) ?? []));
      };
      return reading(actor, form, {}, work, { check: (reach) => checkMatch(reach, fieldIds, questions.length) });
    },

    async neighbours(actor, form, id, query) {
      const absent: AppError = { code: 'not_found', what: 'record', id };
      if (!isId(id)) return err(absent);
      const work = (selection: Selection) => rows.neighbours(selection, query.sort ?? [], id);
      const found = await reading(actor, form, query, work, { otherwise: absent });
      if (!found.ok) return found;
      return found.value ? ok(found.value) : err(absent);
    },

    history: (actor, form, id, page) => readHistory(ports, actor, form, id, page ?? {}),

    team: (actor, form, id) => readTeam(ports, actor, form, id),
    optionPaths: (actor, form, id) => readOptionPaths(ports, actor, form, id),

    async search(actor, text, { limit = 20, first = [] } = {}) {
      if (text.trim() === '') return ok({ hits: [], isPartial: false });
      const reaches = (await forms.all()).map((form) => reachForm(ports, actor, form));
      const readable = reaches.filter(({ scope }) => scope !== false);
      const isFirst = ({ form }: Reach) => first.includes(form.id);
      const inOrder = [...readable.filter(isFirst), ...readable.filter((reach) => !isFirst(reach))];
      const { hits, isPartial } = await rows.search(actor, clock.now(), inOrder, text);
      return ok({ hits: rankHits(hits, text).slice(0, Math.min(limit, 100)), isPartial });
    },

    async files(actor, files) {
      for (let attempt = 1; attempt <= attempts; attempt++) {
        let isStale = false;
        const openable = await openableFiles(ports, actor, await forms.all(), files, async (places, ids) => {
          const held = await rows.filesHeld(actor, clock.now(), places, ids);
          isStale = !held.ok;
          return held.ok ? held.value : new Set();
        });
        if (!isStale) return openable;
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
      return new Set();
    },

    async titlesIn(actor, records) {
      const asked = records.slice(0, 1000).filter(({ recordId }) => isId(recordId));
      const reached = await Promise.all(
        [...new Set(asked.map(({ formId }) => formId))].map(async (formId) => {
          const form = await forms.find(formId);
          const reach = form && reachForm(ports, actor, form);
          if (!reach || reach.scope === false) return [];
          return [{ reach, ids: asked.filter((one) => one.formId === formId).map(({ recordId }) => recordId) }];
        }),
      );
      return rows.titlesIn(actor, clock.now(), reached.flat());
    },

    async merges(actor, form, id) {
      const absent: AppError = { code: 'not_found', what: 'record', id };
      if (!isId(id)) return err(absent);
      const reach = reachForm(ports, actor, form);
      const found = (await rows.merges(id)).filter(({ formId }) => formId === form.id);
      // Either the record, or what it became, is the actor's to see.
      const seen = await rows.titles(actor, clock.now(), { ...reach, mayReadTitle: true }, [
        id,
        ...found.map(({ survivorId }) => survivorId),
      ]);
      if (reach.scope === false || !(id in seen)) return err(absent);
      return ok(found.filter(({ survivorId }) => survivorId in seen));
    },

    async titles(actor, form, ids) {
      const reach = reachForm(ports, actor, form);
      return reach.scope === false ? {} : rows.titles(actor, clock.now(), reach, ids.filter(isId).slice(0, 1000));
    },
  };
}
