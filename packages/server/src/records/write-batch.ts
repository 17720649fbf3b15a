import {
  type Access,
  type Actor,
  type FieldCatalog,
  formulasOfNoRecord,
  type GivenDuplicateRule,
  type Operation,
  type PublishedForm,
  type Reach,
  type RecordChange,
  type RecordStatements,
  type RecordView,
  type Stamp,
  settleFormulas,
  type Values,
} from '@mortise/core';
import { defaultPictures } from '../files/default-pictures.ts';
import { questionOf } from './check-existence.ts';
import { bringBack, carryOut } from './deletion/carry-out.ts';
import { keepTargets } from './deletion/keep-targets.ts';
import { planDeletion } from './deletion/plan-deletion.ts';
import { pointingFields } from './deletion/pointing-fields.ts';
import type { DerivedIndex } from './derived/derived-index.ts';
import { calculate, isRead } from './derived/follow.ts';
import { lookAhead } from './derived/look-ahead.ts';
import { liveDraft } from './derived/moved.ts';
import { propagate, propagationOf } from './derived/propagate.ts';
import { takeRowLookups } from './derived/row-lookups.ts';
import { rollUpLinks, staleDraft, takeLookups } from './derived/take-over.ts';
import type { Draft, Rejection } from './draft.ts';
import { judgeDuplicates } from './duplicates/judge-duplicates.ts';
import { generateNumbers } from './generate-numbers.ts';
import { isId } from './is-id.ts';
import { nameAll } from './name-all.ts';
import { openableFiles } from './openable-files.ts';
import { outOfScope } from './out-of-scope.ts';
import { draftsOf, type Numbered, prepareCreates, prepareMarks, prepareUpdates } from './prepare-drafts.ts';
import { withinReach } from './reach-form.ts';
import { changedRow, newRow, recordAfter } from './rows.ts';
import { onCreate, type Rules } from './rules.ts';

/** One batch, ready to be tried; trying it again starts here. */
export interface Batch {
  readonly actor: Actor;
  readonly access: Access;
  readonly form: PublishedForm;
  readonly changes: readonly RecordChange[];
  readonly rules: Rules;
  readonly reach: Reach;
  readonly related: ReadonlyMap<string, Reach>;
  /** The form itself where records of it are pointed to. */
  readonly pointed: Reach;
  readonly stamp: Stamp;
  readonly atomic: boolean;
  readonly returning: 'records' | 'ids';
  /** Ask for unique values before writing instead of finding out. */
  readonly careful: boolean;
  /** Nothing is written. */
  readonly isTrial: boolean;
  /** Defaults from other forms, by the place of the change that makes a record. */
  readonly pulled: ReadonlyMap<number, Values>;
  /** Fields that follow from records of this form, and of this form from others. */
  readonly derived: DerivedIndex;
  /** Every published rule; those of this form are in `rules`. */
  readonly duplicateRules: readonly GivenDuplicateRule[];
  /** Forms that those compare, as far as the actor reaches them. */
  readonly compared: ReadonlyMap<string, Reach>;
  /** `passed`: records that were there before are not asked by duplicate rules. */
  readonly duplicates: 'asked' | 'confirmed' | 'passed';
  readonly catalog: FieldCatalog;
  /** Every published form. */
  readonly forms: readonly PublishedForm[];
}

export interface Written {
  readonly ids: readonly string[];
  readonly records: readonly RecordView[];
  /** Updates that say what is stored already. */
  readonly unchanged: readonly string[];
  readonly rejected: readonly Rejection[];
}

const operationOf: Record<'update' | 'delete' | 'restore', Operation> = {
  update: 'update',
  delete: 'delete',
  restore: 'delete',
};

