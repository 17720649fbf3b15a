import { type GeoPoint, textIn } from '@mortise/core';
import type { FieldViewContext } from '../field-view.ts';
import { spotText } from '../location/definition.ts';
import { wallClock } from '../zone.ts';
import type { PictureSettings } from './definition.ts';

type Around = Pick<FieldViewContext, 'actor' | 'timeZone' | 'locale'>;

/**
 * What is written on a picture, line by line. A visitor of a public form has no name to write; a place that could not be
 * found is said to be unknown, so that nobody takes it for one that was not asked for.
 */
export const watermarkLines = (
  { watermark }: Pick<PictureSettings, 'watermark'>,
  { actor, timeZone, locale }: Around,
  now: number,
  place: GeoPoint | null,
): string[] => [
  ...(watermark.includes('person') && actor.road !== 'public' ? [actor.name] : []),
  ...(watermark.includes('moment') ? [wallClock(now, timeZone).replace('T', ' ').slice(0, 16)] : []),
  ...(watermark.includes('place') ? [place ? spotText(place) : textIn(unknown, locale)] : []),
];

const unknown = { zh: '位置未知', en: 'Place unknown' };

interface Area {
  /** px */
  readonly width: number;
  readonly height: number;
}

/** The size of the letters in px: small beside the picture, smaller where the widest line would not fit. */
export function letterSize({ width, height }: Area, widestInEm: number): number {
  const wanted = Math.min(72, Math.max(12, Math.min(width, height) / 28));
  const room = width - 2 * wanted * marginInEm;
  return Math.max(1, Math.floor(Math.min(wanted, room / Math.max(widestInEm, 1))));
}

const marginInEm = 0.8;
const lineInEm = 1.35;
const fontOf = (size: number) =>
  `500 ${size}px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif`;

/** Writes the lines at the bottom left: white, with a dark rim and shadow, so that they are read on snow as well. */
export function drawWatermark(pen: CanvasRenderingContext2D, area: Area, lines: readonly string[]): void {
  if (lines.length === 0) return;
  pen.font = fontOf(100);
  const size = letterSize(area, Math.max(...lines.map((line) => pen.measureText(line).width)) / 100);
  pen.font = fontOf(size);
  pen.textBaseline = 'alphabetic';
  pen.lineJoin = 'round';
  pen.lineWidth = Math.max(1, size / 9);
  for (const [i, line] of lines.entries()) {
    const x = size * marginInEm;
    const y = area.height - size * (marginInEm + (lines.length - 1 - i) * lineInEm);
    pen.shadowColor = 'rgb(0 0 0 / 0.6)';
    pen.shadowBlur = size / 4;
    pen.strokeStyle = 'rgb(0 0 0 / 0.5)';
    pen.strokeText(line, x, y);
    pen.shadowColor = 'transparent';
    pen.fillStyle = '#fff';
    pen.fillText(line, x, y);
  }
}
