'use client';

import type { Usage } from '@mortise/core';
import { Icon, useText } from '@mortise/ui';
import { usageHref } from './usage-href.ts';

const icons: Readonly<Record<string, string>> = {
  view: 'table-2',
  form: 'link-2',
  app: 'layers',
  'public-form': 'globe',
};

interface UsageListProps {
  readonly usages: readonly Usage[];
  readonly onGo: (usage: Usage) => void;
}

/** Places that use something, each a way there. */
export function UsageList({ usages, onGo }: UsageListProps) {
  const { t } = useText();
  return (
    <div className="mo-usage-list">
      {usages.map((usage) => (
        <a
          key={`${usage.definitionId} ${t(usage.place)} ${usage.at?.blockId ?? usage.at?.ruleId ?? ''}`}
          className="mo-usage-row"
          href={usageHref(usage)}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey) return;
            event.preventDefault();
            onGo(usage);
          }}
        >
          <Icon of={icons[usage.kind] ?? 'layers'} size={14} />
          <span>
            {t(usage.name)} <span className="mo-meta">{t(usage.place)}</span>
          </span>
        </a>
      ))}
    </div>
  );
}
