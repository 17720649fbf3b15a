import {
  type Field,
  type PublishedForm,
  type Reach,
  type RecordView,
  type Selection,
  type TimelineMark,
  timelineRanks,
} from '@mortise/core';
import { namesRecord } from '../names-record.ts';
import { reachForm, reachRelated } from '../reach-form.ts';
import type { RecordReaderPorts } from '../reading-in.ts';
import type { TimelineAsked } from './timeline-source.ts';

/**
 * Records of another form that point to this one by any of these fields, as far as the reader reaches them; null where
 * they do not. By a field that the reader may not see nothing is found out.
 */
export async function pointingSelection(
  ports: RecordReaderPorts,
  { actor, now, recordId }: TimelineAsked,
  form: PublishedForm,
  via: readonly Field[],
): Promise<Selection | null> {
  const reach = reachForm(ports, actor, form);
  const seen = new Set(reach.visible.map(({ id }) => id));
  const ways = via.filter(({ id }) => seen.has(id));
  if (reach.scope === false || ways.length === 0) return null;
  const filter = { any: ways.map((field) => namesRecord(field, recordId)) };
  const related = await reachRelated(ports, actor, reach);
  return { actor, now, reach, related, ids: null, filter, search: null, deleted: false };
}

interface Found {
  readonly records: readonly { readonly record: RecordView; readonly mark: TimelineMark }[];
  readonly titles: Readonly<Record<string, string>>;
  readonly more: TimelineMark | null;
}

/** These records by a moment, from a place on, with what is wanted of each: two questions for any number. */
export async function recordsByMoment(
  { rows }: Pick<RecordReaderPorts, 'rows'>,
  selection: Selection,
  wanted: { readonly at: Field | null; readonly fields: Reach['fields'] },
  before: TimelineMark | null,
  limit: number,
): Promise<Found> {
  const moments = await rows.moments(selection, wanted.at, before, limit + 1);
  if (!moments.ok || moments.value.length === 0) return { records: [], titles: {}, more: null };
  const shown = moments.value.slice(0, limit);
  const listed = await rows.list({
    ...selection,
    ids: shown.map(({ id }) => id),
    filter: null,
    fields: wanted.fields,
    systemTitles: selection.reach.mayReadOwner ? ['$created_by', '$owner'] : ['$created_by'],
    sort: [],
    limit,
    after: null,
  });
  if (!listed.ok) return { records: [], titles: {}, more: null };
  const { items, titles } = listed.value;
  const last = shown.at(-1);
  return {
    records: shown.flatMap((moment) => {
      const record = items.find(({ id }) => id === moment.id);
      return record ? [{ record, mark: markOf(moment) }] : [];
    }),
    titles: { ...titles, ...Object.fromEntries(items.map(({ id, title }) => [id, title])) },
    more: moments.value.length > limit && last ? markOf(last) : null,
  };
}

const markOf = ({ id, at }: { readonly id: string; readonly at: string }): TimelineMark => ({
  at,
  rank: timelineRanks.record,
  id,
});
