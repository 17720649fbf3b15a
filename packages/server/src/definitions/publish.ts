import {
  type Actor,
  type ConvertRows,
  type DefinitionWrite,
  err,
  ok,
  type PublishedForm,
  type Result,
  type StoredDefinition,
  type TypeChangeRun,
} from '@mortise/core';
import { convertContext } from '../type-changes/convert-context.ts';
import { convertViews } from '../type-changes/convert-views.ts';
import { type Converting, convertingIn, startTypeChange } from '../type-changes/start-type-change.ts';
import { checkRemovals } from './check-removals.ts';
import { checkUnique } from './check-unique.ts';
import { asStored } from './new-definition.ts';
import type { DefinitionPorts } from './ports.ts';
import { type Publication, preparePublication } from './prepare-publication.ts';

/** The end of a type change: its values are converted. */
interface Finishing {
  readonly run: TypeChangeRun;
  readonly convert: ConvertRows;
}

/**
 * Everything that publishing does, with `before` written in the same transaction. Where stored values become those of
 * another type, a worker converts them first and publishes then: what is answered is the definition as it was.
 */
export async function publish(
  given: readonly Publication[],
  before: readonly DefinitionWrite[],
  actor: Actor,
  ports: DefinitionPorts,
  finishing?: Finishing,
): Promise<Result<readonly StoredDefinition[]>> {
  const inserted = before.flatMap((write) =>
    write.kind === 'insert' ? [asStored(write.definition, actor.userId)] : [],
  );
  const free = finishing ? ok(null) : await checkRunning(given, ports);
  if (!free.ok) return free;
  const converting = convertingIn(given, ports.catalog);
  const views = await viewsOf(converting, actor, ports);
  if (!views.ok) return views;
  const publications = [...given, ...views.value];
  const prepared = await preparePublication(publications, inserted, ports);
  if (!prepared.ok) return prepared;
  const removals = await checkRemovals(publications, prepared.value, ports);
  if (!removals.ok) return removals;
  const unique = await checkUnique(publications, prepared.value, ports);
  if (!unique.ok) return unique;

  if (!finishing && (await holdsRecords(converting, ports))) {
    if (before.length > 0) {
      const saved = await ports.definitions.write(before, actor.userId);
      if (!saved.ok) return saved;
    }
    return startTypeChange(converting, given, actor, ports);
  }
  const conversions = converting.map((each) => convertWrite(each, prepared.value, finishing));
  const written = await ports.definitions.write([...before, ...prepared.value, ...conversions], actor.userId);
  if (!written.ok) return written;
  if (prepared.value.some(({ kind }) => carriedOver.has(kind)))
    await ports.jobs.enqueue({ name: 'carry-over', id: 'due', payload: {} });
  for (const write of prepared.value) {
    if (write.kind !== 'indexes') continue;
    const version = written.value.find(({ id }) => id === write.formId)?.version ?? 0;
    const id = ['build-indexes', write.formId, version, Date.now()].join('.');
    await ports.jobs.enqueue({ name: 'build-indexes', id, payload: {} });
  }
  return written;
}

/** What a worker does after the publication. */
const carriedOver: ReadonlySet<DefinitionWrite['kind']> = new Set(['derive', 'reword', 'key-records']);

/** While values of a form are converted, its publication is the one that waits for them; while they are copied, it waits. */
async function checkRunning(
  publications: readonly Publication[],
  { typeChanges, copies }: DefinitionPorts,
): Promise<Result<null>> {
  for (const { definition } of publications.filter(
    (one) => one.definition.kind === 'form' && one.definition.published,
  )) {
    const latest = await typeChanges.latest(definition.id);
    if (latest?.state === 'running') return err({ code: 'busy', what: converted });
    if (await copies.isBusy(definition.id)) return err({ code: 'busy', what: copied });
  }
  return ok(null);
}

async function viewsOf(
  converting: readonly Converting[],
  actor: Actor,
  ports: DefinitionPorts,
): Promise<Result<Publication[]>> {
  if (converting.length === 0) return ok([]);
  const context = await convertContext(ports, { timeZone: actor.timeZone });
  const found: Publication[] = [];
  for (const { publication, conversions } of converting) {
    const views = await convertViews(publication.definition.id, conversions, context, ports);
    if (!views.ok) return views;
    found.push(...views.value);
  }
  return ok(found);
}

async function holdsRecords(converting: readonly Converting[], { facts }: DefinitionPorts): Promise<boolean> {
  for (const { publication } of converting) {
    if (!(await facts.isEmpty(publication.definition.published as PublishedForm))) return true;
  }
  return false;
}

function convertWrite(
  { publication: { definition }, conversions }: Converting,
  prepared: readonly DefinitionWrite[],
  finishing: Finishing | undefined,
): DefinitionWrite {
  const { id: formId, key: table } = definition;
  const indexes = prepared.flatMap((write) =>
    write.kind === 'indexes' && write.formId === formId ? write.wanted : [],
  );
  const keys = conversions.filter(({ subform }) => subform === null).map(({ to }) => to.key);
  const { run, convert } = finishing ?? { run: null, convert: async () => [] };
  return { kind: 'convert', formId, table, keys, indexes, run, convert };
}

const copied = {
  zh: '表单的记录正在复制，等它完成',
  en: 'The form, whose records are being copied,',
};
const converted = {
  zh: '表单的字段正在转换类型，等它完成或取消它',
  en: 'The form, a field of which is changing its type,',
};
