import { type Actor, err, ok, type Result, type Values } from '@mortise/core';
import { findToEdit, notFound } from '../definitions/find-definition.ts';
import { signPrefill } from './prefill.ts';
import type { PublicFormPorts } from './public-form-ports.ts';

export interface PublicFormStatus {
  readonly submissions: number;
  readonly hasPassword: boolean;
}

/** How a link fares, for its builder. */
export const publicFormStatus =
  (ports: PublicFormPorts) =>
  async (actor: Actor, { id }: { id: string }): Promise<Result<PublicFormStatus>> => {
    const found = await ownLink(ports, actor, id);
    if (!found.ok) return found;
    const { passwordHash } = await ports.publicForms.state(id);
    return ok({ submissions: await ports.publicForms.count(id), hasPassword: passwordHash !== null });
  };

/** Null takes it away. Who entered with the old one must enter again. */
export const setPublicFormPassword =
  (ports: PublicFormPorts) =>
  async (actor: Actor, { id, password }: { id: string; password: string | null }): Promise<Result<undefined>> => {
    const found = await ownLink(ports, actor, id);
    if (!found.ok) return found;
    await ports.publicForms.setPassword(id, password === null ? null : await ports.passwords.hash(password));
    return ok(undefined);
  };

/** A signed `prefill` for the link's query: values by field id that its visitor sees and cannot change. */
export const prefillPublicForm =
  (ports: PublicFormPorts) =>
  async (
    actor: Actor,
    { id, values, until }: { id: string; values: Values; until: string | null },
  ): Promise<Result<{ prefill: string }>> => {
    const found = await ownLink(ports, actor, id);
    if (!found.ok) return found;
    const { secret } = await ports.publicForms.state(id);
    return ok({ prefill: signPrefill(secret, { values: values as never, until }) });
  };

async function ownLink(ports: PublicFormPorts, actor: Actor, id: string): Promise<Result<null>> {
  if (!ports.access.may(actor, 'definitions.write')) return err({ code: 'forbidden', permission: 'definitions.write' });
  const found = await findToEdit(ports, actor, id);
  if (!found.ok) return found;
  return found.value.kind === 'public-form' ? ok(null) : notFound(id);
}
