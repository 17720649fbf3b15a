import { configOf } from '@mortise/core';
import { useMemo } from 'react';
import { typeOf } from '../catalog.ts';
import { useDesigner } from '../designer-context.ts';

/** Options that records may hold: those of the field as it is published. */
export function usePublishedOptions(id: string): ReadonlySet<string> {
  const { published } = useDesigner();
  return useMemo(() => {
    const block = published?.blocks.find((one) => one.id === id);
    const type = block && typeOf(block.type);
    const options = block && type?.ownOptions ? type.ownOptions(configOf(block, type)) : [];
    return new Set(options.map((option) => option.id));
  }, [published, id]);
}
