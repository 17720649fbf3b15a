import type { GeoPoint } from '@mortise/core';
import { locate } from '../location/locate.ts';

/** Milliseconds for which a place counts: pictures that are chosen together were taken together. */
const fresh = 30_000;

let known: { readonly until: number; readonly place: Promise<GeoPoint | null> } | null = null;

/** Where the device is, asked once for pictures that come together; null where it does not say. */
export function placeNow(ask = locate, now = Date.now()): Promise<GeoPoint | null> {
  if (known && known.until > now) return known.place;
  const place = ask().then((found) => ('why' in found ? null : found));
  known = { until: now + fresh, place };
  return place;
}
