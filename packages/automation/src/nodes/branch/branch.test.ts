import { expect, test } from 'vitest';
import { branch } from './definition.ts';
import { runBranch } from './run.ts';

const config = branch.config.parse({
  branches: [
    { id: 'big', condition: { field: 'amount', operator: 'greater' } },
    { id: 'own', condition: { field: '$owner', operator: 'is' } },
  ],
});

test('leaves by the first branch that holds, though later ones hold too', () => {
  expect(runBranch(config, { holds: () => true })).toEqual({ port: 'big' });
});

test('leaves by the default where none holds', () => {
  expect(runBranch(config, { holds: () => false })).toEqual({ port: 'otherwise' });
});
