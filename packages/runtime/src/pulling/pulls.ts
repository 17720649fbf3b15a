import type { ApiClient } from '@mortise/api/client';
import type { Values } from '@mortise/core';
import type { Pull, PullAsk } from '@mortise/fields/pulling';
import type { Titles } from '../context/titles.ts';

/** The most that the server answers at a time, a person and a visitor. */
const [most, mostOfVisitor] = [100, 20];

/** Asks for what the form pulls, in the name of the person who fills it in, and learns the names that come with it. */
export const pullInForm = (api: ApiClient, formId: string, titles: Pick<Titles, 'learn'>): Pull =>
  inTurns(most, async (asks) => {
    const body = { asks: asks as never };
    const pulled = await api.call('POST /forms/:form/pull', { params: { form: formId }, body });
    titles.learn(pulled.titles);
    return pulled;
  });

/** Asks for what a public form lets its visitors see. They choose no records, so nothing comes along with any. */
export const pullForVisitor = (
  api: ApiClient,
  key: string,
  { entry, prefill }: { entry: string | undefined; prefill: string | undefined },
): Pull =>
  inTurns(mostOfVisitor, (asks) =>
    api.call('POST /public/:key/pull', {
      params: { key },
      body: { asks: asks as never, ...(entry ? { entry } : {}), ...(prefill ? { prefill } : {}) },
    }),
  );

const inTurns =
  (size: number, ask: (asks: readonly PullAsk[]) => Promise<{ readonly answers: readonly Values[] }>): Pull =>
  async (asks) => {
    const answers: Values[] = [];
    for (let from = 0; from < asks.length; from += size)
      answers.push(...(await ask(asks.slice(from, from + size))).answers);
    return answers;
  };
