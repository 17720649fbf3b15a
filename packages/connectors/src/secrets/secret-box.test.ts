import { describe, expect, test } from 'vitest';
import { secretBox } from './secret-box.ts';

const box = secretBox('榫'.repeat(40));
const sealed = box.seal('Bearer 密钥 🔑', 'connector/1/Authorization');

describe('a sealed secret', () => {
  test('opens with the same key at its own place', () => {
    expect(box.open(sealed, 'connector/1/Authorization')).toBe('Bearer 密钥 🔑');
    expect(box.open(box.seal('', 'x'), 'x')).toBe('');
  });

  test('says nothing of what it holds, and never the same twice', () => {
    expect(sealed).not.toContain('Bearer');
    expect(box.seal('a', 'x')).not.toBe(box.seal('a', 'x'));
  });

  test('opens nowhere else', () => {
    expect(box.open(sealed, 'connector/2/Authorization')).toBeNull();
    expect(secretBox('卯'.repeat(40)).open(sealed, 'connector/1/Authorization')).toBeNull();
  });

  test.each([
    ['changed', `${sealed.slice(0, -3)}AAA`],
    ['cut', sealed.slice(0, 12)],
    ['of another version', sealed.replace('v1', 'v2')],
    ['plain', 'Bearer x'],
    ['empty', ''],
  ])('does not open when it is %s', (_, text) => {
    expect(box.open(text, 'connector/1/Authorization')).toBeNull();
  });
});
