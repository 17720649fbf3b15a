import { expect, test } from 'vitest';
import { readSignInAnswer, safeNext } from './sign-in-answer.ts';

test('tells a refusal, a lock and a broken line apart', () => {
  expect(readSignInAnswer({ ok: true, status: 200, error: null })).toEqual({ outcome: 'entered' });
  expect(readSignInAnswer({ ok: false, status: 401, error: 'CredentialsSignin' })).toEqual({ outcome: 'refused' });
  expect(readSignInAnswer({ ok: false, status: 401, error: 'rate_limited:840' })).toEqual({
    outcome: 'locked',
    seconds: 840,
  });
  expect(readSignInAnswer({ ok: false, status: 500, error: 'Configuration' })).toEqual({ outcome: 'unreachable' });
  expect(readSignInAnswer(undefined)).toEqual({ outcome: 'unreachable' });
});

test.each([
  ['/settings/members?q=1', '/settings/members?q=1'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['/sign-in?next=/', '/'],
  [undefined, '/'],
])('goes on to %s only where it is ours', (next, expected) => {
  expect(safeNext(next)).toBe(expected);
});
