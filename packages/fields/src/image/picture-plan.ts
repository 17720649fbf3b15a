import type { PictureSettings } from './definition.ts';

/** How a picture is written anew. */
export interface PicturePlan {
  /** px */
  readonly width: number;
  readonly height: number;
  readonly type: 'image/jpeg' | 'image/webp';
  /** 0 to 1 */
  readonly quality: number;
}

/** Safari on phones draws no larger canvas. */
const mostPixels = 4096 * 4096;

/** Is there anything to do to a picture of this type? What moves would stand still afterwards. */
export const isRewritten = (type: string, { longestEdge, watermark }: PictureSettings) =>
  type !== 'image/gif' && (longestEdge !== 'original' || watermark.length > 0);

/** The size and encoding of a picture after upload. Never larger than it was, and of the same shape. */
export function picturePlan(
  { width, height, type }: { readonly width: number; readonly height: number; readonly type: string },
  { longestEdge }: PictureSettings,
): PicturePlan {
  const edge = longestEdge === 'original' ? Number.POSITIVE_INFINITY : Number(longestEdge);
  const scale = Math.min(1, edge / Math.max(width, height), Math.sqrt(mostPixels / (width * height)));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    type: withoutAlpha.has(type) ? 'image/jpeg' : 'image/webp',
    quality: longestEdge === 'original' ? 0.92 : 0.85,
  };
}

/** Pictures that show nothing of what is behind them, hence lose nothing as JPEG. */
const withoutAlpha = new Set(['image/jpeg', 'image/bmp']);

const extensions: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/webp': ['webp'],
  'image/png': ['png'],
};

/** The name with the extension of what the picture is now. */
export function renamed(name: string, type: string): string {
  const [usual, ...others] = extensions[type] ?? [];
  const last = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1] ?? '';
  if (usual === undefined || [usual, ...others].includes(last.toLowerCase())) return name;
  return `${last === '' ? name : name.slice(0, -last.length - 1)}.${usual}`;
}
