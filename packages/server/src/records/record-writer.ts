import {
  type Access,
  type Actor,
  type AppError,
  type Clock,
  type CurrentCalendar,
  err,
  type FieldCatalog,
  type Forms,
  type Issue,
  issue,
  type Operation,
  ok,
  type PublishedForm,
  type RecordChange,
  type RecordReader,
  type RecordStore,
  type RecordWriter,
  type Result,
  type Road,
  type Romanise,
  type WriteOptions,
  type WriteOutcome,
} from '@mortise/core';
import { changeTeam } from './change-team.ts';
import { derivedIndex } from './derived/derived-index.ts';
import { heldRules } from './duplicates/held-rules.ts';
import { reachCompared } from './duplicates/reach-compared.ts';
import { fillChosen } from './fill-chosen.ts';
import { shapeOf } from './form-shape.ts';
import { pullAll, pullIntoRows } from './pull-defaults.ts';
import { reachCandidates, reachForm } from './reach-form.ts';
import { rulesFor } from './rules.ts';
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
  readonly reader: Pick<RecordReader, 'query' | 'get'>;
}

/** Roads on which nobody sees what comes along with a choice before it is written. */
const fillsByItself: ReadonlySet<Road> = new Set(['api', 'grid']);
const attempts = 10;
const longestBatch = 5_000;
const operationOf: Record<RecordChange['kind'], Operation> = {
  create: 'create',
  update: 'update',
  delete: 'delete',
  restore: 'delete',
};

/**
 * The only road for changes: authorise, defaults, validation, uniqueness, numbers, then row, audit and outbox in one
 * transaction. A batch that collides with someone else's is tried again, which makes the loser hear why it lost.
 */
export function createRecordWriter(ports: RecordWriterPorts): RecordWriter {
  return {
    async write(actor, form, changes, options) {
      if (changes.length > longestBatch) return err({ code: 'too_large', limit: longestBatch });
      let current = form;
      let careful = false;
      for (let attempt = 1; attempt <= attempts; attempt++) {
        const refusal = refusalOf(ports.access, actor, current, changes, options);
        if (refusal) return err(refusal);
        const batch = await prepareBatch(ports, actor, current, changes, options, careful);
        const written = await tryBatch(ports.store, batch);
        if (written.ok) return answer(written.value, options.atomic, changes.length);
        careful = true;
        if (written.error !== 'taken') await pause(attempt);
        if (written.error === 'unknown_shape') {
          const published = await ports.forms.find(form.id);
          if (!published) return err({ code: 'not_found', what: 'form', id: form.id });
          current = published;
        }
      }
      return err({ code: 'busy', what: { zh: '这些记录', en: 'these records' } });
    },
    changeTeam: (actor, form, id, change) => changeTeam(ports, actor, form, id, change),
  };
}

async function prepareBatch(
  ports: RecordWriterPorts,
  actor: Actor,
  form: PublishedForm,
  changes: readonly RecordChange[],
  { atomic, road = actor.road, returning = 'records', pulls, names = actor, allowDuplicates = false }: WriteOptions,
  careful: boolean,
): Promise<Batch> {
  const { access, catalog, clock, forms } = ports;
  const at = clock.now();
  const shape = shapeOf(form, catalog);
  const all = await forms.all();
  const duplicateRules = await forms.duplicateRules();
  const held = heldRules(form, duplicateRules, catalog);
  const reach = reachForm(ports, actor, form);
  const keepsGenerated = road === 'import' || road === 'system';
  const rules = rulesFor(access, actor, form, {
    now: at,
    shape,
    held,
    keepsGenerated,
    calendar: await ports.calendar(),
    romanise: ports.romanise,
  });
  const filled = fillsByItself.has(road) ? await fillChosen(ports, actor, form, changes) : changes;
  const complete = await pullIntoRows(ports, form, filled, rules, pulls);
  return {
    actor,
    access,
    form,
    changes: complete,
    rules,
    reach,
    related: await reachCandidates(ports, names, reach),
    pointed: names === actor ? reach : reachForm(ports, names, form),
    stamp: { at, by: actor.userId, road, timeZone: actor.timeZone },
    atomic,
    returning,
    careful,
    pulled: await pullAll(ports, complete, rules, pulls),
    derived: derivedIndex(all, catalog),
    duplicateRules,
    compared: reachCompared(ports, actor, held, all),
    allowDuplicates,
    catalog,
    forms: all,
  };
}

/** New records without numbers, from which nothing follows, need one statement, which is a transaction by itself. */
function tryBatch(store: RecordStore, batch: Batch) {
  const onlyCreates = batch.changes.every(({ kind }) => kind === 'create');
  const { derived, form, rules } = batch;
  const isFollowed = derived.of(form.id).length > 0 || derived.from(form.id).length > 0;
  const { generated, binding } = rules.shape;
  const isOneStatement =
    onlyCreates && generated.length === 0 && binding.length === 0 && rules.held.length === 0 && !isFollowed;
  return isOneStatement
    ? store.direct((statements) => writeBatch(statements, batch))
    : store.transaction((statements) => writeBatch(statements, batch));
}

function refusalOf(
  access: Access,
  actor: Actor,
  form: PublishedForm,
  changes: readonly RecordChange[],
  { road = actor.road }: WriteOptions,
): AppError | null {
  if (actor.viewer) return mayNotWrite;
  const needed = new Set<Operation>(changes.map(({ kind }) => operationOf[kind]));
  if (road === 'import') needed.add('import');
  // Several that exist, by one gesture.
  else if (changes.length > 1 && changes.some(({ kind }) => kind !== 'create')) needed.add('batch');
  const lacking = [...needed].find((operation) => !access.mayOnForm(actor, operation, form.id));
  return lacking === undefined ? null : { code: 'forbidden', permission: `records.${lacking}` };
}

/** Whoever looks through somebody's eyes does nothing in their name. */
export const mayNotWrite: AppError = { code: 'forbidden', permission: 'records.write' };

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

/** Publications reach every process within a second; locks are held for less. */
/** Not the same for everybody: writers that came into each other's way would meet again. */
const pause = (attempt: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.min(300, 20 * 2 ** attempt) * (0.5 + Math.random())));
