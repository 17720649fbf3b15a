import type { Address } from '@mortise/core';
import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { type address, shownAddress } from './definition.ts';

export function AddressText({ value, config }: DisplayProps<ConfigOf<typeof address>, Address>) {
  if (value === null) return null;
  const text = shownAddress(value, config);
  return <span title={text}>{text}</span>;
}
