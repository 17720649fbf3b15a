import { useEffect, useState } from 'react';
import { loadedNumbers, loadNumbers } from '#phone-numbers';
import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { Figures } from '../figures.tsx';
import { type phone, shownPhone } from './definition.ts';
import { isChinese } from './read-phone.ts';

/** A number to call. A foreign one is grouped once it is known how. */
export function CallLink({ value, config, context }: DisplayProps<ConfigOf<typeof phone>, string>) {
  const [isReady, setIsReady] = useState(() => loadedNumbers() !== null);
  const isWaiting = !isReady && value !== null && !isChinese(value);
  useEffect(() => {
    if (isWaiting) void loadNumbers().then(() => setIsReady(true));
  }, [isWaiting]);
  if (value === null) return null;
  const text = <Figures>{shownPhone(value, config, context)}</Figures>;
  // A link says the whole number where the browser shows its address.
  return /^\+\d+/.test(value) && !config.masked ? <a href={`tel:${value}`}>{text}</a> : text;
}
