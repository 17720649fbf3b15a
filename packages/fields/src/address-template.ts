import { type Bilingual, type Issue, issue, setting } from '@mortise/core';
import * as z from 'zod';
import { isAddress } from './filled-address.ts';

type Narrowed = Pick<Parameters<typeof setting>[0], 'when'>;

/** An address with fields by their ids in braces. */
export const addressTemplate = (help: Bilingual, narrowed: Narrowed = {}) =>
  z
    .string()
    .max(2000)
    .meta(setting({ label: { zh: '网址', en: 'Address' }, control: 'field-template', help, ...narrowed }));

/** What is wrong with the one under `url`. */
export function checkAddressTemplate(url: string): Issue[] {
  if (url.trim() === '') return [issue(['url'], 'required', { zh: '还没有填网址', en: 'There is no address yet' })];
  return isAddress(url) ? [] : [issue(['url'], 'not_a_link', { zh: '这不是网址', en: 'This is not an address' })];
}
