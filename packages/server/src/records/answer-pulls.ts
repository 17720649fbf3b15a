import {
  type Actor,
  type Field,
  fieldsById,
  fill,
  ok,
  type PublishedForm,
  type RecordReader,
  type Result,
  type Values,
} from '@mortise/core';
import { shapeOf } from './form-shape.ts';
import { type PullPorts, pullLinked } from './pull-linked.ts';

/** A linked default with what it is pulled by; a field with fill rules, or a look-up, and the record chosen. */
export type PullAsk =
  | { readonly field: string; readonly read: Values }
  | { readonly field: string; readonly chosen: string };

/** What comes, ask by ask, and the names of people and records in it by id, as far as the actor may know them. */
export interface Pulled {
  readonly answers: readonly Values[];
  readonly titles: Readonly<Record<string, string>>;
}

export type AnswerPulls = (actor: Actor, form: PublishedForm, asks: readonly PullAsk[]) => Promise<Result<Pulled>>;

/**
 * What comes from other forms into this one while it is filled in, for each ask by field key, within what the actor may
 * read there. Where there is nothing to come, the answer is empty.
 */
export function createAnswerPulls(
  ports: PullPorts & { readonly reader: Pick<RecordReader, 'query' | 'get'> },
): AnswerPulls {
  return async (actor, form, asks) => {
    const { fields } = shapeOf(form, ports.catalog);
    const titles: Record<string, string> = {};
    const learn = (more: Readonly<Record<string, string>>) => Object.assign(titles, more);
    const looked = await lookUpAll(ports, actor, fields, asks, learn);
    const answers: Values[] = [];
    for (const ask of asks) {
      const place = placeOf(fields, ask.field);
      if (!place) answers.push({});
      else if ('read' in ask)
        answers.push({ [place.field.key]: await pullLinked(ports, actor, place.field, (id) => ask.read[id]) });
      else answers.push(looked.get(ask) ?? (await filled(ports, actor, place, ask.chosen, learn)));
    }
    return ok({ answers, titles });
  };
}

type Learn = (titles: Readonly<Record<string, string>>) => void;

/** What look-ups hold that point to the records chosen. Each form is asked once. */
async function lookUpAll(
  { forms, catalog, reader }: PullPorts,
  actor: Actor,
  fields: readonly Field[],
  asks: readonly PullAsk[],
  learn: Learn,
): Promise<ReadonlyMap<PullAsk, Values>> {
  const wanted = asks.flatMap((ask) => {
    const field = 'chosen' in ask ? placeOf(fields, ask.field)?.field : undefined;
    const derivation = field?.type.derive?.(field.config);
    if (!field || derivation?.kind !== 'lookup' || !('chosen' in ask)) return [];
    return [{ ask, key: field.key, chosen: ask.chosen, formId: derivation.formId, fieldId: derivation.fieldId }];
  });
  const found = new Map<PullAsk, Values>(wanted.map(({ ask }) => [ask, {}]));
  for (const formId of new Set(wanted.map((one) => one.formId))) {
    const source = await forms.find(formId);
    const here = wanted.filter((one) => one.formId === formId);
    const ids = [...new Set(here.map(({ chosen }) => chosen))];
    const of = [...new Set(here.map(({ fieldId }) => fieldId))];
    const page = source && (await reader.query(actor, source, { ids, fields: of, limit: 200 }));
    if (!source || !page?.ok) continue;
    learn(page.value.titles);
    const keys = new Map(shapeOf(source, catalog).fields.map(({ id, key }) => [id, key]));
    const records = new Map(page.value.items.map((record) => [record.id, record]));
    for (const { ask, key, chosen, fieldId } of here) {
      const value = records.get(chosen.toLowerCase())?.values[keys.get(fieldId) ?? ''];
      if (value !== undefined) found.set(ask, { [key]: value });
    }
  }
  return found;
}

interface Place {
  readonly field: Field;
  /** What may be filled from there: the record, or the row. */
  readonly beside: readonly Field[];
}

function placeOf(fields: readonly Field[], id: string): Place | null {
  for (const { columns } of [{ columns: fields }, ...fields]) {
    const field = columns.find((one) => one.id === id);
    if (field) return { field, beside: columns };
  }
  return null;
}

async function filled(
  { forms, catalog, reader }: PullPorts & { readonly reader: Pick<RecordReader, 'get'> },
  actor: Actor,
  { field, beside }: Place,
  chosen: string,
  learn: Learn,
): Promise<Values> {
  const fills = field.type.fills?.(field.config);
  const source = fills && (await forms.find(fills.formId));
  const found = source && (await reader.get(actor, source, chosen));
  if (!fills || !source || !found?.ok) return {};
  const { record, titles } = found.value;
  learn(titles);
  const context = { locale: actor.locale, timeZone: actor.timeZone, titleOf: (id: string) => titles[id] };
  return fill(fills.rules, record.values, fieldsById(shapeOf(source, catalog).fields), fieldsById(beside), context);
}
