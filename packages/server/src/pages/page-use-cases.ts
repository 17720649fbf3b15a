import { type Actor, err, ok, type PageDraft, type PublishedForm, type Result } from '@mortise/core';
import { createReadRelated, type RelatedPorts } from './read-related.ts';
import { createShowPage, type PagePorts, type PageShown, shownPage } from './show-page.ts';

export type PageUseCases = ReturnType<typeof pageUseCases>;

/** How records are shown as pages, and the lists that stand on them. */
export const pageUseCases = (ports: PagePorts & RelatedPorts) => ({
  show: createShowPage(ports),

  /** The same of a page that is still designed. */
  async tryPage(actor: Actor, form: PublishedForm, page: PageDraft): Promise<Result<PageShown>> {
    if (!ports.access.may(actor, 'definitions.read')) return err({ code: 'forbidden', permission: 'definitions.read' });
    return ok(await shownPage(ports, actor, form, page));
  },

  related: createReadRelated(ports),
});
