import { type Actor, err, ok, type Result, type TypeChangeRun } from '@mortise/core';
import { findToEdit } from '../definitions/find-definition.ts';
import type { DefinitionPorts } from '../definitions/ports.ts';
import { previewConversion } from './preview-conversion.ts';

/** How far a type change is, for whoever waits for it. */
export type TypeChangeShown = Pick<
  TypeChangeRun,
  'id' | 'formId' | 'state' | 'page' | 'pages' | 'converted' | 'lost' | 'issues' | 'startedAt' | 'endedAt'
>;

export const typeChangeUseCases = (ports: DefinitionPorts) => ({
  previewConversion: previewConversion(ports),
  /** The form's newest type change; null when there was none. */
  typeChange: async (actor: Actor, { id }: { id: string }): Promise<Result<TypeChangeShown | null>> => {
    const found = await findToEdit(ports, actor, id);
    if (!found.ok) return found;
    const run = await ports.typeChanges.latest(id);
    return ok(run && shown(run));
  },
  /** Ends it before the publication. What was converted is forgotten; nothing of the form changed. */
  cancelTypeChange: async (actor: Actor, { id }: { id: string }): Promise<Result<TypeChangeShown>> => {
    const found = await findToEdit(ports, actor, id);
    if (!found.ok) return found;
    const run = await ports.typeChanges.latest(id);
    if (run?.state === 'running') await ports.typeChanges.stop(run.id, 'cancelled', null);
    const after = await ports.typeChanges.latest(id);
    return after ? ok(shown(after)) : err({ code: 'not_found', what: 'type-change', id });
  },
});

const shown = ({ id, formId, state, page, pages, converted, lost, issues, startedAt, endedAt }: TypeChangeRun) => ({
  id,
  formId,
  state,
  page,
  pages,
  converted,
  lost,
  issues,
  startedAt,
  endedAt,
});
