import { defineFunction } from '../../function.ts';
import { ofDouble } from '../of-double.ts';

/** x + x³/3 + x⁵/15 + …: what the density is multiplied with. Within ±9 it has ended after 150 terms. */
function seriesOf(x: number): number {
  let term = x;
  let sum = x;
  for (let at = 3; at < 300; at += 2) {
    term *= (x * x) / at;
    sum += term;
  }
  return sum;
}

export const normSDist = defineFunction({
  name: 'NORM_S_DIST',
  aliases: ['NORM.S.DIST', 'NORMSDIST'],
  group: 'math',
  label: { zh: '标准正态分布', en: 'Standard normal distribution' },
  description: {
    zh: '标准正态分布的累积概率，第二个参数为 FALSE 时取密度',
    en: 'The cumulative probability of the standard normal distribution, or its density where told',
  },
  example: { formula: 'ROUND(NORM_S_DIST(1), 6)', result: '0.841345' },
  parameters: [
    { name: { zh: 'z 值', en: 'z' }, type: 'number' },
    { name: { zh: '累积', en: 'cumulative' }, type: 'boolean', optional: true },
  ],
  returns: 'number',
  run: ([z, cumulative = true]) => {
    const x = z.toNumber();
    const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    return ofDouble(cumulative ? 0.5 + density * seriesOf(Math.max(-9, Math.min(9, x))) : density);
  },
});