/** Everything is checked before the first row is written, so a batch that may not go on has changed nothing. */
export async function writeBatch(statements: RecordStatements, batch: Batch): Promise<Written> {
  const { changes, rules, form, stamp, reach, returning } = batch;
  const of = <K extends RecordChange['kind']>(...kinds: K[]) =>
    changes.flatMap((change, index) =>
      (kinds as string[]).includes(change.kind) ? [{ index, change } as Numbered<K>] : [],
    );

  const stored = await lock(statements, batch, 'update');
  const pulled = await lookAhead(statements, batch, stored);
  await nameAll(statements, { ...batch, pulled }, stored);
  const creates = prepareCreates(of('create'), onCreate(rules), pulled);
  const updates = prepareUpdates(of('update'), stored, rules, pulled);
  await pinGoing(statements, batch);
  const removals = prepareMarks(of('delete'), await lock(statements, batch, 'delete'), rules);
  const returns = prepareMarks(of('restore'), await lock(statements, batch, 'restore'), rules);
  const prepared = [...creates, ...updates, ...removals, ...returns];
  const rejected = prepared.flatMap((each) => ('rejection' in each ? [each.rejection] : []));

  const claiming = draftsOf([...creates, ...updates, ...returns]);
  await keepTargets(statements, batch, claiming);
  const { rejections, titles, pictures } = await judge(statements, batch, claiming);
  rejected.push(...rejections, ...outOfScope(batch, draftsOf(creates), titles));
  let plan = await planDeletion(statements, batch, draftsOf(removals));
  rejected.push(...plan.rejected);
  // After all else: what is refused anyhow would be a way to ask without leaving a trace.
  rejected.push(...(await duplicatesAmong(statements, batch, claiming, rejected)));
  if (batch.atomic && rejected.length > 0) return { ids: [], records: [], unchanged: [], rejected };
  const refused = new Set(rejected.map(({ index }) => index));
  const accepted = (from: typeof prepared) => draftsOf(from).filter(({ index }) => !refused.has(index));

  // What would have gone along with those that stay stays too, and may hold others back in its turn.
  while (plan.rejected.length > 0) {
    plan = await planDeletion(statements, batch, accepted(removals));
    rejected.push(...plan.rejected);
    for (const { index } of plan.rejected) refused.add(index);
  }
  const unchanged = accepted(updates)
    .filter((draft) => !isChange(draft))
    .map(({ id }) => id);
  if (batch.isTrial) {
    const ids = accepted(prepared)
      .sort((a, b) => a.index - b.index)
      .map(({ id }) => id);
    return { ids, records: [], unchanged, rejected: rejected.sort((a, b) => a.index - b.index) };
  }
  const created = accepted(creates);
  const own = batch.derived.of(form.id);
  await takeLookups(statements, [...created, ...accepted(updates)], own);
  await takeRowLookups(statements, batch, [...created, ...accepted(updates)]);
  await numberAll(statements, batch, created);
  const columns = rules.shape.writable.map(({ field }) => field);
  if (created.length > 0) {
    const rows = created.map((draft) => newRow(draft, rules, pictures));
    await statements.insert(form, columns, rows, stamp);
  }
  const changed = accepted(updates).filter(isChange);
  if (changed.length > 0) {
    const touched = new Set(changed.flatMap((draft) => draft.touched));
    const rows = changed.map((draft) => changedRow(draft, rules, pictures));
    await statements.update(
      form,
      columns.filter(({ key }) => touched.has(key)),
      rows,
      stamp,
    );
  }
  const [gone, back] = [accepted(removals), accepted(returns)];
  if (gone.length > 0)
    await statements.remove(
      form,
      gone.map(({ id }) => id),
      stamp,
    );
  if (back.length > 0)
    await statements.restore(
      form,
      back.map(({ id }) => id),
      stamp,
    );

  const propagation = propagationOf(batch);
  await rollUpLinks(statements, propagation, form, [...created, ...changed], own);
  await propagate(statements, propagation, form, [
    ...created.map((draft) => ({ id: draft.id, old: null, next: liveDraft(draft, stamp), isNew: true })),
    ...changed.map((draft) => ({ id: draft.id, old: draft.old, next: liveDraft(draft, stamp) })),
    ...gone.map(({ id, old }) => ({ id, old, next: null })),
    ...back.map(({ id, old }) => ({ id, old: null, next: old })),
  ]);

  await carryOut(statements, batch, plan, gone);
  await bringBack(
    statements,
    batch,
    form,
    back.flatMap(({ old }) => (old ? [old] : [])),
  );

  const done = accepted(prepared).sort((a, b) => a.index - b.index);
  const kinds = (draft: Draft) => changes[draft.index]?.kind ?? 'update';
  return {
    ids: done.map(({ id }) => id),
    records: returning === 'ids' ? [] : done.map((draft) => recordAfter(draft, kinds(draft), rules, stamp, reach)),
    unchanged,
    rejected: rejected.sort((a, b) => a.index - b.index),
  };
}

