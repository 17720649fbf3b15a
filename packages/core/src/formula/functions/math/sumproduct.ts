import { numberTooLarge } from '../../error.ts';
import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { valueError } from '../failures.ts';
import { total } from '../total.ts';

export const sumproduct = defineFunction({
  name: 'SUMPRODUCT',
  group: 'math',
  label: { zh: '乘积之和', en: 'Sum of products' },
  description: {
    zh: '几列逐行相乘再求和，例如数量乘单价',
    en: 'Multiplies the lists row by row and adds up the products, such as quantity by price',
  },
  example: { formula: 'SUMPRODUCT(LIST(2, 3), LIST(10, 20))', result: '80' },
  parameters: [
    { name: { zh: '第一列', en: 'first' }, type: listOf('number') },
    { name: { zh: '第二列', en: 'second' }, type: listOf('number'), optional: true },
    { name: { zh: '第三列', en: 'third' }, type: listOf('number'), optional: true },
    { name: { zh: '第四列', en: 'fourth' }, type: listOf('number'), optional: true },
  ],
  returns: 'number',
  run: ([first, ...others]) => {
    const lists = others.filter((list) => list !== undefined);
    if (lists.some((list) => list.length !== first.length))
      return valueError('几列的行数不同', 'The lists have different lengths');
    const products: Exact[] = [];
    for (const [at, start] of first.entries()) {
      let product: Exact | null = start ?? Exact.zero;
      for (const list of lists) product = product?.times(list[at] ?? Exact.zero) ?? null;
      if (product === null) return numberTooLarge;
      products.push(product);
    }
    return total(products);
  },
});
