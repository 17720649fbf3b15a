import { type Actor, err, fieldsOf, issue, ok, PublicFormDraft, type Result, type Values } from '@mortise/core';
import { findToEdit, notFound } from '../definitions/find-definition.ts';
import { signPrefill } from './prefill.ts';
import type { PublicFormPorts } from './public-form-ports.ts';
import { recordsNamed } from './records-named.ts';

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
    const named = await mayName(ports, actor, found.value.formId, values);
    if (!named.ok) return named;
    const { secret } = await ports.publicForms.state(id);
    return ok({ prefill: signPrefill(secret, { values: values as never, until }) });
  };

/** Whoever signs a link may name the records in it that they see themselves. */
async function mayName(ports: PublicFormPorts, actor: Actor, formId: string, values: Values): Promise<Result<null>> {
  const form = await ports.forms.find(formId);
  const fields = form ? fieldsOf(form, ports.catalog) : [];
  if ((await recordsNamed(ports, actor, values, fields)) !== null) return ok(null);
  return err({ code: 'invalid', issues: [issue(['values'], 'no_such_record', noSuchRecord)] });
}

const noSuchRecord = {
  zh: '链接里的记录不存在，或不是你能看的，换一条',
  en: 'A record in it is not there, or not one you may see. Name another',
};

async function ownLink(ports: PublicFormPorts, actor: Actor, id: string): Promise<Result<{ readonly formId: string }>> {
  if (!ports.access.may(actor, 'definitions.write')) return err({ code: 'forbidden', permission: 'definitions.write' });
  const found = await findToEdit(ports, actor, id);
  if (!found.ok) return found;
  const draft = PublicFormDraft.safeParse(found.value.draft);
  return found.value.kind === 'public-form' && draft.success ? ok({ formId: draft.data.formId }) : notFound(id);
}
