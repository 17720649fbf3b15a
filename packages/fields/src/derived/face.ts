import { configOf, type FieldAround, type FieldCatalog, type FieldType } from '@mortise/core';
import * as z from 'zod';

/** The field that a derived one looks and reads like, as it was when the form was published. */
export const Face = z.object({
  type: z.string(),
  version: z.number(),
  config: z.record(z.string(), z.json()),
});
export type Face = z.infer<typeof Face>;

/** The face of a field: its own, or the one it wears itself when it is derived too. */
export function wearing({ type, config }: Pick<FieldAround, 'type' | 'config'>): Face {
  const worn = Derived.safeParse(config);
  if (worn.success) return worn.data.settled.face;
  return { type: type.type, version: type.migrations.length, config: config as Face['config'] };
}

const Derived = z.object({ settled: z.object({ face: Face }) });

/** The type and config that answer in a derived field's stead; undefined before it is settled. */
export function wornBy(
  face: Face | undefined,
  catalog: FieldCatalog,
): { readonly type: FieldType; readonly config: unknown } | undefined {
  const type = face && catalog[face.type];
  return type && { type, config: configOf(face, type) };
}
