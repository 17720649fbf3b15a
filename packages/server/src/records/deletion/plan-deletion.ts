import { type AppError, type Bilingual, issue, type RecordStatements, textIn } from '@mortise/core';
import { wholeReach } from '../derived/derived-index.ts';
import type { Draft, Rejection } from '../draft.ts';
import { reachForm } from '../reach-form.ts';
import type { Batch } from '../write-batch.ts';
import { type PointingField, pointingFields } from './pointing-fields.ts';

/** What goes along with deleted records, and what lets go of them. */
export interface DeletionPlan {
  /** Further records to delete, by form id. */
  readonly along: ReadonlyMap<string, ReadonlySet<string>>;
  readonly clear: readonly { readonly pointing: PointingField; readonly ids: ReadonlySet<string> }[];
  readonly rejected: readonly Rejection[];
}

/** So many records may follow one batch. */
const most = 5_000;
const namesShown = 3;

/** Follows the relations that point to what is deleted, however far "delete this too" leads. */
export async function planDeletion(
  statements: RecordStatements,
  batch: Batch,
  removals: readonly Draft[],
): Promise<DeletionPlan> {
  const { actor, stamp, catalog, access, form } = batch;
  const index = pointingFields(batch.forms, catalog);
  const rejected = new Map<number, AppError>();
  const rootOf = new Map(removals.map((draft) => [`${form.id}/${draft.id}`, draft]));
  const along = new Map<string, Set<string>>();
  const clear = new Map<PointingField, Set<string>>();
  const forbidding: { pointing: PointingField; formId: string; ids: readonly string[] }[] = [];
  const queue = [{ formId: form.id, ids: removals.map(({ id }) => id) }];
  let count = 0;

  for (let next = queue.shift(); next; next = queue.shift()) {
    const { formId, ids } = next;
    for (const pointing of index.get(formId) ?? []) {
      if (pointing.policy === 'forbid') {
        forbidding.push({ pointing, formId, ids });
        continue;
      }
      const reach = wholeReach(pointing.form, catalog);
      const options = { of: formId, deletedAt: null, limit: most + 1 };
      const found = await statements.pointingAt(actor, stamp.at, reach, pointing.field, ids, options);
      const fresh = found.filter(({ id }) => !rootOf.has(`${pointing.form.id}/${id}`));
      count += fresh.length;
      for (const { id, target } of fresh) {
        const root = rootOf.get(`${formId}/${target}`);
        if (!root) continue;
        if (pointing.policy === 'cascade') rootOf.set(`${pointing.form.id}/${id}`, root);
        if (count > most) rejected.set(root.index, { code: 'too_large', limit: most });
        else if (pointing.policy === 'cascade' && !access.mayOnForm(actor, 'delete', pointing.form.id))
          rejected.set(root.index, { code: 'forbidden', permission: 'records.delete' });
      }
      if (pointing.policy === 'clear') add(clear, pointing, fresh);
      else {
        add(along, pointing.form.id, fresh);
        if (fresh.length === 0 || count > most) continue;
        const following = fresh.map(({ id }) => id);
        if (index.has(pointing.form.id)) await statements.pin(pointing.form, following, 'going');
        queue.push({ formId: pointing.form.id, ids: following });
      }
    }
  }
  for (const { pointing, formId, ids } of forbidding) {
    const rootAt = (target: string) => rootOf.get(`${formId}/${target}`);
    const reach = wholeReach(pointing.form, catalog);
    const options = { of: formId, deletedAt: null, limit: most + 1 };
    const found = await statements.pointingAt(actor, stamp.at, reach, pointing.field, ids, options);
    // What is deleted as well holds nobody back.
    const staying = found.filter(({ id }) => !rootOf.has(`${pointing.form.id}/${id}`));
    const held = [...new Set(staying.map(({ target }) => target))].filter((target) => rootAt(target));
    const visible = reachForm({ access, catalog }, actor, pointing.form);
    const named =
      held.length === 0
        ? []
        : await statements.pointingAt(actor, stamp.at, visible, pointing.field, held, {
            of: formId,
            deletedAt: null,
            limit: most,
          });
    for (const target of held) {
      const root = rootAt(target);
      if (!root || rejected.has(root.index)) continue;
      const count = staying.filter((each) => each.target === target).length;
      const titles = named.flatMap((each) => (each.target === target && each.title !== '' ? [each.title] : []));
      const issues = [issue([], 'pointed_at', heldBy(pointing, count, titles.slice(0, namesShown)))];
      rejected.set(root.index, { code: 'invalid', issues });
    }
    if (found.length <= most) continue;
    // Some who hold the others back may not have been looked at.
    for (const target of ids) {
      const root = rootAt(target);
      if (root && !rejected.has(root.index)) rejected.set(root.index, { code: 'too_large', limit: most });
    }
  }
  return {
    along,
    clear: [...clear].map(([pointing, ids]) => ({ pointing, ids })),
    rejected: [...rejected].map(([at, error]) => ({ index: at, error })),
  };
}

function add<Key>(to: Map<Key, Set<string>>, key: Key, found: readonly { readonly id: string }[]) {
  if (found.length === 0) return;
  const ids = to.get(key) ?? new Set();
  for (const { id } of found) ids.add(id);
  to.set(key, ids);
}

function heldBy({ form }: PointingField, count: number, names: readonly string[]): Bilingual {
  const more = count > names.length;
  const listed = (separator: string, rest: string) =>
    names.length === 0 ? '' : `${names.join(separator)}${more ? rest : ''}`;
  const [zh, en] = [listed('、', ' 等'), listed(', ', ' and others')];
  return {
    zh: `不能删除：还有 ${count} 条「${textIn(form.name, 'zh')}」关联着它${zh && `（${zh}）`}`,
    en: `It cannot be deleted: ${count} of ${textIn(form.name, 'en')} point to it${en && ` (${en})`}`,
  };
}
