import type { Actor, PublishedForm } from '@mortise/core';
import { createReadRelated, type RelatedPorts } from './read-related.ts';
import { createShowPage, type PagePorts } from './show-page.ts';

export type PageUseCases = ReturnType<typeof pageUseCases>;

/** How records are shown as pages, and the lists that stand on them. */
export const pageUseCases = (ports: PagePorts & RelatedPorts) => {
  const show = createShowPage(ports);
  return { show: (actor: Actor, form: PublishedForm) => show(actor, form), related: createReadRelated(ports) };
};
