import {
  type Actor,
  type Condition,
  endOf,
  err,
  fitView,
  isSystemField,
  ok,
  type PublishedForm,
  type Reach,
  type RecordCount,
  type RecordPage,
  type RecordReader,
  type RelatedVia,
  type Result,
  recordIdsIn,
  type Sort,
  ViewDraft,
} from '@mortise/core';
import { shapeOf } from '../records/form-shape.ts';
import { namesRecord } from '../records/names-record.ts';
import { reachForm } from '../records/reach-form.ts';
import { reachRecord } from '../records/reach-record.ts';
import type { RecordReaderPorts } from '../records/reading-in.ts';

export interface RelatedPorts extends RecordReaderPorts {
  readonly reader: Pick<RecordReader, 'query' | 'get' | 'counts'>;
}

/** A list of records that hang on one. */
export interface RelatedAsked {
  /** By which the answer is told from the others. */
  readonly id: string;
  readonly via: RelatedVia;
  readonly columns: readonly string[];
  readonly filter: Condition | null;
  readonly sort: readonly Sort[];
  /** 1 to 50. */
  readonly limit: number;
  readonly cursor?: string;
}

export interface RelatedList extends RecordPage {
  readonly id: string;
  readonly formId: string;
  /** Fields that are shown, by id, in their order: those asked for, or the form's first. */
  readonly columns: readonly string[];
}

export interface RelatedCounted extends RecordCount {
  readonly id: string;
}

/** Lists of records that hang on one record, several at once. Those that the actor does not reach are left out. */
export const createReadRelated = (ports: RelatedPorts) => ({
  async lists(
    actor: Actor,
    form: PublishedForm,
    recordId: string,
    asked: readonly RelatedAsked[],
  ): Promise<Result<readonly RelatedList[]>> {
    const found = await waysOf(ports, actor, form, recordId, asked);
    if (!found.ok) return found;
    const lists = await Promise.all(
      found.value.map(async ({ asked: one, end, filter, ids }) => {
        const { id, sort, limit, cursor } = one;
        const shown = shownColumns(ports, reachForm(ports, actor, end), one);
        const page = await ports.reader.query(actor, end, {
          filter,
          sort,
          limit: Math.min(limit, 50),
          fields: shown,
          ...(ids ? { ids } : {}),
          ...(cursor === undefined ? {} : { cursor }),
        });
        return page.ok ? [{ id, formId: end.id, columns: shown, ...page.value }] : [];
      }),
    );
    return ok(lists.flat());
  },

  /** How many records each list has: one question for all of them. */
  async counts(
    actor: Actor,
    form: PublishedForm,
    recordId: string,
    asked: readonly Pick<RelatedAsked, 'id' | 'via' | 'filter'>[],
  ): Promise<Result<readonly RelatedCounted[]>> {
    const found = await waysOf(ports, actor, form, recordId, asked);
    if (!found.ok) return found;
    const counted = await ports.reader.counts(
      actor,
      found.value.map(({ end, filter, ids }) => ({ form: end, filter, ...(ids ? { ids } : {}) })),
    );
    return ok(
      found.value.flatMap(({ asked: { id } }, index) => {
        const count = counted[index];
        return count ? [{ id, ...count }] : [];
      }),
    );
  },
});

interface Way<Asked> {
  readonly asked: Asked;
  readonly end: PublishedForm;
  readonly filter: Condition | null;
  readonly ids: readonly string[] | null;
}

type AnyAsked = Pick<RelatedAsked, 'id' | 'via' | 'filter'>;

async function waysOf<Asked extends AnyAsked>(
  ports: RelatedPorts,
  actor: Actor,
  form: PublishedForm,
  recordId: string,
  asked: readonly Asked[],
): Promise<Result<readonly Way<Asked>[]>> {
  const absent = err({ code: 'not_found', what: 'record', id: recordId } as const);
  const goesOut = asked.some(({ via }) => via.direction === 'out');
  // Records that this one points to are named by its own values.
  const record = goesOut ? await ports.reader.get(actor, form, recordId) : null;
  if (record ? !record.ok : (await reachRecord(ports, actor, form, recordId)) === null) return absent;
  const values = record?.ok ? record.value.record.values : {};
  const all = new Map((await ports.forms.all()).map((one) => [one.id, one]));

  const ways = asked.flatMap((one): Way<Asked>[] => {
    const { via, filter } = one;
    const from = all.get(via.formId);
    const endId = from && endOf(form.id, via, shapeOf(from, ports.catalog).fields);
    const end = endId ? all.get(endId) : undefined;
    const field = from && reachForm(ports, actor, from).visible.find(({ id }) => id === via.fieldId);
    if (!end || !field) return [];
    if (via.direction === 'out') return [{ asked: one, end, filter, ids: recordIdsIn(values[field.key]) }];
    const pointing = namesRecord(field, recordId);
    return [{ asked: one, end, filter: filter ? { all: [pointing, filter] } : pointing, ids: null }];
  });
  return ok(ways);
}

const mostColumns = 6;

/** What is asked for, or else the fields that a view of the form shows by itself; without the one that leads here. */
function shownColumns(ports: RelatedPorts, { form, visible, masked }: Reach, { via, columns }: RelatedAsked): string[] {
  const own = fitView(ViewDraft.parse({ formId: form.id }), form, ports.catalog).columns.map(({ field }) => field);
  const open = new Set([...visible, ...masked].map(({ id }) => id));
  const wanted = columns.length > 0 ? columns : own.filter((id) => id !== via.fieldId).slice(0, mostColumns);
  return wanted.filter((id) => isSystemField(id) || open.has(id));
}
