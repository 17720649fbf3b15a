import {
  type AppError,
  err,
  type Field,
  fieldsOf,
  ok,
  type PublicLink,
  type PublicLinkState,
  type PublishedForm,
  type Result,
} from '@mortise/core';
import type { PublicFormPorts } from './public-form-ports.ts';
import { type Reason, refusal } from './refusals.ts';
import { entryOf, isSame } from './secrets.ts';

/** A link with all that its use needs. */
export interface ReachedLink {
  readonly link: PublicLink;
  readonly state: PublicLinkState;
  readonly form: PublishedForm;
  readonly fields: readonly Field[];
}

/** By the secret in its address. Unknown links and links to forms that are gone are alike: not found. */
export async function reachLink(ports: PublicFormPorts, key: string): Promise<Result<ReachedLink>> {
  const missing: AppError = { code: 'not_found', what: 'public-form', id: key };
  const link = await ports.publicForms.find(key);
  if (!link) return err(missing);
  const form = await ports.forms.find(link.content.formId);
  if (!form) return err(missing);
  const state = await ports.publicForms.state(link.id);
  return ok({ link, state, form, fields: fieldsOf(form, ports.catalog) });
}

/** Is it the time for it? Quota and device are asked when something is sent. */
export function timeReason({ link: { content } }: ReachedLink, now: Date): Reason | null {
  if (!content.isOpen) return 'closed';
  if (content.opensAt !== null && now < new Date(content.opensAt)) return 'not_yet';
  if (content.closesAt !== null && now >= new Date(content.closesAt)) return 'closed';
  return null;
}

/** `entry` is what the right password was answered with. */
export function mayEnter({ state }: ReachedLink, entry: string | undefined): boolean {
  if (state.passwordHash === null) return true;
  return entry !== undefined && isSame(entry, entryOf(state.secret, state.passwordHash));
}

/** A link that can be used at this moment by who brings that entry. */
export async function enterLink(
  ports: PublicFormPorts,
  key: string,
  entry: string | undefined,
): Promise<Result<ReachedLink>> {
  const reached = await reachLink(ports, key);
  if (!reached.ok) return reached;
  const reason = timeReason(reached.value, ports.clock.now());
  if (reason) return refusal(reason);
  return mayEnter(reached.value, entry) ? reached : refusal('password', ['password']);
}
