import type { Field } from './storage.ts';

/** A move of a tracked field from one option to another; null is none. */
export interface OptionMove {
  readonly from: string | null;
  readonly to: string | null;
  readonly at: string;
  readonly by: string;
  readonly byName: string;
}

/** The same with whose move it was. */
export interface RecordMove extends OptionMove {
  readonly id: string;
  readonly recordId: string;
  readonly title: string;
  readonly fieldId: string;
}

/** The way that a tracked field of a record has gone, from the first move on. */
export interface OptionPath {
  readonly fieldId: string;
  readonly moves: readonly OptionMove[];
}

/** How a record was in one option. */
export interface OptionStay {
  /** In milliseconds, every time together, that of now up to now. Null: since when is not known. */
  readonly lasted: number | null;
  /** When it came there last. */
  readonly since: string | null;
}

/** Is every move of this field kept? */
export const isTracked = ({
  type,
  config,
  kind,
  storage,
}: Pick<Field, 'type' | 'config' | 'kind' | 'storage'>): boolean =>
  kind === 'option' && storage.in === 'column' && (type.tracks?.(config) ?? false);

/**
 * How long a record was in each option, by id. `current` is where it is now. What is known of the way may begin when the
 * record was there already: then nothing is said of how long.
 */
export function optionStays(
  moves: readonly OptionMove[],
  current: string | null,
  now: number,
): ReadonlyMap<string, OptionStay> {
  const stays = new Map<string, OptionStay>();
  const add = (option: string | null, since: string | null, until: number) => {
    if (option === null) return;
    const before = stays.get(option);
    const spent = since === null ? null : Math.max(0, until - Date.parse(since));
    const lasted = before ? (before.lasted ?? 0) + (spent ?? 0) : spent;
    stays.set(option, { lasted, since: since ?? before?.since ?? null });
  };
  const [first] = moves;
  if (first) add(first.from, null, 0);
  moves.forEach(({ to, at }, index) => {
    const next = moves[index + 1];
    add(to, at, next ? Date.parse(next.at) : now);
  });
  // Written by a road that leaves no trace here, such as a change of the field's type.
  if (current !== null && moves.at(-1)?.to !== current) add(current, null, now);
  return stays;
}
