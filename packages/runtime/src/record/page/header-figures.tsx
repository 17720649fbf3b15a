'use client';

import { blockName, type Field } from '@mortise/core';
import { formatShortNumber, useText } from '@mortise/ui';
import { FieldValue } from '../field-value.tsx';
import { usePageScope } from './page-scope.ts';

/** Up to four figures at the right of the name, each with a second value below it. */
export function HeaderFigures() {
  const { t } = useText();
  const { page, form } = usePageScope();
  const fieldOf = (id: string | null) => form.fields.find((field) => field.id === id);
  const figures = page.page.header.figures.flatMap(({ field, note }) => {
    const found = fieldOf(field);
    return found ? [{ field: found, note: fieldOf(note) }] : [];
  });
  if (figures.length === 0) return null;
  return (
    <dl className="mo-figures">
      {figures.map(({ field, note }) => (
        <div key={field.id}>
          <dt>{t(blockName(field.block, field.type))}</dt>
          <dd className="mo-figure">
            <Figure field={field} />
          </dd>
          {note && (
            <dd className="mo-figure-note">
              {t(blockName(note.block, note.type))} <Figure field={note} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** A number in the short form, anything else as a list shows it, in the colour that rules give it. */
function Figure({ field }: { readonly field: Field }) {
  const { locale } = useText();
  const { record, context, maskedOf, session } = usePageScope();
  const masked = maskedOf(field.key);
  const value = record.values[field.key] ?? null;
  const number = field.kind === 'number' && value !== null ? Number(value) : Number.NaN;
  return (
    <span className="mo-num" data-color={session.stateOf(field.id)?.color ?? undefined}>
      {masked ??
        (Number.isNaN(number) ? (
          <FieldValue field={field} value={value} context={context} />
        ) : (
          formatShortNumber(number, locale)
        ))}
    </span>
  );
}
