'use client';

import { type Block, configOf, type FieldType, slotRef, textIn } from '@mortise/core';
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
  const { tree, fieldOf, isShown, context, prefix, reveal, session, record } = useFormScope();
  const config = useMemo(() => configOf(block, type), [block, type]);
  const places = useMemo(
    () =>
      (type.slots?.(config) ?? []).map((slot) => ({
        slot,
        keys: tree.below(block.id, slot.id).flatMap(({ id }) => fieldOf(id)?.key ?? []),
      })),
    [block.id, type, config, tree, fieldOf],
  );

  const isSeen = (one: Block) => {
    const field = fieldOf(one.id);
    return (session.stateOf(one.id)?.visible ?? !one.hidden) && (!field || isShown(field));
  };
  const isBare = (slot: string | null) => {
    if (slot !== null && session.stateOf(slotRef(block.id, slot))?.visible === false) return true;
    const within = tree.at(block.id, slot);
    return within.length > 0 && !within.some(isSeen);
  };
  // A text of what the places are like: the frame is drawn again only when that changes.
  const like = () =>
    places
      .map(({ slot, keys }) =>
        isBare(slot.id) ? '-' : keys.some((key) => session.issuesOf(key).length > 0) ? '!' : '.',
      )
      .join('');
  const marks = useSyncExternalStore((notify) => session.subscribe('*', notify), like, like);
  const slotsLike = (mark: string) => places.filter((_, index) => marks[index] === mark).map(({ slot }) => slot.id);
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
      invalidSlots={slotsLike('!')}
      bareSlots={slotsLike('-')}
      {...(openSlot ? { openSlot } : {})}
      record={record}
      context={context}
    />
  );
}

const none: readonly string[] = [];
