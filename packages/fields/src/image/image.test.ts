import { expect, test } from 'vitest';
import { image } from './definition.ts';

test.each([
  ['image/png', true],
  ['image/jpeg', true],
  ['image/svg+xml', false],
  ['application/pdf', false],
])('a file of type %s is an image: %s', (type, isImage) => {
  expect(image.value(image.defaults).safeParse([{ id: 'f1', name: '现场', size: 10, type }]).success).toBe(isImage);
});
