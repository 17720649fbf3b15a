import { type Actor, err, HomeDraft, issue, parse, type Result, type StoredDefinition } from '@mortise/core';
import { insertPublished } from './first-publication.ts';
import { mayEdit } from './may-edit.ts';
import { newDefinition } from './new-definition.ts';
import type { DefinitionPorts } from './ports.ts';

export interface NewHome {
  /** A `HomeDraft`. */
  readonly draft: unknown;
}

/** The home page of the organisation, in place of the one that there is by itself. There is one at most. */
export async function createHome(
  ports: DefinitionPorts,
  actor: Actor,
  { draft }: NewHome,
): Promise<Result<StoredDefinition>> {
  const allowed = mayEdit(ports.access, actor, { ownerId: null });
  if (!allowed.ok) return allowed;
  const parsed = parse(HomeDraft, draft);
  if (!parsed.ok) return parsed;
  if ((await ports.definitions.list({ kind: 'home' })).length > 0)
    return err({ code: 'invalid', issues: [issue(['kind'], 'duplicate', onlyOne)] });
  const home = await newDefinition({ kind: 'home', name: 'home', draft: parsed.value }, ports);
  return insertPublished(home, actor, ports);
}

const onlyOne = { zh: '已经有人在安排工作台了，刷新后再改', en: 'The home page is being arranged already. Reload' };
