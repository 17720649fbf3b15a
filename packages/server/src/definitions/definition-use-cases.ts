import { createDefinition } from './create-definition.ts';
import { getDefinition } from './get-definition.ts';
import { listDefinitions } from './list-definitions.ts';
import type { DefinitionPorts } from './ports.ts';
import { publishDefinition, publishDefinitions } from './publish-definition.ts';
import { saveDraft } from './save-draft.ts';

/** Everything that can be done with what builders make. */
export const definitionUseCases = (ports: DefinitionPorts) => ({
  createDefinition: createDefinition(ports),
  getDefinition: getDefinition(ports),
  listDefinitions: listDefinitions(ports),
  saveDraft: saveDraft(ports),
  publishDefinition: publishDefinition(ports),
  publishDefinitions: publishDefinitions(ports),
});
