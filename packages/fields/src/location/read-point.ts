import type { GeoPoint } from '@mortise/core';
import { cleanLine } from '../clean-text.ts';

/** `120.15507, 30.27408 西湖边`: longitude, latitude and, if it is there, an address. Null when it is no such text. */
export function readPoint(text: string): GeoPoint | null {
  const found =
    /^[(（]?\s*(-?\d{1,3}(?:\.\d{1,15})?)\s*[,，;\s]\s*(-?\d{1,2}(?:\.\d{1,15})?)(?![\d.])\s*[)）]?(.*)$/.exec(
      cleanLine(text),
    );
  if (!found) return null;
  const [lng, lat] = [Number(found[1]), Number(found[2])];
  const address = (found[3] ?? '').trim();
  if (Math.abs(lng) > 180 || Math.abs(lat) > 90 || address.length > 200) return null;
  return address === '' ? { lng, lat } : { lng, lat, address };
}
