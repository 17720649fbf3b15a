import { fieldsIn } from '../conditions/fields-in.ts';
import { isSystemField } from '../definitions/system-fields.ts';
import { type PageDraft, type PagePart, partsOf } from './page.ts';

/** A field that a page names, and whether the part that names it means nothing without it. */
export interface PageField {
  readonly formId: string;
  readonly fieldId: string;
  readonly use: 'shown' | 'way' | 'filter';
}

/**
 * Every field that a page names. Those that related records are narrowed by or shown with are of the form at the end of
 * the way; where the way goes out, that form is not said here, and neither are they.
 */
export function pageFields(page: PageDraft): readonly PageField[] {
  const { formId, header } = page;
  const own = (fieldId: string): PageField => ({ formId, fieldId, use: 'shown' });
  const shown = [
    ...header.tags,
    ...header.facts,
    ...header.figures.flatMap(({ field, note }) => (note === null ? [field] : [field, note])),
    ...(header.stages ?? []),
    ...header.buttons.flatMap((button) => (button.kind === 'block' ? button.blockId : [])),
  ].map(own);
  const ways = header.buttons.flatMap((button) => (button.kind === 'create' ? way(button.via) : []));
  return [...shown, ...ways, ...partsOf(page).flatMap((part) => fieldsOfPart(part, formId))].filter(
    ({ fieldId }) => !isSystemField(fieldId),
  );
}

const way = ({ formId, fieldId }: { readonly formId: string; readonly fieldId: string }): PageField => ({
  formId,
  fieldId,
  use: 'way',
});

function fieldsOfPart(part: PagePart, own: string): PageField[] {
  if (part.kind === 'fields') return (part.fields ?? []).map((fieldId) => ({ formId: own, fieldId, use: 'shown' }));
  if (part.kind === 'timeline') return part.sources.map(way);
  if (part.kind !== 'related') return [];
  const { via, columns, sort, filter } = part;
  if (via.direction === 'out') return [way(via)];
  return [
    way(via),
    ...[...columns, ...sort.map(({ field }) => field)].map(
      (fieldId): PageField => ({ formId: via.formId, fieldId, use: 'shown' }),
    ),
    ...fieldsIn(filter).map((fieldId): PageField => ({ formId: via.formId, fieldId, use: 'filter' })),
  ];
}
