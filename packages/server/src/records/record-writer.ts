import {
  type Access,
  type AppError,
  type Clock,
  type CurrentCalendar,
  err,
  type FieldCatalog,
  type Forms,
  type Issue,
  issue,
  ok,
  type RecordReader,
  type RecordStore,
  type RecordWriter,
  type Result,
  type Romanise,
  type WriteOutcome,
} from '@mortise/core';
import { changeTeam } from './change-team.ts';
import { insisting } from './insisting.ts';
import { merging } from './merging/merging.ts';
import { prepareBatch } from './prepare-batch.ts';
import { refusalOf } from './refusal-of.ts';
import { type Batch, type Written, writeBatch } from './write-batch.ts';

export interface RecordWriterPorts {
  readonly access: Access;
  readonly catalog: FieldCatalog;
  readonly forms: Forms;
  readonly store: RecordStore;
  readonly clock: Clock;
  readonly calendar: CurrentCalendar;
  readonly romanise: Romanise;
  /** Defaults are pulled from other forms within what the actor may read there. */
  readonly reader: Pick<RecordReader, 'query' | 'get' | 'titles'>;
}

const longestBatch = 5_000;

/**
 * The only road for changes: authorise, defaults, validation, uniqueness, numbers, then row, audit and outbox in one
 * transaction. A batch that collides with someone else's is tried again, which makes the loser hear why it lost.
 */
export function createRecordWriter(ports: RecordWriterPorts): RecordWriter {
  return {
    async write(actor, form, changes, options) {
      if (changes.length > longestBatch) return err({ code: 'too_large', limit: longestBatch });
      return insisting(ports, form, async (current, careful) => {
        const refusal = refusalOf(ports.access, actor, current, changes, options);
        if (refusal) return ok(err(refusal));
        const duplicates = options.allowDuplicates ? 'confirmed' : 'asked';
        const batch = await prepareBatch(ports, actor, current, changes, options, { careful, duplicates });
        const written = await tryBatch(ports.store, batch);
        return written.ok ? ok(answer(written.value, options.atomic, changes.length)) : written;
      });
    },
    ...merging(ports),
    changeTeam: (actor, form, id, change) => changeTeam(ports, actor, form, id, change),
  };
}

/** New records without numbers, from which nothing follows, need one statement, which is a transaction by itself. */
function tryBatch(store: RecordStore, batch: Batch) {
  const onlyCreates = batch.changes.every(({ kind }) => kind === 'create');
  const { derived, form, rules } = batch;
  const isFollowed = derived.of(form.id).length > 0 || derived.from(form.id).length > 0;
  const { generated, binding } = rules.shape;
  const isOneStatement =
    onlyCreates &&
    !batch.isTrial &&
    generated.length === 0 &&
    binding.length === 0 &&
    rules.held.length === 0 &&
    !isFollowed;
  return isOneStatement
    ? store.direct((statements) => writeBatch(statements, batch))
    : store.transaction((statements) => writeBatch(statements, batch));
}

function answer(written: Written, atomic: boolean, count: number): Result<WriteOutcome> {
  const { rejected } = written;
  if (atomic && rejected.length > 0) return err(count === 1 ? firstError(rejected) : together(rejected));
  return ok(written);
}

const firstError = (rejected: Written['rejected']): AppError => rejected[0]?.error ?? { code: 'invalid', issues: [] };

/** All that is wrong with a batch that may only go as a whole, each at the index of its change. */
function together(rejected: Written['rejected']): AppError {
  return { code: 'invalid', issues: rejected.flatMap(({ index, error }) => issuesAt(index, error)) };
}

function issuesAt(index: number, error: AppError): Issue[] {
  if (error.code === 'invalid') return error.issues.map((each) => ({ ...each, path: [index, ...each.path] }));
  return [issue([index], error.code, words[error.code] ?? words.other)];
}

const words = {
  not_found: { zh: '记录不存在或已被删除', en: 'The record does not exist or was deleted.' },
  conflict: { zh: '记录已被他人修改', en: 'Someone else has changed the record.' },
  forbidden: { zh: '没有权限', en: 'You may not do this.' },
  other: { zh: '这条修改不能保存', en: 'This change cannot be saved.' },
} as Readonly<Record<string, { zh: string; en: string }>> & { readonly other: { zh: string; en: string } };
