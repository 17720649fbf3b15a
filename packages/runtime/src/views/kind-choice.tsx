'use client';

import { type ViewKindName, viewKindNames, viewKinds } from '@mortise/core';
import { Icon, useText } from '@mortise/ui';
import { useId } from 'react';
import { viewKindIcons } from '../view-kinds/icons.ts';

interface KindChoiceProps {
  readonly value: ViewKindName;
  /** Names alone, where there is little room. */
  readonly isSmall?: boolean;
  readonly onChange: (kind: ViewKindName) => void;
}

/** The kinds of views, with what each is for. */
export function KindChoice({ value, isSmall = false, onChange }: KindChoiceProps) {
  const { t } = useText();
  const name = useId();
  return (
    <div
      className="rt-kinds"
      role="radiogroup"
      aria-label={t({ zh: '样式', en: 'Kind' })}
      data-small={isSmall || undefined}
    >
      {viewKindNames.map((kind) => {
        const { label, hint } = viewKinds[kind];
        return (
          <label key={kind} className="rt-kind" data-on={kind === value || undefined}>
            <input
              type="radio"
              className="mo-visually-hidden"
              name={name}
              checked={kind === value}
              onChange={() => onChange(kind)}
            />
            <Icon of={viewKindIcons[kind]} size={isSmall ? 16 : 20} />
            <span className="rt-kind-text">
              <b>{t(label)}</b>
              {!isSmall && <span className="mo-ink-3">{t(hint)}</span>}
            </span>
          </label>
        );
      })}
    </div>
  );
}
