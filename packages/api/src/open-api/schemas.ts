import { Condition } from '@mortise/core';
import { z } from 'zod';
import type { Route } from '../frame/contract.ts';

export type JsonSchema = Record<string, unknown>;
const prefix = '#/components/schemas/';
const parts = ['params', 'query', 'body', 'answer'] as const;
type Part = (typeof parts)[number];

/** Name of a route's schema among the components. */
export const schemaName = (route: Route, part: Part) =>
  `${route.key.replaceAll(/[^A-Za-z0-9]+/g, '_').replaceAll(/^_|_$/g, '')}.${part}`;

/**
 * JSON Schemas of all contracts, by component name. zod makes them itself, because it alone knows how to write schemas
 * that contain themselves (conditions, arbitrary JSON).
 */
export function schemasOf(routes: readonly Route[]): Record<string, JsonSchema> {
  return { ...generate(routes, ['params', 'query', 'body'], 'input'), ...generate(routes, ['answer'], 'output') };
}

function generate(routes: readonly Route[], wanted: readonly Part[], io: 'input' | 'output') {
  const registry = z.registry<{ id: string }>();
  registry.add(Condition, { id: 'Condition' });
  for (const route of routes)
    for (const part of wanted) {
      const schema = route.contract[part];
      // A fresh clone: two routes may share one schema, and each needs a name of its own.
      if (schema) registry.add(schema.clone(), { id: schemaName(route, part) });
    }

  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => prefix + id,
    io,
    unrepresentable: 'any',
    cycles: 'ref',
  }) as { schemas: Record<string, JsonSchema> };
  const { __shared, ...named } = schemas;
  const shared = (__shared as { $defs?: Record<string, JsonSchema> } | undefined)?.$defs ?? {};
  const renamed = Object.entries(shared).map(([name, schema]) => [`${io}.${name}`, schema] as const);
  return rewrite({ ...named, ...Object.fromEntries(renamed) }, io);
}

/** zod puts what several schemas share below one of them, where OpenAPI does not look; and ids that OpenAPI forbids. */
function rewrite(schemas: Record<string, JsonSchema>, io: string): Record<string, JsonSchema> {
  return JSON.parse(JSON.stringify(schemas), (key, value) => {
    if (key === '$schema') return undefined;
    if (key === '$id' && typeof value === 'string' && value.startsWith(prefix)) return undefined;
    if (key === '$ref' && typeof value === 'string')
      return value.replace(`${prefix}__shared#/$defs/`, `${prefix}${io}.`);
    return value;
  });
}
