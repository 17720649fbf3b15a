import { type Field, type PublishedForm, targetsOf } from '@mortise/core';
import { shapeOf } from '../form-shape.ts';
import type { RecordReaderPorts } from '../reading-in.ts';
import { pointingSelection, recordsByMoment } from './pointing-records.ts';
import { nothing, type Placed, type TimelineAsked, type TimelineSource } from './timeline-source.ts';

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
    asked: TimelineAsked,
    { form, via }: { readonly form: PublishedForm; readonly via: readonly Field[] },
  ): TimelineSource =>
  async (before, limit) => {
    const selection = await pointingSelection(ports, asked, form, via);
    if (!selection) return nothing;
    const { visible, masked } = selection.reach;
    const at = visible.find(({ id }) => id === form.followUp?.at) ?? null;
    const wanted = { at, fields: [...visible, ...masked] };
    const { records, titles, more } = await recordsByMoment(ports, selection, wanted, before, limit);
    return {
      items: records.map(({ record, mark }): Placed => {
        const by = record.createdBy;
        const head = { id: record.id, at: mark.at, by, byName: titles[by] ?? '' };
        return { mark, entry: { kind: 'follow-up', ...head, formId: form.id, record } };
      }),
      titles,
      more,
    };
  };
