import { type Actor, ok, publicLinkages, type Result, systemActor, type Values, variablesIn } from '@mortise/core';
import { pullLinked } from '../records/pull-linked.ts';
import { openPrefill } from './prefill.ts';
import type { PublicFormPorts } from './public-form-ports.ts';
import { enterLink, type ReachedLink } from './reach-link.ts';
import { refusal } from './refusals.ts';

export interface VisitorPulls {
  readonly key: string;
  readonly entry?: string;
  readonly prefill?: string;
  readonly asks: readonly { readonly field: string; readonly read: Values }[];
}

/**
 * What linked defaults hold for a visitor while they fill in, in the order of the asks and by field key. Exactly the
 * linkages that the published form states for the fields of this link are answered, each with its one value; the rest
 * is answered with nothing. What the link brings along counts, whatever the visitor says it is.
 */
export const pullForVisitor =
  (ports: PublicFormPorts) =>
  async ({ key, entry, prefill, asks }: VisitorPulls): Promise<Result<{ answers: readonly Values[] }>> => {
    const entered = await enterLink(ports, key, entry);
    if (!entered.ok) return entered;
    const brought = prefill === undefined ? {} : openPrefill(entered.value.state.secret, prefill, ports.clock.now());
    if (brought === null) return refusal('prefill');
    const linked = new Map(linkedOf(entered.value).map((one) => [one.field.id, one]));
    const reader = await linkageReader(ports);
    const answers: Values[] = [];
    for (const { field: id, read } of asks) {
      const one = linked.get(id);
      const said: Values = { ...read, ...brought };
      const isWhole = one && variablesIn(one.linkage.when).every((name) => (said[name] ?? null) !== null);
      if (!isWhole) answers.push({});
      else answers.push({ [one.field.key]: await pullLinked(ports, reader, one.field, (name) => said[name]) });
    }
    return ok({ answers });
  };

/** The linkages that visitors of the link see; none unless its builder allowed it. */
const linkedOf = ({ link: { content }, fields }: ReachedLink) =>
  content.linkage ? publicLinkages(content.fields, fields) : [];

/** How the writer pulls them for what a visitor sends. */
export async function pullsOf(ports: PublicFormPorts, reached: ReachedLink) {
  return { as: await linkageReader(ports), fieldIds: new Set(linkedOf(reached).map(({ field }) => field.id)) };
}

/** The visitor reads nothing. It is the published form that asks, in the product's name, for one value. */
const linkageReader = async ({ organisations }: PublicFormPorts): Promise<Actor> =>
  systemActor((await organisations.read()).timeZone);
