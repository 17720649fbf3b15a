import type { FormatContext } from '@mortise/core';
import { listed } from '../options/option-values.ts';
import { type Ids, idsOf } from './ids.ts';

/** Names where they are known; an id whose name is not known here is left as it is, so that nothing vanishes. */
export const formatIds = (value: Ids, { locale, titleOf }: Pick<FormatContext, 'locale' | 'titleOf'>): string =>
  listed(
    idsOf(value).map((id) => titleOf(id) ?? id),
    locale,
  );
