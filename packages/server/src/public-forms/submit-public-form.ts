import {
  type Capture,
  newId,
  ok,
  type Result,
  type Submission,
  systemActor,
  textIn,
  type Values,
  visitor,
} from '@mortise/core';
import { openPrefill } from './prefill.ts';
import type { PublicFormPorts, Visit } from './public-form-ports.ts';
import { pullsOf } from './pull-for-visitor.ts';
import { enterLink, type ReachedLink } from './reach-link.ts';
import { namingIn } from './records-named.ts';
import { refusal } from './refusals.ts';
import { isSolved, type SolvedCheck } from './robot-check.ts';
import { changeTokenOf, sha256, visitorUploads } from './secrets.ts';
import { areOwnFiles, valuesSent } from './values-sent.ts';
import { nameSent } from './visitor-name.ts';

export interface PublicFormAnswer {
  readonly key: string;
  /** Made by the browser once per filling in; sent again after a lost connection it makes no second record. */
  readonly sendingKey: string;
  /** The browser's own random name. */
  readonly device: string;
  readonly values: Values;
  readonly entry?: string;
  readonly prefill?: string;
  readonly consented?: boolean;
  readonly robotCheck?: SolvedCheck;
  readonly captured?: Partial<Record<Capture, string>>;
}

/** By `changeToken` the visitor comes back; null where they may not. */
export interface Received {
  readonly changeToken: string | null;
}

/**
 * Takes what a visitor sends, through the one write path and in the name of nobody. A place is kept first, then the
 * record written under an id of that place, then the place marked done: whenever that breaks off, sending again goes on.
 */
export const submitPublicForm =
  (ports: PublicFormPorts) =>
  async (answer: PublicFormAnswer, visit: Visit): Promise<Result<Received>> => {
    const now = ports.clock.now();
    const entered = await enterLink(ports, answer.key, answer.entry);
    if (!entered.ok) return entered;
    const reached = entered.value;
    const { link, state, form, fields } = reached;

    if (link.content.consent && !answer.consented) return refusal('consent', ['consent']);
    const check = link.content.captcha ? answer.robotCheck : undefined;
    if (link.content.captcha && !(check && isSolved(state.secret, check, now))) return refusal('robot_check');
    const prefilled = answer.prefill === undefined ? {} : openPrefill(state.secret, answer.prefill, now);
    if (prefilled === null) return refusal('prefill');

    const { captured = {} } = answer;
    const sent = valuesSent(reached, { values: answer.values, captured, prefilled }, now);
    const uploads = visitorUploads(state.secret, answer.device);
    if (!(await areOwnFiles(sent.values, fields, ports.files, { uploads }))) return refusal('file');

    const place = await ports.publicForms.reserve(
      {
        ...placeFor(reached, answer, visit, check, now),
        visitorName: nameSent(reached, sent.values, visit.locale),
        fixedFields: sent.fixed,
      },
      link.content,
    );
    if (typeof place === 'string') return refusal(place);
    const received = ok({
      changeToken: link.content.changeDays === null ? null : changeTokenOf(state.secret, place.id),
    });
    if (place.doneAt !== null) return received;

    const { timeZone } = await ports.organisations.read();
    const named = namingIn(prefilled, fields);
    const only = { formId: form.id, fieldIds: [...sent.fieldIds, ...named], recordId: null };
    // In the name of this sending, which lists and histories show by the name that the visitor gave.
    const actor = { ...visitor(timeZone, visit.locale, only), userId: place.id, address: visit.ip, uploads };
    const { ownerId } = link.content;
    const change = { kind: 'create' as const, id: place.recordId, values: sent.values, ownerId };
    const written = await ports.writer.write(actor, form, [change], {
      atomic: true,
      returning: 'ids',
      pulls: await pullsOf(ports, reached),
      // What the link names, its builder named; a visitor chooses no records.
      ...(named.size > 0 ? { names: systemActor(timeZone) } : {}),
    });
    if (!written.ok && !(await isThere(ports, reached, place.recordId))) {
      await ports.publicForms.release(place.id);
      return written;
    }
    await ports.publicForms.done(place.id);
    return received;
  };

function placeFor(
  { link, state }: ReachedLink,
  answer: PublicFormAnswer,
  visit: Visit,
  check: SolvedCheck | undefined,
  now: Date,
): Omit<Submission, 'doneAt' | 'visitorName' | 'fixedFields'> {
  const id = newId();
  const { consent, changeDays } = link.content;
  return {
    id,
    definitionId: link.id,
    sendingKey: answer.sendingKey,
    recordId: newId(),
    device: sha256(answer.device),
    changeToken: changeDays === null ? null : sha256(changeTokenOf(state.secret, id)),
    robotCheck: check?.salt ?? null,
    address: visit.ip,
    userAgent: visit.userAgent?.slice(0, 500) ?? null,
    consentedAt: consent ? now.toISOString() : null,
    consentText: consent ? textIn(consent.text, visit.locale) : null,
    createdAt: now.toISOString(),
  };
}

/** Was the record written by an earlier try whose end was lost? */
async function isThere(ports: PublicFormPorts, { form }: ReachedLink, recordId: string): Promise<boolean> {
  const { timeZone } = await ports.organisations.read();
  const found = await ports.reader.get(
    visitor(timeZone, 'zh', { formId: form.id, fieldIds: [], recordId }),
    form,
    recordId,
  );
  return found.ok;
}
