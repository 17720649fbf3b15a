import { FormulaError } from '../../error.ts';
import { defineFunction } from '../../function.ts';

export const pinyin = defineFunction({
  name: 'PINYIN',
  group: 'text',
  label: { zh: '拼音', en: 'Pinyin' },
  description: {
    zh: '汉字的拼音，不带声调，词之间空一格；其他字符不变。保存时由服务器算出',
    en: 'Chinese in Latin letters without tones, a space between words; what is not Chinese stays. Calculated by the server when the record is saved',
  },
  example: { formula: 'PINYIN("榫卯")', result: 'sunmao' },
  parameters: [{ name: { zh: '文本', en: 'text' }, type: 'text' }],
  returns: 'text',
  run: ([text], context) => {
    context.spend(text.length);
    return context.romanise ? context.romanise(text).replace(/ +/g, ' ').trim() : atTheServer;
  },
});

const atTheServer = new FormulaError('unavailable', {
  zh: '拼音在保存时算出',
  en: 'Pinyin is calculated when the record is saved',
});
