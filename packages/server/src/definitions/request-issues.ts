import { asksServices, checkRequests, type FormDraft, type Issue } from '@mortise/core';
import type { DefinitionPorts } from './ports.ts';
import type { Publication } from './prepare-publication.ts';

/**
 * What fields ask of services outside that is no longer offered, where a person publishes. An app that is taken in from
 * elsewhere is published all the same: its connectors are stated afterwards.
 */
export async function requestIssues(
  publications: readonly Publication[],
  { connectors, catalog }: Pick<DefinitionPorts, 'connectors' | 'catalog'>,
): Promise<readonly Issue[]> {
  const asking = publications.flatMap(({ definition: { kind }, content }) =>
    kind === 'form' && asksServices(content as FormDraft, catalog) ? [content as FormDraft] : [],
  );
  if (asking.length === 0) return [];
  const offers = await connectors.list();
  return asking.flatMap((form) => checkRequests(form, catalog, offers));
}
