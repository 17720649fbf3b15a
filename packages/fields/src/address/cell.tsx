import type { Address } from '@mortise/core';
import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { type address, addressText } from './definition.ts';

export function AddressText({ value }: DisplayProps<ConfigOf<typeof address>, Address>) {
  if (value === null) return null;
  const text = addressText(value);
  return <span title={text}>{text}</span>;
}
