import { expect, test } from 'vitest';
import { formatContext } from '../test-contexts.ts';
import { signature } from './definition.ts';

const drawn = { id: '0198f000-0000-7000-8000-000000000009', name: 'a.png', size: 4_096, type: 'image/png' };
const by = { userId: '0198f000-0000-7000-8000-000000000001', name: '林书涵', now: new Date('2026-11-28T08:05:00Z') };
const sealed = { ...drawn, signedBy: by.userId, signer: '林书涵', at: '2026-11-28T08:05:00.000Z' };

test('the signer and the time are the server’s word, whatever was claimed', () => {
  const claimed = {
    ...drawn,
    signedBy: '0198f000-0000-7000-8000-000000000002',
    signer: '老板',
    at: '2020-01-01T00:00:00Z',
  };
  expect(signature.seal?.([claimed], null, by)).toEqual([sealed]);
});

test('a signature that stays keeps its signer when somebody else saves', () => {
  const other = { ...by, userId: '0198f000-0000-7000-8000-000000000002', name: '周亦凡' };
  expect(signature.seal?.([drawn], [sealed], other)).toEqual([sealed]);
});

test('is one PNG, and is said by name and time in the zone of the organisation', () => {
  const accepts = (value: unknown) => signature.value(signature.defaults).safeParse(value).success;
  expect(accepts([drawn])).toBe(true);
  expect(accepts([drawn, drawn])).toBe(false);
  expect(accepts([{ ...drawn, type: 'image/svg+xml' }])).toBe(false);
  expect(signature.format([sealed], signature.defaults, formatContext())).toBe('林书涵 2026-11-28 16:05');
});
