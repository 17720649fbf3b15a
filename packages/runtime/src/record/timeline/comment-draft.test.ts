import { mentionOf } from '@mortise/core';
import { expect, test } from 'vitest';
import { draftOf, storedText, withPerson } from './comment-draft.ts';

const lan = '01900000-0000-7000-8000-000000000001';
const ming = '01900000-0000-7000-8000-000000000002';
const minghua = '01900000-0000-7000-8000-000000000003';
const names: Record<string, string> = { [lan]: '陈岚', [ming]: '李明', [minghua]: '李明华' };
const nameOf = (id: string) => names[id] ?? '';

test('a name that begins another is not taken for it', () => {
  const draft = { text: '@李明华 和 @李明 看一下\n@王总 不在名单里', people: { 李明: ming, 李明华: minghua } };

  expect(storedText(draft)).toBe(`${mentionOf(minghua)} 和 ${mentionOf(ming)} 看一下\n@王总 不在名单里`);
});

test('what is stored comes back as it was written', () => {
  const stored = `${mentionOf(lan)} 先看，${mentionOf(ming)} 后看`;

  const draft = draftOf(stored, nameOf);

  expect(draft.text).toBe('@陈岚 先看，@李明 后看');
  expect(storedText(draft)).toBe(stored);
});

test('two people of one name are told apart', () => {
  const first = withPerson({}, { id: lan, name: '陈岚' });
  const second = withPerson(first.people, { id: ming, name: '陈岚' });

  expect(second.name).toBe('陈岚2');
  expect(withPerson(second.people, { id: lan, name: '陈岚' }).name).toBe('陈岚');
  expect(storedText({ text: '@陈岚2 @陈岚', people: second.people })).toBe(`${mentionOf(ming)} ${mentionOf(lan)}`);
});
