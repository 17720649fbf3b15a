'use client';

import { type Block, type Width, widths } from '@mortise/core';
import { useText } from '@mortise/ui';
import type { KeyboardEvent, PointerEvent } from 'react';
import { updateBlocks } from '../commands/update-blocks.ts';
import { useDesigner } from '../designer-context.ts';
import { snapWidth, stepWidth } from './snap-width.ts';

/** Handles at both sides of the selected field. They snap to a quarter, a third, a half and the whole row. */
export function WidthHandles({ block }: { block: Block }) {
  return (
    <>
      <Handle block={block} side="left" />
      <Handle block={block} side="right" />
    </>
  );
}

function Handle({ block, side }: { block: Block; side: 'left' | 'right' }) {
  const { t } = useText();
  const { store, announce } = useDesigner();

  function resize(width: Width) {
    store
      .getState()
      .dispatch(
        (form) =>
          form.blocks.find(({ id }) => id === block.id)?.width === width
            ? form
            : updateBlocks(form, [block.id], { width }),
        {
          word: `width ${block.id}`,
        },
      );
    announce(t({ zh: `宽度 ${width}`, en: `Width ${width}` }));
  }

  function onPointerDown(event: PointerEvent<HTMLButtonElement>) {
    // Sizing is not moving.
    event.stopPropagation();
    event.preventDefault();
    const frame = event.currentTarget.closest<HTMLElement>('[data-block]');
    const row = frame?.parentElement;
    if (!frame || !row) return;
    const box = frame.getBoundingClientRect();
    const full = row.getBoundingClientRect().width;
    const start = event.clientX;
    const outward = side === 'right' ? 1 : -1;
    let last = block.width;
    const onMove = (move: globalThis.PointerEvent) => {
      const next = snapWidth((box.width + (move.clientX - start) * outward) / full);
      if (next !== last) resize(next);
      last = next;
    };
    const onUp = () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onUp);
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onUp);
  }

  function onKeyDown(event: KeyboardEvent) {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    resize(stepWidth(block.width, by));
  }

  return (
    <button
      type="button"
      role="slider"
      className={`mo-width-handle mo-width-${side}`}
      aria-label={t({ zh: '宽度', en: 'Width' })}
      aria-valuemin={0}
      aria-valuemax={widths.length - 1}
      aria-valuenow={widths.indexOf(block.width)}
      aria-valuetext={block.width}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
    />
  );
}
