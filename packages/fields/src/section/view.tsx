import { ChevronDown, ChevronRight } from 'lucide-react';
import { type CSSProperties, useEffect, useState } from 'react';
import type { ConfigOf, ContainerProps, FieldView } from '../field-view.ts';
import { useIsPrinted } from '../printed.ts';
import type { section } from './definition.ts';

const title: CSSProperties = { margin: 0, fontSize: 14, lineHeight: '22px', fontWeight: 600 };
const band: CSSProperties = { padding: '5px 12px', borderRadius: 6, background: 'var(--mo-primary-bg)' };

export const sectionView: FieldView<typeof section> = { Container: Section };

function Section({
  id,
  label,
  help,
  config,
  slots,
  invalidSlots = [],
  openSlot,
}: ContainerProps<ConfigOf<typeof section>>) {
  const [folded, setFolded] = useState(config.collapsible && config.collapsed);
  useEffect(() => {
    if (openSlot) setFolded(false);
  }, [openSlot]);
  // A hidden error cannot be mended.
  const isPrinted = useIsPrinted();
  const open = !folded || invalidSlots.length > 0 || isPrinted;
  const body = `${id}-body`;
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <section aria-labelledby={`${id}-title`} style={{ marginBlock: '8px 16px' }}>
      <h3 id={`${id}-title`} style={{ ...title, ...(config.look === 'band' ? band : {}) }}>
        {config.collapsible && !isPrinted ? (
          <button
            type="button"
            aria-expanded={open}
            aria-controls={body}
            onClick={() => setFolded(open)}
            style={{
              all: 'unset',
              cursor: 'pointer',
              display: 'inline-flex',
              alignItems: 'center',
              gap: 6,
              outline: 'revert',
            }}
          >
            <Chevron size={16} strokeWidth={1.75} aria-hidden />
            {label}
          </button>
        ) : (
          label
        )}
      </h3>
      {help && <p style={{ margin: '2px 0 0', fontSize: 12, lineHeight: '18px', color: 'var(--mo-ink-3)' }}>{help}</p>}
      <div
        style={{ height: config.look === 'line' ? 1 : 0, background: 'var(--mo-line-1)', marginBlock: '8px 16px' }}
      />
      <div id={body} hidden={!open}>
        {slots[0]?.content}
      </div>
    </section>
  );
}