/** What may be forbidden to go, or take others along, is pointed to by nobody new until it is decided. */
async function pinGoing(statements: RecordStatements, { changes, form, forms, catalog }: Batch): Promise<void> {
  if (!pointingFields(forms, catalog).has(form.id)) return;
  const ids = changes.flatMap((change) => (change.kind === 'delete' && isId(change.id) ? [change.id] : []));
  if (ids.length > 0) await statements.pin(form, ids, 'going');
}

/** Numbers new records, and calculates what reads the numbers. */
async function numberAll(statements: RecordStatements, batch: Batch, created: readonly Draft[]): Promise<void> {
  const { form, rules, stamp } = batch;
  const numbers = await generateNumbers(statements, form, rules, created);
  const isFollowed = rules.shape.generated.some(({ key }) => isRead(rules.shape, key));
  const stale = isFollowed ? [...numbers].map(([draft, values]) => staleDraft(draft, values, stamp)) : [];
  const calculated = await calculate(statements, propagationOf(batch), form, stale);
  for (const [draft, values] of numbers) Object.assign(draft.values, values, calculated.get(draft.id));
}

const isChange = ({ touched, ownerChanged }: Draft) => touched.length > 0 || ownerChanged;

/** Rows that these changes mean, locked, by id. */
async function lock(
  statements: RecordStatements,
  { actor, access, changes, rules, reach, form }: Batch,
  kind: keyof typeof operationOf,
): Promise<ReadonlyMap<string, RecordView>> {
  const ids = changes.flatMap((change) => (change.kind === kind && isId(change.id) ? [change.id.toLowerCase()] : []));
  if (ids.length === 0) return new Map();
  const within = withinReach(access, actor, form.id, operationOf[kind]);
  const rows = await statements.lock(actor, rules.now, { ...reach, ...within }, ids);
  return new Map(rows.map((record) => [record.id, record]));
}

interface Judgement {
  readonly rejections: readonly Rejection[];
  /** Of the records that the drafts point to anew. */
  readonly titles: ReadonlyMap<string, string>;
  /** Files that rich text may show: what the writer may open, and what the form's own defaults show. */
  readonly pictures: ReadonlySet<string>;
}

async function judge(statements: RecordStatements, batch: Batch, drafts: readonly Draft[]): Promise<Judgement> {
  const { actor, rules, form, forms, pointed, related, careful, changes } = batch;
  const reaches = new Map([...related, [form.id, pointed]]);
  const formulas = formulasOfNoRecord(rules.calendar);
  const question = questionOf(drafts, rules.shape, {
    reaches,
    uniquely: careful || changes.length > 1,
    settle: (condition) => settleFormulas(condition, { actor, now: rules.now, timeZone: actor.timeZone, formulas }),
  });
  if (question.isEmpty) return { rejections: [], titles: new Map(), pictures: new Set() };
  const found = await statements.lookUp(actor, rules.now, form, question.wanted);
  for (const draft of drafts) {
    if (draft.ownerChanged && draft.ownerId) draft.departmentId = found.users.get(draft.ownerId) ?? null;
  }
  const openable = await openableFiles(batch, actor, forms, found.files, (places, ids) =>
    statements.filesHeld(actor, rules.now, places, ids),
  );
  const begun = [...defaultPictures(forms)].filter(([, places]) => places.some(({ formId }) => formId === form.id));
  return {
    rejections: question.judge(found, openable),
    titles: found.records,
    pictures: new Set([...openable, ...begun.map(([id]) => id)]),
  };
}

/** Asked of what may be written otherwise; of nothing where that is decided already. */
async function duplicatesAmong(
  statements: RecordStatements,
  batch: Batch,
  drafts: readonly Draft[],
  rejected: readonly Rejection[],
): Promise<readonly Rejection[]> {
  const { rules, stamp, compared, duplicates } = batch;
  if (duplicates === 'passed' || rules.held.length === 0 || (batch.atomic && rejected.length > 0)) return [];
  const refused = new Set(rejected.map(({ index }) => index));
  return judgeDuplicates(
    statements,
    {
      ...batch,
      now: rules.now,
      held: rules.held,
      reaches: compared,
      road: stamp.road,
      confirmed: duplicates === 'confirmed',
    },
    drafts.filter(({ index }) => !refused.has(index)),
  );
}
