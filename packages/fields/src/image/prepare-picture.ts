import type { PictureSettings } from './definition.ts';
import { headBytes, isAnimated } from './is-animated.ts';
import { isRewritten, type PicturePlan, picturePlan, renamed } from './picture-plan.ts';
import { drawWatermark } from './watermark.ts';

/** What is to be written; asked only of pictures that are written on. */
type Lines = () => Promise<readonly string[]>;

let last: Promise<unknown> = Promise.resolve();

/**
 * The picture as it is uploaded: made smaller and written on as the field says, upright however the camera was held.
 * Stays as it is where that saves nothing, where it moves, and where this browser cannot read it.
 */
export function preparePicture(file: File, settings: PictureSettings, lines: Lines): Promise<File> {
  if (!isRewritten(file.type, settings)) return Promise.resolve(file);
  // One at a time: an unpacked photo takes 50 to 200 MB, and a phone has few of those.
  const prepared = last.then(() => rewritten(file, settings, lines));
  last = prepared.catch(() => undefined);
  return prepared;
}

async function rewritten(file: File, settings: PictureSettings, linesOf: Lines): Promise<File> {
  if (isAnimated(new Uint8Array(await file.slice(0, headBytes).arrayBuffer()))) return file;
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!picture) return file;
  const lines = await linesOf();
  const { width, height } = picture;
  const drawn = await draw(picture, picturePlan({ width, height, type: file.type }, settings), lines);
  picture.close();
  if (!drawn || (lines.length === 0 && drawn.size >= file.size)) return file;
  // A browser that cannot write the type asked for writes PNG.
  return new File([drawn], renamed(file.name, drawn.type), { type: drawn.type, lastModified: file.lastModified });
}

async function draw(picture: ImageBitmap, plan: PicturePlan, lines: readonly string[]): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = plan.width;
  canvas.height = plan.height;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, plan.width, plan.height);
  drawWatermark(pen, plan, lines);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, plan.type, plan.quality));
  // Frees the memory now rather than when the garbage is collected.
  canvas.width = 0;
  return blob;
}
