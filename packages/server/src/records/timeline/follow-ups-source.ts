import {
  type Condition,
  type Field,
  findOperator,
  type PublishedForm,
  type Selection,
  type TimelineMark,
  targetsOf,
  timelineRanks,
} from '@mortise/core';
import { shapeOf } from '../form-shape.ts';
import { reachForm, reachRelated } from '../reach-form.ts';
import type { RecordReaderPorts } from '../record-reader.ts';
import { nothing, type Placed, type Stretch, type TimelineAsked, type TimelineSource } from './timeline-source.ts';

/** Forms of follow-ups that may stand in one timeline. */
const mostForms = 8;

/** Records that are follow-ups and point to this one: form by form, within what the reader reaches there. */
export async function followUpSources(ports: RecordReaderPorts, asked: TimelineAsked): Promise<TimelineSource[]> {
  const { form } = asked.reach;
  const all = await ports.forms.all();
  return all
    .filter(({ followUp, appId }) => followUp && appId === form.appId)
    .map((one) => ({ form: one, via: shapeOf(one, ports.catalog).fields.filter((field) => pointsTo(field, form.id)) }))
    .filter(({ via }) => via.length > 0)
    .slice(0, mostForms)
    .map((source) => followUpSource(ports, asked, source));
}

const pointsTo = ({ storage }: Field, formId: string) =>
  (storage.in === 'column' || storage.in === 'link') && targetsOf(storage).includes(formId);

const followUpSource =
  (
    ports: RecordReaderPorts,
    { actor, now, recordId }: TimelineAsked,
    { form, via }: { readonly form: PublishedForm; readonly via: readonly Field[] },
  ): TimelineSource =>
  async (before: TimelineMark | null, limit: number): Promise<Stretch> => {
    const reach = reachForm(ports, actor, form);
    const seen = new Set(reach.visible.map(({ id }) => id));
    // By a relation that the reader may not see, nothing is found out.
    const ways = via.filter(({ id }) => seen.has(id));
    if (reach.scope === false || ways.length === 0) return nothing;
    const at = reach.visible.find(({ id }) => id === form.followUp?.at) ?? null;
    const related = await reachRelated(ports, actor, reach);
    const selection: Selection = {
      actor,
      now,
      reach,
      related,
      ids: null,
      filter: { any: ways.map((field) => namesRecord(field, recordId)) },
      search: null,
      deleted: false,
    };
    const moments = await ports.rows.moments(selection, at, before, limit + 1);
    if (!moments.ok || moments.value.length === 0) return nothing;
    const wanted = moments.value.slice(0, limit);
    const listed = await ports.rows.list({
      ...selection,
      ids: wanted.map(({ id }) => id),
      filter: null,
      fields: [...reach.visible, ...reach.masked],
      systemTitles: ['$created_by', '$owner'],
      sort: [],
      limit,
      after: null,
    });
    if (!listed.ok) return nothing;
    const { items, titles } = listed.value;
    const last = wanted.at(-1);
    return {
      items: wanted.flatMap(({ id, at: moment }): Placed[] => {
        const record = items.find((item) => item.id === id);
        if (!record) return [];
        const by = record.createdBy;
        const head = { id, at: moment, by, byName: titles[by] ?? '' };
        return [{ mark: markOf(id, moment), entry: { kind: 'follow-up', ...head, formId: form.id, record } }];
      }),
      titles: { ...titles, ...Object.fromEntries(items.map(({ id, title }) => [id, title])) },
      more: moments.value.length > limit && last ? markOf(last.id, last.at) : null,
    };
  };

const markOf = (id: string, at: string): TimelineMark => ({ at, rank: timelineRanks['follow-up'], id });

/** A field that may name several is asked otherwise than one that names one. */
function namesRecord({ id, kind }: Field, recordId: string): Condition {
  return findOperator('contains-any', kind)
    ? { field: id, operator: 'contains-any', operand: { kind: 'constant', value: [recordId] } }
    : { field: id, operator: 'equals', operand: { kind: 'constant', value: recordId } };
}
