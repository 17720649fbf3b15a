import type { Condition } from '../conditions/condition.ts';
import { fieldsIn } from '../conditions/fields-in.ts';
import { isSystemField } from '../definitions/system-fields.ts';
import { type PageButton, type PageDraft, type PagePart, partsOfTab, type RelatedVia, withParts } from './page.ts';

/** What a reader sees of a page's forms. */
export interface PageSight {
  /** A block of the page's own form. */
  readonly sees: (id: string) => boolean;
  /** May a way be gone: are its field and the records at its end open? */
  readonly goes: (via: RelatedVia) => boolean;
  /** A field of the form at the end of a way; `whole`: its value, not only stars. */
  readonly seesThere: (via: RelatedVia, fieldId: string, whole: boolean) => boolean;
  readonly mayCreate: (via: RelatedVia) => boolean;
}

/**
 * The page as far as somebody sees it: without hidden fields, without lists that they may not read or that are narrowed
 * by what is hidden from them, without tabs that nothing is left on.
 */
export function fitPage(page: PageDraft, sight: PageSight): PageDraft {
  const fitted = withParts(page, (part) => fitPart(part, sight));
  const { header } = page;
  const wasEmpty = new Set(page.tabs.filter((tab) => partsOfTab(tab).length === 0).map(({ id }) => id));
  return {
    ...fitted,
    header: {
      ...header,
      tags: header.tags.filter(sight.sees),
      facts: header.facts.filter(sight.sees),
      figures: header.figures
        .filter(({ field }) => sight.sees(field))
        .map(({ field, note }) => ({ field, note: note !== null && sight.sees(note) ? note : null })),
      buttons: header.buttons.filter((button) => offers(button, sight)),
      stages: header.stages?.filter(sight.sees) ?? null,
    },
    tabs: fitted.tabs.filter((tab) => partsOfTab(tab).length > 0 || wasEmpty.has(tab.id)),
  };
}

function offers(button: PageButton, { sees, mayCreate }: PageSight): boolean {
  return button.kind === 'block' ? sees(button.blockId) : mayCreate(button.via);
}

function fitPart(part: PagePart, sight: PageSight): PagePart | null {
  switch (part.kind) {
    case 'fields': {
      if (part.fields === null) return part;
      const fields = part.fields.filter(sight.sees);
      return fields.length > 0 || part.fields.length === 0 ? { ...part, fields } : null;
    }
    case 'related': {
      const { via, columns, filter, sort } = part;
      const there = (whole: boolean) => (id: string) => isSystemField(id) || sight.seesThere(via, id, whole);
      // Without the filter it would be another list.
      if (!sight.goes(via) || !asks(filter).every(there(true))) return null;
      return {
        ...part,
        columns: columns.filter(there(false)),
        sort: sort.filter(({ field }) => there(true)(field)),
        mayCreate: part.mayCreate && sight.mayCreate(via),
      };
    }
    case 'timeline':
      return { ...part, sources: part.sources.filter((source) => sight.goes({ ...source, direction: 'in' })) };
    default:
      return part;
  }
}

const asks = (filter: Condition | null): string[] => fieldsIn(filter);
