import {
  type AppError,
  conversionsOf,
  type Issue,
  issue,
  onBehalfOf,
  type PublishedForm,
  type Result,
  type TypeChangeRun,
} from '@mortise/core';
import { formIn } from '../definitions/parse-draft.ts';
import type { DefinitionPorts } from '../definitions/ports.ts';
import { type Publication, preparePublication } from '../definitions/prepare-publication.ts';
import { publish } from '../definitions/publish.ts';
import { convertContext, type LearningContext } from './convert-context.ts';
import { converterOf, repairerOf } from './converter.ts';

/** Records left over that are converted in no time: waiting for none would take for ever where many write. */
const few = 50;

/** How often a publication that somebody else's edit overtook is tried again. */
const attempts = 20;

/** Carries out whatever publications wait for their values, from where they were. */
export const runTypeChanges =
  (ports: DefinitionPorts) =>
  async (signal: AbortSignal): Promise<void> => {
    for (const { id } of await ports.typeChanges.running()) {
      if (signal.aborted) return;
      await ports.typeChanges.alone(id, () => carryOut(ports, id, signal));
    }
  };

async function carryOut(ports: DefinitionPorts, id: string, signal: AbortSignal): Promise<void> {
  const { typeChanges, definitions, catalog } = ports;
  const run = await typeChanges.find(id);
  if (!run) return;
  const definition = await definitions.find(run.formId);
  const context = await convertContext(ports, run);
  if (run.state === 'done') {
    const versions = await definitions.versions(run.formId);
    const [next, previous] = versions.map(({ published }) => published as PublishedForm);
    const conversions = next ? conversionsOf(previous ?? null, next, catalog) : [];
    await typeChanges.settle(run, repairerOf(conversions, context));
    return ports.jobs.enqueue({ name: 'carry-over', id: 'due', payload: {} });
  }
  if (run.state !== 'running' || !definition || definition.deletedAt !== null) {
    return typeChanges.stop(id, 'cancelled', null);
  }
  const failed = await convertAll(ports, run, context, signal);
  if (failed) return typeChanges.stop(id, 'failed', issuesOf(failed));
  if (!signal.aborted && (await typeChanges.find(id))?.state === 'done') await carryOut(ports, id, signal);
}

/** Gives why it cannot be done; null when it is, or when it has to go on another time. */
async function convertAll(
  ports: DefinitionPorts,
  run: TypeChangeRun,
  context: LearningContext,
  signal: AbortSignal,
): Promise<AppError | null> {
  const { typeChanges, definitions, catalog } = ports;
  const definition = await definitions.find(run.formId);
  const content = formIn(run.content);
  const previous = definition?.published as PublishedForm | null;
  const conversions = content ? conversionsOf(previous, content, catalog) : [];
  const convert = converterOf(conversions, context);

  const staged = await typeChanges.stage(run);
  if (!staged.ok) return staged.error.code === 'busy' ? null : staged.error;
  let now = staged.value;
  while ((now.page ?? 0) < now.pages) {
    if (signal.aborted || now.state !== 'running') return null;
    now = await typeChanges.advance(now, convert);
  }
  while ((await typeChanges.catchUp(now, convert)) > few) if (signal.aborted) return null;

  const prepared = await prepare(ports, now);
  if (!prepared.ok) return prepared.error;
  const wanted = prepared.value.flatMap((write) =>
    write.kind === 'indexes' && write.formId === now.formId ? write.wanted : [],
  );
  const doubled = await typeChanges.buildIndexes(now, wanted);
  if (doubled !== null) return { code: 'invalid', issues: [issue(['blocks'], 'not_unique', notUnique)] };
  for (let attempt = 1; ; attempt++) {
    while ((await typeChanges.catchUp(now, convert)) > few);
    if ((await typeChanges.find(now.id))?.state !== 'running') return null;
    const published = await switchOver(ports, now, convert);
    if (published.ok) return null;
    const isPassing = published.error.code === 'conflict' || published.error.code === 'busy';
    if (!isPassing || attempt === attempts) return published.error;
  }
}

/** The publication as it stands now: others may have gone through meanwhile. */
async function publicationOf({ definitions }: DefinitionPorts, run: TypeChangeRun): Promise<Publication[]> {
  const definition = await definitions.find(run.formId);
  if (!definition) return [];
  const { draft, revision } = definition;
  return [{ definition, content: run.content, draft, revision, note: run.note }];
}

const prepare = async (ports: DefinitionPorts, run: TypeChangeRun) =>
  preparePublication(await publicationOf(ports, run), [], ports);

async function switchOver(
  ports: DefinitionPorts,
  run: TypeChangeRun,
  convert: ReturnType<typeof converterOf>,
): Promise<Result<unknown>> {
  const actor = onBehalfOf(run.by, run.timeZone);
  return publish(await publicationOf(ports, run), [], actor, ports, { run, convert });
}

function issuesOf(error: AppError): readonly Issue[] {
  if (error.code === 'invalid') return error.issues;
  if (error.code === 'in_use') return error.usedBy.map(({ place }) => issue(['blocks'], 'in_use', place));
  return [issue(['blocks'], error.code, notPublished)];
}

const notUnique = {
  zh: '转换后有重复的值，不能设为唯一。取消唯一，或先改掉重复的值',
  en: 'Converted values repeat, so the field cannot be unique. Switch that off, or change the values first',
};
const notPublished = {
  zh: '值已转换，但没有发布成。再发布一次',
  en: 'The values were converted but could not be published. Publish again',
};
