import { type Capture, captures } from '@mortise/core';

/** Where the visitor came from, as far as the address and the browser tell. */
export function capturedHere(): Partial<Record<Capture, string>> {
  const query = new URLSearchParams(window.location.search);
  const told: Partial<Record<Capture, string | null>> = {
    ...Object.fromEntries(captures.filter((name) => name.startsWith('utm_')).map((name) => [name, query.get(name)])),
    referrer: document.referrer,
    page: window.location.href.split('#')[0] ?? '',
  };
  return Object.fromEntries(Object.entries(told).filter(([, text]) => text)) as Partial<Record<Capture, string>>;
}
