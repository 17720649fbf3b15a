import { type Actor, type DefinitionWrite, err, ok, type Result, type StoredDefinition } from '@mortise/core';
import { findToEdit, notFound } from './find-definition.ts';
import { refsWith } from './parse-draft.ts';
import type { DefinitionPorts } from './ports.ts';
import type { Publication } from './prepare-publication.ts';
import { publish } from './publish.ts';
import { requestIssues } from './request-issues.ts';
import { finishDraft } from './save-draft.ts';

export interface PublishDefinition {
  readonly id: string;
  /** That the person saw. */
  readonly revision: number;
  /** Saved and published in one go; absent publishes what is saved. */
  readonly draft?: unknown;
  readonly note?: string;
}

/** Freezes the draft as the next version and changes the record table with it. Readers and writers go on meanwhile. */
export const publishDefinition =
  (ports: DefinitionPorts) =>
  async (actor: Actor, input: PublishDefinition): Promise<Result<StoredDefinition>> => {
    const published = await publishDefinitions(ports)(actor, [input]);
    if (!published.ok) return published;
    const definition = published.value.find(({ id }) => id === input.id);
    return definition ? ok(definition) : notFound(input.id);
  };

/** All or none, for forms that point to each other. */
export const publishDefinitions =
  (ports: DefinitionPorts) =>
  async (actor: Actor, inputs: readonly PublishDefinition[]): Promise<Result<readonly StoredDefinition[]>> => {
    const publications: Publication[] = [];
    const drafts: DefinitionWrite[] = [];
    for (const input of inputs) {
      const found = await findToEdit(ports, actor, input.id);
      if (!found.ok) return found;
      const definition = found.value;
      const { id, revision } = definition;
      if (revision !== input.revision)
        return err({ code: 'conflict', expected: input.revision, actual: revision, current: definition });
      // Keys may be missing in a draft that was stored by other roads, such as an imported package.
      const finished = finishDraft(definition, input.draft ?? definition.draft, ports);
      if (!finished.ok) return finished;
      const draft = finished.value;
      const refs = refsWith(definition, { draft, published: definition.published }, ports.catalog);
      const isSaved = input.draft === undefined && JSON.stringify(draft) === JSON.stringify(definition.draft);
      if (!isSaved) drafts.push({ kind: 'draft', id, revision, draft, refs });
      publications.push({
        definition,
        content: draft,
        draft,
        revision: isSaved ? revision : revision + 1,
        note: input.note ?? null,
      });
    }
    const issues = await requestIssues(publications, ports);
    if (issues.length > 0) return err({ code: 'invalid', issues });
    return publish(publications, drafts, actor, ports);
  };
