'use client';

import { ArrowLeft, PanelLeft, PanelRight } from 'lucide-react';
import { type PointerEvent, type ReactNode, useState } from 'react';
import { useMedia } from '../feedback/use-media.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import { useText } from '../text/locale.tsx';

export interface DesignerTab {
  readonly key: string;
  readonly label: string;
  readonly disabled?: boolean;
}

interface ThreePaneProps {
  /** The document's name: a text or an editable one. */
  title: ReactNode;
  onBack: () => void;
  saveState?: ReactNode;
  tabs?: readonly DesignerTab[];
  activeTab?: string;
  onTab?: (key: string) => void;
  /** People, undo, redo, problems, preview, publish, in this order. */
  actions?: ReactNode;
  palette?: ReactNode;
  paletteLabel: string;
  inspector?: ReactNode;
  inspectorLabel: string;
  /** The canvas: it scrolls by itself. */
  children: ReactNode;
  /** A dotted ground, for graphs. */
  dots?: boolean;
}

/** The shell of every designer: bar 52, palette 264, canvas, inspector 320. Under 1100 px the panes fold away. */
export function ThreePane({
  title,
  onBack,
  saveState,
  tabs = [],
  activeTab,
  onTab,
  actions,
  palette,
  paletteLabel,
  inspector,
  inspectorLabel,
  children,
  dots = false,
}: ThreePaneProps) {
  const { t } = useText();
  const isNarrow = useMedia('(max-width: 1099.98px)');
  const [open, setOpen] = useState<'palette' | 'inspector' | null>(null);
  const toggle = (pane: 'palette' | 'inspector') => setOpen(open === pane ? null : pane);
  /** Where a pane lies over the canvas, the canvas is the way out of it. */
  const closePane = ({ target }: PointerEvent) => {
    if (target instanceof Element && !target.closest('.mo-pane-switches')) setOpen(null);
  };
  const shows = (pane: 'palette' | 'inspector') => !isNarrow || open === pane;

  return (
    <div className="mo-designer">
      <header className="mo-designer-bar">
        <div className="mo-row">
          <IconButton icon={ArrowLeft} label={t({ zh: '返回', en: 'Back' })} tooltip="bottom" onClick={onBack} />
          <h1 className="mo-designer-title mo-cut">{title}</h1>
          {saveState}
        </div>
        <nav className="mo-tabs" aria-label={t({ zh: '设计步骤', en: 'Design steps' })}>
          {tabs.map((tab) => (
            <button
              type="button"
              key={tab.key}
              className="mo-tab"
              aria-current={tab.key === activeTab ? 'page' : undefined}
              disabled={tab.disabled}
              onClick={() => onTab?.(tab.key)}
            >
              {tab.label}
            </button>
          ))}
        </nav>
        <div className="mo-row mo-designer-actions">{actions}</div>
      </header>
      <div className="mo-designer-body">
        {palette && shows('palette') && (
          <aside className={`mo-palette${isNarrow ? ' mo-pane-over' : ''}`} aria-label={paletteLabel}>
            {palette}
          </aside>
        )}
        <main className={dots ? 'mo-canvas mo-canvas-dots' : 'mo-canvas'} onPointerDown={closePane}>
          {isNarrow && (
            <div className="mo-pane-switches">
              {palette && (
                <IconButton
                  icon={PanelLeft}
                  label={paletteLabel}
                  tooltip="right"
                  expanded={open === 'palette'}
                  onClick={() => toggle('palette')}
                />
              )}
              {inspector && (
                <IconButton
                  icon={PanelRight}
                  label={inspectorLabel}
                  tooltip="left"
                  expanded={open === 'inspector'}
                  onClick={() => toggle('inspector')}
                />
              )}
            </div>
          )}
          {children}
        </main>
        {inspector && shows('inspector') && (
          <aside className={`mo-inspector${isNarrow ? ' mo-pane-over mo-pane-right' : ''}`} aria-label={inspectorLabel}>
            {inspector}
          </aside>
        )}
      </div>
    </div>
  );
}
