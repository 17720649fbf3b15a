import type { RecordView, ViewColumn } from '@mortise/core';
import type { ListField } from '../../list/list-fields.ts';

/** What a card says below its title: each field of the view once. */
export interface CardFacts {
  /** Below the title, by itself. */
  readonly second: ListField | undefined;
  readonly amount: ListField | undefined;
  readonly tag: ListField | undefined;
  readonly person: ListField | undefined;
  /** In the last line, one after the other. */
  readonly rest: readonly ListField[];
}

/** What one line has room for. */
const mostRest = 3;

/** The first field of each kind has its place; what has none follows. What the column says already is left out. */
export function cardFacts(
  columns: readonly ViewColumn[],
  fieldOf: (id: string) => ListField | undefined,
  said: readonly (string | null | undefined)[],
): CardFacts {
  const shown = columns.flatMap(({ field }) => (said.includes(field) ? [] : (fieldOf(field) ?? [])));
  const firstOf = (...kinds: readonly string[]) => shown.find(({ kind }) => kinds.includes(kind));
  const placed = {
    second: firstOf('record', 'pointer', 'text', 'records', 'pointers'),
    amount: firstOf('number'),
    tag: firstOf('option', 'options', 'tags'),
    person: firstOf('member', 'members'),
  };
  const inPlace = new Set(Object.values(placed).flatMap((field) => (field ? [field.id] : [])));
  return { ...placed, rest: shown.filter(({ id }) => !inPlace.has(id)).slice(0, mostRest) };
}

/** What of the facts a record has something to say to. */
export interface CardLines {
  readonly second: ListField | null;
  readonly amount: ListField | null;
  readonly tag: ListField | null;
  readonly people: readonly string[];
  readonly rest: readonly ListField[];
}

export function cardLines({ second, amount, tag, person, rest }: CardFacts, record: RecordView): CardLines {
  const filled = (field: ListField | undefined) =>
    field !== undefined && (field.valueOf(record) ?? record.masked?.[field.key] ?? null) !== null ? field : null;
  const people = person?.valueOf(record) ?? [];
  return {
    second: filled(second),
    amount: filled(amount),
    tag: filled(tag),
    people: [people].flat().map(String),
    rest: rest.filter((field) => filled(field) !== null),
  };
}

/** How high a card is, as kanban.css has it: every line has its height, so that none has to be measured. */
export function cardHeight({ second, amount, tag, people, rest }: CardLines, isStale: boolean): number {
  const hasAmount = amount !== null || tag !== null || people.length > 0;
  return 42 + (second ? 18 : 0) + (hasAmount ? 26 : 0) + (rest.length > 0 ? 24 : 0) + (isStale ? 24 : 0);
}
