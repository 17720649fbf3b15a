'use client';

import type { PagePart } from '@mortise/core';
import { partNames } from '@mortise/core';
import { useText } from '@mortise/ui';
import { PartView } from './part-views.tsx';
import type { ShownTab } from './shown-tabs.ts';

interface PageColumnsProps {
  readonly tab: ShownTab;
  readonly countOf: (part: PagePart) => string | undefined;
}

/** What stands on a tab: facts at the left, the stream in the middle, what helps at the right. */
export function PageColumns({ tab, countOf }: PageColumnsProps) {
  const { t } = useText();
  const { left, main, right } = tab;
  const isAlone = left.length + main.length + right.length === 1;
  const draw = (parts: readonly PagePart[]) =>
    parts.map((part) => <PartView key={part.id} part={part} bare={isAlone} count={countOf(part)} />);
  const isStream = main.some(({ kind }) => kind === 'timeline' || kind === 'log');
  return (
    <div className="mo-page-columns" role="tabpanel" aria-label={t(tab.label)}>
      {left.length > 0 && <aside className="mo-page-left">{draw(left)}</aside>}
      <div className="mo-page-main" data-stream={isStream || undefined}>
        {draw(main)}
      </div>
      {right.length > 0 && (
        <aside className="mo-page-right" aria-label={t(partNames.tasks)}>
          {draw(right)}
        </aside>
      )}
    </div>
  );
}
