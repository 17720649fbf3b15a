import type { ApiClient } from '@mortise/api/client';
import type { FormSession, Values } from '@mortise/core';
import { fillOnChoice } from './fill-on-choice.ts';
import { LinkedDefaults } from './linked-defaults.ts';

/** What is asked of the server: a linked default by what it reads, or fill rules by the record chosen. */
export type PullAsk =
  | { readonly field: string; readonly read: Values }
  | { readonly field: string; readonly chosen: string };

/** Answers in the order of the asks, each by field key. */
export type Pull = (asks: readonly PullAsk[]) => Promise<readonly Values[]>;

/** The most that the server answers at a time. */
const most = 100;

/** Keeps what comes from other forms up to date while a record is filled in; until the function it gives is called. */
export function pullWhileTyping(session: FormSession, api: ApiClient, formId: string): () => void {
  const pull: Pull = async (asks) => {
    const answers: Values[] = [];
    for (let from = 0; from < asks.length; from += most) {
      const body = { asks: asks.slice(from, from + most) as never };
      answers.push(...(await api.call('POST /forms/:form/pull', { params: { form: formId }, body })).answers);
    }
    return answers;
  };
  const linked = new LinkedDefaults(session, pull);
  const ends = [fillOnChoice(session, pull), linked.start()];
  return () => {
    for (const end of ends) end();
  };
}
