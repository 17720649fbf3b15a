import type { Difference } from '@mortise/core';
import { Icon, useText } from '@mortise/ui';
import { Minus, Pencil, Plus } from 'lucide-react';

const icons = { added: Plus, removed: Minus, changed: Pencil };

/** What differs between two states of a form, a line each. */
export function Changes({ changes }: { changes: readonly Difference[] }) {
  const { t } = useText();
  return (
    <ul className="mo-change-list">
      {changes.map(({ kind, what, text }) => (
        <li key={`${kind} ${what}`} className={`mo-change-${kind}`}>
          <Icon of={icons[kind]} size={14} />
          <span>{t(text)}</span>
        </li>
      ))}
    </ul>
  );
}
