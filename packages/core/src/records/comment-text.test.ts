import { expect, test } from 'vitest';
import { commentParts, mentionOf, mentionsIn } from './comment-text.ts';

const lan = '01900000-0000-7000-8000-000000000001';
const ning = '01900000-0000-7000-8000-00000000000a';

test('everybody who is called is found once, in the order of the text', () => {
  const text = `${mentionOf(ning)} 看一下\n${mentionOf(lan)}，${mentionOf(ning.toUpperCase())} 也看`;

  expect(mentionsIn(text)).toEqual([ning, lan]);
});

test('the pieces put together are the text', () => {
  const text = `先问 ${mentionOf(lan)}\n再说`;

  expect(commentParts(text)).toEqual([
    { kind: 'words', text: '先问 ' },
    { kind: 'mention', userId: lan },
    { kind: 'words', text: '\n再说' },
  ]);
});

test.each(['', '<@nobody>', '@陈岚', '<b>粗</b> <@>'])('%j calls nobody', (text) => {
  expect(mentionsIn(text)).toEqual([]);
  expect(
    commentParts(text)
      .map((part) => (part.kind === 'words' ? part.text : ''))
      .join(''),
  ).toBe(text);
});
