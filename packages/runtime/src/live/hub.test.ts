import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHub } from './hub.ts';

class Source extends EventTarget {
  static CLOSED = 2;
  readyState = 1;
  readonly address: string;
  constructor(address: string) {
    super();
    this.address = address;
    sources.push(this);
  }
  close() {
    this.readyState = 2;
  }
  say(type: string, data: unknown, lastEventId: string) {
    this.dispatchEvent(Object.assign(new Event(type), { data: JSON.stringify(data), lastEventId }));
  }
}

let sources: Source[] = [];
const api = {
  url: (_: string, { query }: { query: { forms: string; after?: string } }) => `${query.forms}@${query.after ?? ''}`,
};
const hub = () => createHub(api as never, (address) => new Source(address) as never);
const settled = () => Promise.resolve();
const change = (formId: string) => ({ formId, recordIds: ['r'], kind: 'updated', by: 'x' });

beforeEach(() => {
  sources = [];
  vi.stubGlobal('EventSource', Source);
});
afterEach(() => vi.unstubAllGlobals());

test('one stream serves everything that listens', async () => {
  const live = hub();
  const [deals, customers, own] = [vi.fn(), vi.fn(), vi.fn()];
  live.onForm('deals', deals);
  live.onForm('customers', customers);
  live.onOwn(own);
  await settled();

  sources[0]?.say('records', change('deals'), '7');
  sources[0]?.say('own', { about: 'task.changed' }, '8');

  expect(sources.map(({ address }) => address)).toEqual(['deals,customers@']);
  expect(deals).toHaveBeenCalledOnce();
  expect(customers).not.toHaveBeenCalled();
  expect(own).toHaveBeenCalledWith('task.changed');
});

test('a further form opens a new stream before the old one ends, and nothing is told twice', async () => {
  const live = hub();
  const deals = vi.fn();
  live.onForm('deals', deals);
  await settled();
  const [first] = sources;
  first?.say('records', change('deals'), '7');
  live.onForm('customers', vi.fn());
  await settled();
  const second = sources[1];

  first?.say('records', change('deals'), '8');
  second?.say('records', change('deals'), '8');
  expect(first?.readyState).toBe(1);
  second?.dispatchEvent(new Event('open'));

  expect(second?.address).toBe('deals,customers@7');
  expect(first?.readyState).toBe(2);
  expect(deals).toHaveBeenCalledTimes(2);
});

test('the stream ends with the last listener, and a form that is left alone opens nothing', async () => {
  const live = hub();
  const leave = [live.onForm('deals', vi.fn()), live.onForm('customers', vi.fn())];
  await settled();
  leave[0]?.();
  await settled();
  expect([sources.length, sources[0]?.readyState]).toEqual([1, 1]);

  leave[1]?.();
  await settled();
  expect(sources[0]?.readyState).toBe(2);
});
