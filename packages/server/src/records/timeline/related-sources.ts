import {
  endOf,
  isTracked,
  type PublishedForm,
  type TimelineKind,
  timelineRanks,
  type TimelineSource as Wish,
} from '@mortise/core';
import { shapeOf } from '../form-shape.ts';
import type { RecordReaderPorts } from '../reading-in.ts';
import { pointingSelection, recordsByMoment } from './pointing-records.ts';
import { nothing, type Placed, type TimelineAsked, type TimelineSource } from './timeline-source.ts';

/** What the page tells of other records that point here: that they were made, and how they went from stage to stage. */
export async function relatedSources(
  ports: RecordReaderPorts,
  asked: TimelineAsked,
  wishes: readonly Wish[],
  kinds: ReadonlySet<TimelineKind>,
): Promise<TimelineSource[]> {
  const all = new Map((await ports.forms.all()).map((form) => [form.id, form]));
  return wishes.flatMap(({ formId, fieldId, made, moved }) => {
    const form = all.get(formId);
    const isWay =
      form &&
      endOf(asked.reach.form.id, { direction: 'in', formId, fieldId }, shapeOf(form, ports.catalog).fields) !== null;
    if (!form || !isWay) return [];
    return [
      // A follow-up stands there as such.
      ...(made && !form.followUp && kinds.has('related') ? [madeSource(ports, asked, form, fieldId)] : []),
      ...(moved && (kinds.has('related') || kinds.has('stage')) ? [movedSource(ports, asked, form, fieldId)] : []),
    ];
  });
}

const selecting = (ports: RecordReaderPorts, asked: TimelineAsked, form: PublishedForm, fieldId: string) =>
  pointingSelection(
    ports,
    asked,
    form,
    shapeOf(form, ports.catalog).fields.filter(({ id }) => id === fieldId),
  );

const madeSource =
  (ports: RecordReaderPorts, asked: TimelineAsked, form: PublishedForm, fieldId: string): TimelineSource =>
  async (before, limit) => {
    const selection = await selecting(ports, asked, form, fieldId);
    if (!selection) return nothing;
    const wanted = { at: null, fields: [] };
    const { records, titles, more } = await recordsByMoment(ports, selection, wanted, before, limit);
    return {
      items: records.map(({ record: { id, title, createdBy: by }, mark }): Placed => {
        const head = { id, at: mark.at, by, byName: titles[by] ?? '' };
        return { mark, entry: { kind: 'related', ...head, formId: form.id, recordId: id, title, moved: null } };
      }),
      titles,
      more,
    };
  };

const movedSource =
  (ports: RecordReaderPorts, asked: TimelineAsked, form: PublishedForm, fieldId: string): TimelineSource =>
  async (before, limit) => {
    const selection = await selecting(ports, asked, form, fieldId);
    const tracked = selection?.reach.visible.filter(isTracked).map(({ id }) => id) ?? [];
    if (!selection || tracked.length === 0) return nothing;
    const found = await ports.rows.moves(selection, tracked, before, limit + 1);
    if (!found.ok) return nothing;
    const items = found.value
      .slice(0, limit)
      .map(({ id, recordId, title, fieldId: field, from, to, ...head }): Placed => {
        const mark = { at: head.at, rank: timelineRanks.moved, id };
        const moved = { fieldId: field, from, to };
        return {
          mark,
          entry: { kind: 'related', id: `moved ${id}`, ...head, formId: form.id, recordId, title, moved },
        };
      });
    return { items, titles: {}, more: found.value.length > limit ? (items.at(-1)?.mark ?? null) : null };
  };
