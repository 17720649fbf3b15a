import { Avatar } from '@mortise/ui';
import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { type Ids, idsOf } from '../picking/ids.ts';
import { shownTitle } from '../picking/shown-title.ts';
import type { user } from './definition.ts';

export const Face = ({ id, name }: { readonly id: string; readonly name: string }) => (
  <Avatar id={id} name={name} size={20} />
);

/** One person as avatar and name; from four on in a cell, avatars only, each with its name as a tooltip. */
export function People({
  value,
  context,
  wrap,
}: DisplayProps<ConfigOf<typeof user>, Ids> & { wrap: 'wrap' | 'nowrap' }) {
  const ids = idsOf(value);
  if (ids.length === 0) return null;
  const isTight = wrap === 'nowrap' && ids.length > 3;
  return (
    <span
      style={{
        display: 'inline-flex',
        flexWrap: wrap,
        gap: isTight ? 2 : '4px 10px',
        maxWidth: '100%',
        overflow: 'hidden',
        verticalAlign: 'middle',
      }}
    >
      {ids.map((id) => {
        const name = shownTitle(context.titleOf(id), context.locale);
        return (
          <span key={id} title={name} style={{ display: 'inline-flex', alignItems: 'center', gap: 6, minWidth: 0 }}>
            <Face id={id} name={name} />
            {isTight ? <span className="mo-visually-hidden">{name}</span> : <span className="mo-cut">{name}</span>}
          </span>
        );
      })}
    </span>
  );
}
