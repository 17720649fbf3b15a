import { makeKey } from '@mortise/core';
import { describe, expect, test } from 'vitest';
import { romanise } from './romanise.ts';

describe('a key made from a name', () => {
  test.each([
    ['客户名称', 'kehumingcheng'],
    ['重庆客户', 'chongqingkehu'],
    ['Close date', 'close_date'],
    ['A级客户', 'a_jikehu'],
    ['2026 目标', 'n2026_mubiao'],
    ['女性', 'nvxing'],
    ['Größe', 'gro_e'],
    ['😀', 'field'],
    ['Order', 'order_1'],
    ['version', 'version_1'],
    ['预计成交金额（万元，含税）按合同约定计算', 'yujichengjiaojine_wanyuan_hans'],
  ])('%s becomes %s', (name, key) => {
    expect(makeKey(name, { romanise, taken: new Set(), otherwise: 'field' })).toBe(key);
  });
});

test('prefers the English name, and never gives a key twice', () => {
  const name = { zh: '金额', en: 'Amount' };
  const taken = new Set<string>();

  const keys = [1, 2, 3].map(() => {
    const key = makeKey(name, { romanise, taken, otherwise: 'field' });
    taken.add(key);
    return key;
  });

  expect(keys).toEqual(['amount', 'amount_2', 'amount_3']);
});
