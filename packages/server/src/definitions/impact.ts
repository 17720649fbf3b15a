import {
  type Actor,
  type Difference,
  diffDefinitions,
  type Issue,
  ok,
  type PublishedForm,
  type Result,
  type Usage,
} from '@mortise/core';
import { convertContext } from '../type-changes/convert-context.ts';
import { convertViews } from '../type-changes/convert-views.ts';
import { type ConversionPreview, previewsOf } from '../type-changes/preview-conversion.ts';
import { convertingIn } from '../type-changes/start-type-change.ts';
import { publishedUses, withoutEssential } from './check-removals.ts';
import { duplicateIssues } from './check-unique.ts';
import { findToEdit } from './find-definition.ts';
import { emptyWarnings } from './impact-empties.ts';
import { recomputeEffects } from './impact-recompute.ts';
import { renameWarnings } from './impact-renames.ts';
import { type Effect, tableEffects } from './impact-tables.ts';
import { formIn } from './parse-draft.ts';
import type { DefinitionPorts } from './ports.ts';
import { type Publication, preparePublication } from './prepare-publication.ts';
import { removedFields, removedOptions } from './removed-parts.ts';
import { requestIssues } from './request-issues.ts';
import { finishDraft } from './save-draft.ts';

/** What publishing a draft would do, before anybody does it. */
export interface Impact {
  /** Live records of the form; 0 for what has none. */
  readonly records: number;
  readonly changes: readonly Difference[];
  /** Columns, link tables and indexes that come, go or are kept for 30 days. */
  readonly effects: readonly Effect[];
  /** Fields whose stored values become those of another type first. */
  readonly conversions: readonly ConversionPreview[];
  /** Publishing is refused while there is one. */
  readonly problems: readonly Issue[];
  /** Publishing is refused while a removed field is needed here. */
  readonly blockedBy: readonly Usage[];
  /** Publishing goes through, but somebody should know. */
  readonly warnings: readonly Issue[];
  /** Columns of views that go with a removed field. */
  readonly alsoUsedBy: readonly Usage[];
}

/** The impact check shown before publishing. Changes nothing. */
export const impact =
  (ports: DefinitionPorts) =>
  async (actor: Actor, { id }: { id: string }): Promise<Result<Impact>> => {
    const found = await findToEdit(ports, actor, id);
    if (!found.ok) return found;
    const definition = found.value;
    const finished = finishDraft(definition, definition.draft, ports);
    if (!finished.ok) return finished;
    const draft = finished.value;

    const publication = { definition, content: draft, draft, revision: definition.revision, note: null };
    const prepared = await preparePublication([publication], [], ports);
    const requests = await requestIssues([publication], ports);
    const wrong = !prepared.ok && prepared.error.code === 'invalid' ? prepared.error.issues : [];
    const problems = [...wrong, ...requests];
    if (!prepared.ok && prepared.error.code !== 'invalid') return prepared;
    const blocks = definition.kind === 'view' ? await viewBlocks(draft, ports) : [];
    const changes = diffDefinitions(definition.kind, definition.published, draft, ports.catalog, blocks);
    const nothing = { records: 0, effects: [], conversions: [], blockedBy: [], warnings: [], alsoUsedBy: [] };
    const next = prepared.ok ? prepared.value.find((write) => write.kind === 'publish') : undefined;
    if (definition.kind !== 'form' || next?.kind !== 'publish') return ok({ ...nothing, changes, problems });
    const formed = await formImpact(publication, next.published as PublishedForm, actor, ports);
    return ok({ changes, ...formed, problems: [...formed.problems, ...requests] });
  };

async function formImpact(publication: Publication, next: PublishedForm, actor: Actor, ports: DefinitionPorts) {
  const { definition } = publication;
  const previous = definition.published as PublishedForm | null;
  const views = await viewsAfter(publication, actor, ports);
  const contents = new Map<string, unknown>([[definition.id, next], ...views.contents]);
  const gone = [...removedFields(previous, next, ports.catalog), ...removedOptions(previous, next, ports.catalog)];
  const uses = await publishedUses(gone, ports, contents);
  const records = previous ? await ports.facts.count(previous) : 0;
  return {
    records,
    effects: [
      ...(await tableEffects(previous, next, ports)),
      ...recomputeEffects(previous, next, records, ports.catalog),
    ],
    problems: await duplicateIssues(previous, next, ports),
    conversions: await previewsOf(previous, next, actor, ports),
    blockedBy: [...uses.filter(({ essential }) => essential).map(withoutEssential), ...views.stuck],
    warnings: [...(await emptyWarnings(previous, next, ports)), ...renameWarnings(previous, next, ports.catalog)],
    alsoUsedBy: uses.filter(({ essential }) => !essential).map(withoutEssential),
  };
}

/** The form's views once values are converted, and those that do not go on. */
async function viewsAfter(publication: Publication, actor: Actor, ports: DefinitionPorts) {
  const none = { contents: [] as [string, unknown][], stuck: [] as readonly Usage[] };
  const [converting] = convertingIn([publication], ports.catalog);
  if (!converting) return none;
  const context = await convertContext(ports, { timeZone: actor.timeZone });
  const views = await convertViews(publication.definition.id, converting.conversions, context, ports);
  if (views.ok) {
    return {
      ...none,
      contents: views.value.map(({ definition, content }): [string, unknown] => [definition.id, content]),
    };
  }
  return { ...none, stuck: views.error.code === 'in_use' ? views.error.usedBy : [] };
}

const viewBlocks = async (draft: unknown, { definitions }: Pick<DefinitionPorts, 'definitions'>) => {
  const form = await definitions.find((draft as { formId: string }).formId);
  return formIn(form?.published ?? form?.draft)?.blocks ?? [];
};
