'use client';

import { type Block, textIn } from '@mortise/core';
import { useText } from '@mortise/ui';
import { Input } from 'antd';
import { useState } from 'react';
import { updateBlocks } from '../commands/update-blocks.ts';
import { useDesigner } from '../designer-context.ts';
import { textWith } from '../document/text-with.ts';

/** The label while it is typed on the canvas. Enter and leaving keep it, Esc does not. */
export function LabelEditor({ block }: { block: Block }) {
  const { t, locale } = useText();
  const { store } = useDesigner();
  const [typed, setTyped] = useState(textIn(block.label, locale));

  function close(keep: boolean) {
    const state = store.getState();
    if (keep && typed.trim() !== '' && typed !== textIn(block.label, locale))
      state.dispatch((form) => updateBlocks(form, [block.id], { label: textWith(block.label, locale, typed.trim()) }));
    state.edit(null);
    document.querySelector<HTMLElement>(`[data-block="${block.id}"]`)?.focus();
  }

  return (
    <Input
      size="small"
      autoFocus
      className="mo-label-editor"
      aria-label={t({ zh: '标题', en: 'Label' })}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onFocus={({ target }) => target.select()}
      onBlur={() => close(true)}
      onPressEnter={({ nativeEvent }) => {
        if (!nativeEvent.isComposing) close(true);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') close(false);
      }}
    />
  );
}
