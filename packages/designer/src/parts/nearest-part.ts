import { type CollisionDetection, closestCenter, pointerWithin } from '@dnd-kit/core';

/** A part under the pointer counts before the column it stands in; with the keys the nearest does. */
export const nearestPart: CollisionDetection = (args) => {
  if (!args.pointerCoordinates) return closestCenter(args);
  const hits = pointerWithin(args);
  const part = hits.find(({ id }) => String(id).startsWith('part ') && id !== args.active.id);
  return part ? [part] : hits;
};
