import {
  type Actor,
  type AuditEntry,
  err,
  type Field,
  isTracked,
  type OptionMove,
  type OptionPath,
  ok,
  type PublishedForm,
  type Result,
} from '@mortise/core';
import { reachRecord } from './reach-record.ts';
import type { RecordReaderPorts } from './reading-in.ts';

/** A path longer than this begins later. */
const mostMoves = 200;

/** The ways that tracked fields of a record have gone. What happened before they were tracked is told by its history. */
export async function readOptionPaths(
  ports: RecordReaderPorts,
  actor: Actor,
  form: PublishedForm,
  id: string,
): Promise<Result<readonly OptionPath[]>> {
  const reach = await reachRecord(ports, actor, form, id);
  if (!reach) return err({ code: 'not_found', what: 'record', id });
  const tracked = reach.visible.filter(isTracked);
  if (tracked.length === 0) return ok([]);
  const fieldIds = tracked.map((field) => field.id);
  const kept = await ports.rows.optionMoves(id, fieldIds, mostMoves);
  const isWhole = tracked.every((field) => kept.get(field.id)?.[0]?.from === null);
  const history = isWhole
    ? []
    : await ports.rows.changes(id, { keys: { only: tracked.map(({ key }) => key) }, deeds: true }, null, mostMoves);
  return ok(
    tracked.map((field) => ({ fieldId: field.id, moves: wholePath(field, kept.get(field.id) ?? [], history) })),
  );
}

/** What is kept, with what the history, the latest first, says of the time before. */
function wholePath({ key }: Field, kept: readonly OptionMove[], history: readonly AuditEntry[]): readonly OptionMove[] {
  const [first] = kept;
  if (first?.from === null) return kept;
  const earlier = history.filter(({ at }) => first === undefined || at < first.at);
  const moves = earlier
    .flatMap(({ changes, at, by, byName }) => {
      const change = changes[key];
      return change ? [{ from: optionOf(change.old), to: optionOf(change.new), at, by, byName }] : [];
    })
    .reverse();
  const begun = earlier.find(({ kind }) => kind === 'created');
  const begin = moves[0]?.from ?? first?.from ?? null;
  return [
    ...(begun && begin !== null ? [{ from: null, to: begin, at: begun.at, by: begun.by, byName: begun.byName }] : []),
    ...moves,
    ...kept,
  ];
}

const optionOf = (value: unknown) => (typeof value === 'string' ? value : null);
