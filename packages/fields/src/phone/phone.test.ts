import { textCell } from '@mortise/core';
import { describe, expect, test } from 'vitest';
import { formatContext, parseContext } from '../test-contexts.ts';
import { phone } from './definition.ts';

const read = (text: string, config = phone.defaults) => {
  const parsed = phone.parse(textCell(text), config, parseContext());
  return parsed.ok ? parsed.value : parsed.error.code;
};

describe('a phone number', () => {
  test.each([
    ['13800138000', '+8613800138000', '138 0013 8000'],
    ['138-0013-8000', '+8613800138000', '138 0013 8000'],
    ['+86 138 0013 8000', '+8613800138000', '138 0013 8000'],
    ['008613800138000', '+8613800138000', '138 0013 8000'],
    ['１３８００１３８０００', '+8613800138000', '138 0013 8000'],
    ['0571-88886666', '+8657188886666', '0571-8888 6666'],
    ['0571-88886666 转 801', '+8657188886666;ext=801', '0571-8888 6666 转 801'],
    ['0571-88886666-801', '+8657188886666;ext=801', '0571-8888 6666 转 801'],
    ['（010）8888 6666', '+861088886666', '010-8888 6666'],
    ['0755-8888666', '+867558888666', '0755-888 8666'],
    ['400-800-1234', '+864008001234', '400 800 1234'],
    ['+1 415-555-2671', '+14155552671', '+1 415 555 2671'],
    ['+852 2123 4567', '+85221234567', '+852 2123 4567'],
    ['+44 20 7946 0958 x12', '+442079460958;ext=12', '+44 20 7946 0958 转 12'],
  ])('%s is stored as %s and shown as %s', (text, stored, shown) => {
    expect(read(text)).toBe(stored);
    expect(phone.format(stored, phone.defaults, formatContext())).toBe(shown);
    expect(phone.value(phone.defaults).parse(stored)).toBe(stored);
    expect(read(shown)).toBe(stored);
  });

  test.each([
    '88886666',
    '1380013800',
    '12800138000',
    '13800138000/13900139000',
    '138001380001',
    '电话',
    '0',
    '+999123456789',
  ])('is not %s', (text) => {
    expect(read(text)).toBe('not_a_phone');
  });

  test('is refused when the field wants the other kind', () => {
    expect(read('0571-88886666', { ...phone.defaults, kind: 'mobile' })).toBe('not_a_phone');
    expect(read('13800138000', { ...phone.defaults, kind: 'landline' })).toBe('not_a_phone');
  });

  test('takes the country of the field when it names none', () => {
    expect(read('2123 4567', { ...phone.defaults, country: 'HK' })).toBe('+85221234567');
  });

  test('is found by its digits and as it is shown', () => {
    expect(phone.searchText('+8613800138000', phone.defaults)).toBe('138 0013 8000');
  });
});
