import type { DefinitionKind } from './definition.ts';

/** From the shape of version n to that of n + 1. A released one is never changed. */
export type DefinitionMigration = (old: Record<string, unknown>) => Record<string, unknown>;

/** Per kind; their number is the current shape. */
export const definitionMigrations: Readonly<Record<DefinitionKind, readonly DefinitionMigration[]>> = {
  app: [],
  // Rules inside forms.
  form: [(old) => ({ rules: [], uniqueSets: [], ...old })],
  // The only way of showing records was a grid, under the name of layout.
  view: [({ layout, ...old }) => ({ kind: layout ?? 'grid', settings: {}, ...old })],
  'public-form': [],
  'option-set': [],
  role: [],
  'duplicate-rule': [],
  page: [],
  home: [],
};

/** What is stored: the content and the number of the shape it has. */
export const packDefinition = (kind: DefinitionKind, content: unknown, migrations = definitionMigrations): unknown => ({
  ...(content as object),
  shape: migrations[kind].length,
});

/** The content in the current shape, whatever shape it was stored in. */
export function openDefinition(kind: DefinitionKind, stored: unknown, migrations = definitionMigrations): unknown {
  const { shape, ...content } = stored as Record<string, unknown>;
  return migrations[kind].slice(Number(shape ?? 0)).reduce((old, migrate) => migrate(old), content);
}
