import { type Locale, textIn } from '@mortise/core';

/** Said where a choice has nothing to choose from; `parent` is the field its options depend on, "" for none. */
export const noneOffered = (parent: string, locale: Locale): string =>
  parent === ''
    ? textIn({ zh: '没有可选的选项', en: 'There is nothing to choose' }, locale)
    : textIn({ zh: '先选好上级选项', en: 'Choose the option above first' }, locale);

/** The same in the place of options that are all in sight. */
export const NoneOffered = ({ parent, locale }: { readonly parent: string; readonly locale: Locale }) => (
  <span className="mo-meta">{noneOffered(parent, locale)}</span>
);
