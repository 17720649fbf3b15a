import { newId } from '@mortise/core';
import { testDatabase } from '@mortise/testing';
import { describe, expect, test } from 'vitest';
import { idempotentAnswers } from './idempotent-answers.ts';

const database = testDatabase();

describe('idempotent answers', () => {
  test('tell exactly one of many at once to go on', async () => {
    const answers = idempotentAnswers(database.pool);
    const actorId = newId();

    const heard = await Promise.all(Array.from({ length: 12 }, () => answers.claim(actorId, 'k', 'hash')));

    expect(heard.filter(({ kind }) => kind === 'new')).toHaveLength(1);
    expect(heard.filter(({ kind }) => kind === 'in-progress')).toHaveLength(11);
  });

  test('give back what was kept, and refuse another request under the key', async () => {
    const answers = idempotentAnswers(database.pool);
    const actorId = newId();
    await answers.claim(actorId, 'k', 'hash');
    await answers.keep(actorId, 'k', { status: 201, body: { id: '1', 名称: '华为' } });

    expect(await answers.claim(actorId, 'k', 'hash')).toEqual({
      kind: 'answered',
      status: 201,
      body: { id: '1', 名称: '华为' },
    });
    expect(await answers.claim(actorId, 'k', 'other')).toEqual({ kind: 'other-request' });
    expect(await answers.claim(newId(), 'k', 'other')).toEqual({ kind: 'new' });
  });

  test('free the key after a refusal, a day, or the death of the process', async () => {
    const answers = idempotentAnswers(database.pool);
    const actorId = newId();
    const age = (key: string, interval: string) =>
      database.pool.query('update idempotent_answers set created_at = now() - $2::interval where key = $1', [
        key,
        interval,
      ]);
    for (const key of ['refused', 'old', 'dead']) await answers.claim(actorId, key, 'hash');
    await answers.forget(actorId, 'refused');
    await answers.keep(actorId, 'old', { status: 204, body: null });
    await age('old', '25 hours');
    await age('dead', '11 minutes');

    const heard = await Promise.all(['refused', 'old', 'dead'].map((key) => answers.claim(actorId, key, 'other')));

    expect(heard.map(({ kind }) => kind)).toEqual(['new', 'new', 'new']);
  });
});
