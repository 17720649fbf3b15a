import { useEffect, useState } from 'react';
import { loadedNumbers, loadNumbers } from '#phone-numbers';
import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { Figures } from '../figures.tsx';
import { callAddress } from './call-address.ts';
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
  const address = callAddress(value, config);
  return address ? <a href={address}>{text}</a> : text;
}
