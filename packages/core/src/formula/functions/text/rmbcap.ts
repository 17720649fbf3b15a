import { amountInWords } from '../../amount-in-words.ts';
import { numberTooLarge } from '../../error.ts';
import { defineFunction } from '../../function.ts';

export const rmbcap = defineFunction({
  name: 'RMBCAP',
  aliases: ['UPPERMONEY', 'RMBUPPER'],
  group: 'text',
  label: { zh: '大写金额', en: 'Amount in words' },
  description: {
    zh: '人民币大写金额，四舍五入到分，最大到万亿',
    en: 'The amount in Chinese words as on cheques, rounded to the cent',
  },
  example: { formula: 'RMBCAP(1680.32)', result: '壹仟陆佰捌拾元叁角贰分' },
  parameters: [{ name: { zh: '金额', en: 'amount' }, type: 'number' }],
  returns: 'text',
  run: ([amount]) => amountInWords(amount) ?? numberTooLarge,
});
