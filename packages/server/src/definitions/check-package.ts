import {
  type Actor,
  AppPackage,
  blockName,
  type Connector,
  fieldsOf,
  ok,
  parse,
  type Result,
  type Text,
} from '@mortise/core';
import { mayEdit } from './may-edit.ts';
import type { DefinitionPorts } from './ports.ts';

/** A service outside that fields of a package ask, and that is not stated here, or not with that request. */
export interface MissingConnector {
  readonly id: string;
  /** As it was called where the package comes from; null in packages that do not say. */
  readonly name: string | null;
  readonly fields: readonly { readonly form: Text; readonly field: Text }[];
}

/** What a package holds, and what it counts on that is not here. */
export interface PackageCheck {
  readonly name: Text;
  readonly forms: number;
  readonly missing: readonly MissingConnector[];
}

/** Looks at a package before it is imported; changes nothing. */
export const checkPackage =
  (ports: Pick<DefinitionPorts, 'access' | 'connectors' | 'catalog'>) =>
  async (actor: Actor, input: unknown): Promise<Result<PackageCheck>> => {
    const allowed = mayEdit(ports.access, actor, { ownerId: null });
    if (!allowed.ok) return allowed;
    const parsed = parse(AppPackage, input);
    if (!parsed.ok) return parsed;
    const { app, forms } = parsed.value;
    return ok({
      name: (app.published ?? app.draft).name,
      forms: forms.length,
      missing: missingIn(parsed.value, await ports.connectors.list(), ports.catalog),
    });
  };

function missingIn(
  { forms, connectors: named }: AppPackage,
  stated: readonly Connector[],
  catalog: DefinitionPorts['catalog'],
): MissingConnector[] {
  const missing = new Map<string, MissingConnector['fields'][number][]>();
  for (const { draft, published } of forms) {
    const form = published ?? draft;
    for (const field of fieldsOf(form, catalog).flatMap((one) => [one, ...one.columns])) {
      const call = field.type.calls?.(field.config);
      const isThere = stated.some(
        ({ id, requests }) => id === call?.connectorId && requests.some((request) => request.id === call.requestId),
      );
      if (!call || isThere) continue;
      const place = { form: form.name, field: blockName(field.block, field.type) };
      missing.set(call.connectorId, [...(missing.get(call.connectorId) ?? []), place]);
    }
  }
  const nameOf = (id: string) => [...stated, ...named].find((one) => one.id === id)?.name ?? null;
  return [...missing].map(([id, fields]) => ({ id, name: nameOf(id), fields }));
}
