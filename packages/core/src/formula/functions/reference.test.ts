import { expect, test } from 'vitest';
import { functionReference } from './reference.ts';

test.each(['en', 'zh'] as const)('the reference of functions is up to date, in %s', async (locale) => {
  const suffix = locale === 'zh' ? '.zh' : '';

  await expect(functionReference(locale)).toMatchFileSnapshot(
    `../../../../../docs/builder/formula-functions${suffix}.md`,
  );
});
