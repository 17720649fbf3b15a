import type { FieldTypes } from './catalog.ts';
import { currencyView } from './currency/view.tsx';
import { emailView } from './email/view.tsx';
import type { AnyFieldView, FieldView } from './field-view.ts';
import { numberView } from './number/view.tsx';
import { percentView } from './percent/view.tsx';
import { phoneView } from './phone/view.tsx';
import { textView } from './text/view.tsx';
import { textareaView } from './textarea/view.tsx';
import { urlView } from './url/view.tsx';

export type * from './field-view.ts';

/** The view of every field type: one line each; a forgotten one does not compile. */
export const fieldViews = {
  number: numberView,
  currency: currencyView,
  percent: percentView,
  text: textView,
  textarea: textareaView,
  email: emailView,
  phone: phoneView,
  url: urlView,
} as const satisfies {
  [Name in keyof FieldTypes]: FieldView<FieldTypes[Name]>;
};

/** The view of a stored type name; undefined when no such type is installed. */
export const viewOf = (type: string): AnyFieldView | undefined =>
  (fieldViews as Readonly<Record<string, AnyFieldView>>)[type];
