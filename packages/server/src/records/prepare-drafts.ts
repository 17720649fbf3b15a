import { type AppError, newId, type RecordChange, type RecordView, systemOfRecord, type Values } from '@mortise/core';
import type { Draft, Prepared } from './draft.ts';
import { changedTwice, mayNotGiveAway, notAnId } from './field-issues.ts';
import { isId } from './is-id.ts';
import { newIds } from './new-ids.ts';
import type { Rules } from './rules.ts';
import { shownRecord } from './shown-record.ts';
import { systemOfNew } from './system-of-new.ts';
import { lockedAs, validateChange, validateNew } from './validate-values.ts';

type Kind = RecordChange['kind'];
export type Change<K extends Kind = Kind> = Extract<RecordChange, { kind: K }>;
/** A change and its place among those given. */
export type Numbered<K extends Kind = Kind> = K extends Kind
  ? { readonly index: number; readonly change: Change<K> }
  : never;

/** `pulled` are defaults and look-ups that came from other forms, by the place of the change. */
export function prepareCreates(
  creates: readonly Numbered<'create'>[],
  rules: Rules,
  pulled: ReadonlyMap<number, Values>,
): Prepared[] {
  const nameless = creates.filter(({ change }) => change.id === undefined);
  const ids = newIds(nameless.length, rules.now)[Symbol.iterator]();
  const given = new Set<string>();
  return creates.map(({ index, change }): Prepared => {
    const id = change.id?.toLowerCase() ?? ids.next().value ?? newId();
    if (!isId(id)) return refuse(index, { code: 'invalid', issues: [notAnId] });
    if (change.id !== undefined && given.has(id)) return refuse(index, { code: 'invalid', issues: [changedTwice] });
    given.add(id);
    const owned = ownership(change, rules);
    if (owned.ownerChanged && !rules.editable.has('$owner'))
      return refuse(index, { code: 'invalid', issues: [mayNotGiveAway] });
    const system = () => systemOfNew(id, owned, rules);
    const { values, touched, issues, concealed } = validateNew(change.values, rules, system, pulled.get(index));
    if (issues.length > 0) return refuse(index, { code: 'invalid', issues });
    return { draft: { index, id, old: null, ...owned, values, touched, concealed } };
  });
}

export function ownership({ ownerId }: Change<'create'>, { actor }: Rules) {
  const own = actor.road === 'system' || actor.road === 'public' ? null : actor.userId;
  const owner = ownerId === undefined ? own : ownerId;
  const ownerChanged = owner !== null && owner !== actor.userId;
  return { ownerId: owner, ownerChanged, departmentId: ownerChanged ? null : (actor.departmentIds[0] ?? null) };
}

/**
 * `stored` are the rows that exist and are within the actor's reach, by id; `pulled` is what look-ups hold from now on,
 * by the place of the change.
 */
export function prepareUpdates(
  updates: readonly Numbered<'update'>[],
  stored: ReadonlyMap<string, RecordView>,
  rules: Rules,
  pulled: ReadonlyMap<number, Values>,
): Prepared[] {
  return updates.map(({ index, change }): Prepared => {
    const old = stored.get(change.id.toLowerCase());
    if (!old || old.deletedAt !== null) return refuse(index, notFound(change.id));
    const stale = staleness(change.version, old, rules);
    if (stale) return refuse(index, stale);
    const system = systemOfRecord(old);
    const { values, touched, issues, concealed } = validateChange(
      old.values,
      change.values,
      rules,
      system,
      pulled.get(index),
    );
    const ownerId = change.ownerId === undefined ? old.ownerId : change.ownerId;
    const ownerChanged = ownerId !== old.ownerId;
    if (ownerChanged && !rules.editable.has('$owner'))
      return refuse(index, { code: 'invalid', issues: [mayNotGiveAway] });
    const wrong = ownerChanged && issues.length === 0 ? lockedAs(old.values, rules, system) : issues;
    if (wrong.length > 0) return refuse(index, { code: 'invalid', issues: wrong });
    const departmentId = ownerChanged ? null : old.departmentId;
    return { draft: { index, id: old.id, old, ownerId, ownerChanged, departmentId, values, touched, concealed } };
  });
}

/** Rows to delete or to restore, as they are now. */
export function prepareMarks(
  marks: readonly Numbered<'delete' | 'restore'>[],
  stored: ReadonlyMap<string, RecordView>,
  rules: Rules,
): Prepared[] {
  return marks.map(({ index, change }): Prepared => {
    const old = stored.get(change.id.toLowerCase());
    const isThere = old && (old.deletedAt === null) === (change.kind === 'delete');
    if (!old || !isThere) return refuse(index, notFound(change.id));
    const stale = change.kind === 'delete' ? staleness(change.version, old, rules) : null;
    if (stale) return refuse(index, stale);
    const locked = change.kind === 'delete' ? lockedAs(old.values, rules, systemOfRecord(old)) : [];
    if (locked.length > 0) return refuse(index, { code: 'invalid', issues: locked });
    // A record that comes back claims its unique values anew.
    const { unique, sets } = rules.shape;
    const claimed = [...unique, ...sets.flatMap(({ fields }) => fields)].map(({ key }) => key);
    const touched = change.kind === 'restore' ? [...new Set(claimed)] : [];
    const { id, ownerId, departmentId } = old;
    return {
      draft: { index, id, old, ownerId, ownerChanged: false, departmentId, values: { ...old.values }, touched },
    };
  });
}

const refuse = (index: number, error: AppError): Prepared => ({ rejection: { index, error } });

const notFound = (id: string): AppError => ({ code: 'not_found', what: 'record', id });

function staleness(expected: number | undefined, current: RecordView, { shape, hidden }: Rules): AppError | null {
  if (expected === undefined || expected === current.version) return null;
  return { code: 'conflict', expected, actual: current.version, current: shownRecord(current, shape, hidden) };
}

export const draftsOf = (prepared: readonly Prepared[]): Draft[] =>
  prepared.flatMap((each) => ('draft' in each ? [each.draft] : []));
