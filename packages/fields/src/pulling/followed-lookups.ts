import { elementOf, type Field, type FormSession, type Row, rowsIn, targetsOf, type Values } from '@mortise/core';
import type { Pull } from './pull.ts';

/** A look-up of the form, the relation beside it that it looks through, and the subform in whose rows both stand. */
interface Lookup {
  readonly field: Field;
  readonly via: Field;
  readonly subform: Field | null;
}

/** One cell or field of that kind. */
interface Place {
  readonly lookup: Lookup;
  readonly name: string;
  readonly row: string | null;
  /** The record that is pointed to now, and as it is stored. */
  readonly now: string | null;
  readonly stored: string | null;
  /** What the look-up holds as it is stored. */
  readonly kept: unknown;
}

interface Known {
  readonly stored: string | null;
  /** For which record the look-up was filled last. */
  readonly id: string | null;
}

/**
 * Fills look-ups while a person chooses the records they look through, in the record and in its rows: nobody is shown
 * what another record says. What is shown by a name waits for the record to be saved, and so does what does not answer.
 */
export class FollowedLookups {
  #session: FormSession;
  #pull: Pull;
  #lookups: readonly Lookup[];
  #known = new Map<string, Known>();
  /** By subform: rows that were looked through last. */
  #seen = new Map<string, unknown>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;

  constructor(session: FormSession, pull: Pull) {
    this.#session = session;
    this.#pull = pull;
    this.#lookups = lookupsIn(session.fields);
  }

  /** Gives what ends it. */
  start(): () => void {
    if (this.#lookups.length === 0) return () => undefined;
    const end = this.#session.subscribe('*', () => this.#later());
    this.#later();
    return () => {
      this.#isOver = true;
      clearTimeout(this.#timer);
      end();
    };
  }

  /** What is chosen in many rows at once is asked for at once. */
  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#follow(), 0);
  }

  async #follow(): Promise<void> {
    const moved = this.#places().filter((place) => this.#lastOf(place) !== place.now);
    if (moved.length === 0) return;
    for (const { name, now, stored } of moved) this.#known.set(name, { stored, id: now });
    this.#put(moved.map((place) => ({ place, value: place.now === place.stored ? place.kept : null })));
    const asks = moved.filter(({ lookup, now, stored }) => now !== null && now !== stored && !isNamed(lookup.field));
    if (asks.length === 0) return;
    const asked = asks.map(({ lookup, now }) => ({ field: lookup.field.id, chosen: now ?? '' }));
    const answers = await this.#pull(asked).catch(() => null);
    if (this.#isOver) return;
    const due = asks.flatMap((place, index) => {
      if (this.#known.get(place.name)?.id !== place.now) return [];
      // Without an answer it is asked again with the next change.
      if (!answers) this.#known.delete(place.name);
      return [{ place, value: answers?.[index]?.[place.lookup.field.key] ?? null }];
    });
    if (answers) this.#put(due);
  }

  /** A record that is saved, or another one, begins anew. */
  #lastOf({ name, stored }: Place): string | null {
    const known = this.#known.get(name);
    return known && known.stored === stored ? known.id : stored;
  }

  #places(): Place[] {
    const subforms = new Set(this.#lookups.flatMap(({ subform }) => subform?.key ?? []));
    const changed = new Set([...subforms].filter((key) => this.#seen.get(key) !== this.#session.valueOf(key)));
    for (const key of changed) this.#seen.set(key, this.#session.valueOf(key));
    return this.#lookups.flatMap((lookup) => {
      if (!lookup.subform) return [this.#placeOf(lookup, null, this.#valueOf, this.#storedOf)];
      const { key } = lookup.subform;
      if (!changed.has(key)) return [];
      const stored = new Map(rowsIn(this.#session.storedOf(key)).map((row) => [row.id, row]));
      return rowsIn(this.#session.valueOf(key)).map((row) =>
        this.#placeOf(
          lookup,
          row.id,
          (cell) => row[cell],
          (cell) => stored.get(row.id)?.[cell],
        ),
      );
    });
  }

  #valueOf = (key: string) => this.#session.valueOf(key);
  #storedOf = (key: string) => this.#session.storedOf(key);

  #placeOf(lookup: Lookup, row: string | null, now: (key: string) => unknown, stored: (key: string) => unknown): Place {
    const { field, via } = lookup;
    const name = `${field.id}/${row ?? ''}`;
    const kept = stored(field.key) ?? null;
    return { lookup, name, row, now: idIn(now(via.key)), stored: idIn(stored(via.key)), kept };
  }

  #put(filled: readonly { readonly place: Place; readonly value: unknown }[]): void {
    const values: Record<string, unknown> = {};
    const cells = new Map<string, Map<string, Values>>();
    for (const { place, value } of filled) {
      const { field, subform } = place.lookup;
      if (!subform || place.row === null) {
        values[field.key] = value;
        continue;
      }
      const rows = cells.get(subform.key) ?? new Map<string, Values>();
      cells.set(subform.key, rows.set(place.row, { ...rows.get(place.row), [field.key]: value }));
    }
    for (const [key, rows] of cells)
      values[key] = rowsIn(this.#session.valueOf(key)).map((row): Row => {
        const more = rows.get(row.id);
        return more ? { ...row, ...more } : row;
      });
    if (filled.length > 0) this.#session.follow(values);
  }
}

const idIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Shown by a name that this screen may not know. */
const isNamed = ({ kind, storage }: Field): boolean =>
  targetsOf(storage).length > 0 || elementOf(kind) === 'user' || elementOf(kind) === 'department';

function lookupsIn(fields: readonly Field[]): Lookup[] {
  const homes = [
    { columns: fields, subform: null },
    ...fields.map((subform) => ({ columns: subform.columns, subform })),
  ];
  return homes.flatMap(({ columns, subform }) =>
    columns.flatMap((field): Lookup[] => {
      const derivation = field.type.derive?.(field.config);
      const via = derivation?.kind === 'lookup' && columns.find(({ id }) => id === derivation.through);
      return via ? [{ field, via, subform }] : [];
    }),
  );
}
