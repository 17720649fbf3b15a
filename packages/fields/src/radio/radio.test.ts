import { textCell } from '@mortise/core';
import { expect, test } from 'vitest';
import { formatContext, parseContext } from '../test-contexts.ts';
import { radio } from './definition.ts';

const config = radio.defaults;

test('a cell gives the id, and the id its label in the reader’s language', () => {
  expect(radio.parse(textCell('Option 2'), config, parseContext())).toEqual({ ok: true, value: 'option_2' });
  expect(radio.format('option_2', config, formatContext())).toBe('选项 2');
  expect(radio.format('option_2', config, formatContext({ locale: 'en' }))).toBe('Option 2');
});

test('it is stored as text of kind option', () => {
  expect(radio.kind(config)).toBe('option');
  expect(radio.storage(config)).toEqual({ in: 'column', sqlType: 'text' });
});
