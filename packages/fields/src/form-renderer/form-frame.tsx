'use client';

import { type Block, configOf, type FieldType, textIn } from '@mortise/core';
import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import type { LayoutView } from '../field-view.ts';
import { useFormScope } from './form-scope.ts';
import { useDrawnTexts } from './use-drawn-texts.ts';

interface FormFrameProps {
  block: Block;
  type: FieldType;
  // biome-ignore lint/suspicious/noExplicitAny: a registry holds every Config; each entry is typed where it is defined
  view: LayoutView<any>;
  contentOf: (slot: string | null) => ReactNode;
}

/** A section, tabs, columns or a note with what stands in them; a button or a picture of other values. */
export function FormFrame({ block, type, view: { Container }, contentOf }: FormFrameProps) {
  const { tree, fieldOf, context, prefix, reveal, session, record } = useFormScope();
  const config = useMemo(() => configOf(block, type), [block, type]);
  const places = useMemo(
    () =>
      (type.slots?.(config) ?? []).map((slot) => ({
        slot,
        keys: tree.below(block.id, slot.id).flatMap(({ id }) => fieldOf(id)?.key ?? []),
      })),
    [block.id, type, config, tree, fieldOf],
  );

  // A text of the places with an issue: the frame is drawn again only when that changes.
  const wrong = () =>
    places.map(({ keys }) => (keys.some((key) => session.issuesOf(key).length > 0) ? '1' : '0')).join('');
  const marks = useSyncExternalStore((notify) => session.subscribe('*', notify), wrong, wrong);
  const invalidSlots = places.filter((_, index) => marks[index] === '1').map(({ slot }) => slot.id);
  useDrawnTexts(type.draws?.(config) ?? none);
  const openSlot = useMemo(
    () => (reveal?.places.has(block.id) ? { slot: reveal.places.get(block.id) ?? null } : null),
    [reveal, block.id],
  );

  return (
    <Container
      id={`${prefix}${block.id}`}
      label={textIn(block.label, context.locale)}
      {...(block.help ? { help: textIn(block.help, context.locale) } : {})}
      config={config}
      slots={places.map(({ slot }) => ({ ...slot, content: contentOf(slot.id) }))}
      invalidSlots={invalidSlots}
      {...(openSlot ? { openSlot } : {})}
      record={record}
      context={context}
    />
  );
}

const none: readonly string[] = [];
