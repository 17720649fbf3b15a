import type { CSSProperties } from 'react';
import type { DisplayProps } from '../field-view.ts';
import { type Ids, idsOf } from '../picking/ids.ts';
import { shownTitle } from '../picking/shown-title.ts';

const link: CSSProperties = {
  padding: 0,
  border: 0,
  background: 'none',
  font: 'inherit',
  color: 'var(--mo-primary-text)',
  cursor: 'pointer',
};

/** Titles of records, which open where the screen can open them. */
export function Records({
  value,
  config,
  context,
  wrap,
}: DisplayProps<{ readonly formId: string }, Ids> & { wrap: 'wrap' | 'nowrap' }) {
  const { titleOf, openRecord, locale } = context;
  const ids = idsOf(value);
  if (ids.length === 0) return null;
  return (
    <span
      style={{
        display: 'inline-flex',
        flexWrap: wrap,
        gap: '4px 12px',
        maxWidth: '100%',
        overflow: 'hidden',
        verticalAlign: 'middle',
      }}
    >
      {ids.map((id) => {
        const known = titleOf(id);
        const title = shownTitle(known, locale);
        if (known === undefined || !openRecord) {
          return (
            <span key={id} className="mo-cut">
              {title}
            </span>
          );
        }
        return (
          <button
            key={id}
            type="button"
            title={title}
            className="mo-cut"
            style={link}
            onClick={(event) => {
              // In a grid, a click on the link is no click on the row.
              event.stopPropagation();
              openRecord(config.formId, id);
            }}
          >
            {title}
          </button>
        );
      })}
    </span>
  );
}
