'use client';

import { type HomeDraft, homeColumns } from '@mortise/core';
import { HomeBlockView } from './home-block.tsx';

/** The blocks in their columns; on a phone one below the other. */
export function HomeView({ home }: { readonly home: HomeDraft }) {
  return (
    <div className="rt-home-frame">
      <div className="rt-home">
        {homeColumns.map((column) =>
          home[column].length === 0 ? null : (
            <div key={column} className={`rt-home-${column}`} data-column={column}>
              {home[column].map((block) => (
                <HomeBlockView key={block.id} block={block} />
              ))}
            </div>
          ),
        )}
      </div>
    </div>
  );
}
