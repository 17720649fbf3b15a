import { type Text, textIn } from '@mortise/core';

/** A column beside fields of the form: 明细.单价. */
export const columnLabel = (subform: Text, column: Text): Text => ({
  zh: `${textIn(subform, 'zh')}.${textIn(column, 'zh')}`,
  en: `${textIn(subform, 'en')}.${textIn(column, 'en')}`,
});
