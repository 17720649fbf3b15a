import { newPartId, PagePart, type PagePartKind, type RelatedVia } from '@mortise/core';

/** A part as it is when it is put on the page. */
export const newPart = (kind: Exclude<PagePartKind, 'related'>): PagePart =>
  PagePart.parse({ kind, id: newPartId('part') });

export const newList = (via: RelatedVia): PagePart => PagePart.parse({ kind: 'related', id: newPartId('part'), via });
