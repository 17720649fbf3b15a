import type { Answer } from '@mortise/api/client';
import { type Block, configOf, type FieldType, settingsOf } from '@mortise/core';
import { useQuery } from '@tanstack/react-query';
import { catalog, typeOf } from '../catalog.ts';
import { useDesigner } from '../designer-context.ts';
import { asJson } from '../document/as-json.ts';
import { retyped } from './retyped.ts';

export type ConversionPreview = NonNullable<Answer<'POST /definitions/:id/conversion-preview'>>;

interface Retyping {
  readonly block: Block;
  /** Null where no value is stored yet, or none changes. */
  readonly preview: ConversionPreview | null;
}

const withSettings = (block: Block, settings: Readonly<Record<string, unknown>>): Block => ({
  ...block,
  config: { ...block.config, ...settings } as Block['config'],
});

/** Settings without which the new type has no values: the form that a relation points to. */
export function unset(block: Block, type: FieldType, settings: Readonly<Record<string, unknown>> = {}) {
  const { config, version } = withSettings(retyped(block, type), settings);
  const wrong = new Set(type.check(configOf({ config, version }, type)).map(({ path }) => path[0]));
  return settingsOf(type.config).filter(({ property, setting }) => setting.control === 'form' && wrong.has(property));
}

/** The block as it would be, with options for the values there are, and what becomes of those. */
export function useRetyping(block: Block, type: FieldType | undefined, settings: Readonly<Record<string, unknown>>) {
  const { api, formId } = useDesigner();
  const ask = (candidate: Block) =>
    api.call('POST /definitions/:id/conversion-preview', {
      params: { id: formId },
      body: { block: asJson(candidate) },
    });
  return useQuery({
    queryKey: ['retyping', formId, block, type?.type, settings],
    gcTime: 0,
    enabled: type !== undefined && unset(block, type, settings).length === 0,
    queryFn: async (): Promise<Retyping | null> => {
      if (!type) return null;
      const plain = withSettings(retyped(block, type), settings);
      const isChoice = typeOf(block.type)?.ownOptions !== undefined;
      const makesOptions = type.addOptions !== undefined && !isChoice;
      if (!makesOptions) return { block: plain, preview: await ask(plain) };
      const empty = { ...plain, config: { ...plain.config, options: [] } };
      const first = await ask(empty);
      const names = first?.values ?? [];
      if (names.length === 0) return { block: plain, preview: await ask(plain) };
      const config = catalog[type.type]?.addOptions?.(empty.config, names) as Block['config'];
      const filled = { ...plain, config };
      return { block: filled, preview: await ask(filled) };
    },
  });
}
