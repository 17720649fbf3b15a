import { type Field, typedWords, variablesIn } from '@mortise/core';

/**
 * Ids of the fields that the editors of these columns look at beside their own value: what limits what may be chosen, and
 * what is sent to a service outside. A list reads them along, though it may not show them.
 */
export const editorReads = (columns: readonly Field[]): string[] => [...new Set(columns.flatMap(readsOf))];

function readsOf({ type, config }: Field): string[] {
  const candidates = type.candidates?.(config) ?? null;
  const range = type.range?.(config);
  const parent = type.optionRules?.(config).parent;
  return [
    ...(candidates === null ? [] : variablesIn(candidates)),
    ...(range?.by === 'field' ? [range.fieldId] : []),
    ...(parent ? [parent.field] : []),
    ...(type.calls?.(config)?.inputs ?? [])
      .map(({ from }) => from)
      .filter((from) => from !== typedWords && from !== ''),
  ];
}
