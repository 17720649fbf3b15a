import type { ConfigOf, ContainerProps, FieldView } from '../field-view.ts';
import type { columns } from './definition.ts';

export const columnsView: FieldView<typeof columns> = { Container: Columns };

/** Columns go below one another where each would be narrower than 160 px. */
function Columns({ config, slots }: ContainerProps<ConfigOf<typeof columns>>) {
  const widest = `calc((100% - ${(config.count - 1) * 16}px) / ${config.count})`;
  return (
    <div
      style={{ display: 'grid', gap: 16, gridTemplateColumns: `repeat(auto-fit, minmax(max(160px, ${widest}), 1fr))` }}
    >
      {slots.map(({ id, content }) => (
        <div key={id ?? ''} style={{ minWidth: 0 }}>
          {content}
        </div>
      ))}
    </div>
  );
}
