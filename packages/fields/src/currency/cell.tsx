import type { Locale } from '@mortise/core';
import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { Figures } from '../figures.tsx';
import { type currency, shownFigure } from './definition.ts';

type Config = ConfigOf<typeof currency>;

/** An amount whose unit stands in the head of its column. */
export const Amount = ({ value, config }: DisplayProps<Config, string>) =>
  value === null ? null : <Figures>{shownFigure(value, config)}</Figures>;

export const moneyUnit = ({ currency: code }: Config, locale: Locale) =>
  code === 'CNY' && locale === 'zh' ? '元' : code;
