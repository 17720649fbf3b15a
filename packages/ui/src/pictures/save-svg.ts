import { saveFile, saveFrom } from './save-file.ts';

/** Pixels of the longer side: sharp on a poster. */
const side = 1024;

/** Width and height of the picture, from its view box. */
function sizeOf(svg: SVGSVGElement): { readonly width: number; readonly height: number } {
  const { width, height } = svg.viewBox.baseVal;
  const scale = side / Math.max(width, height, 1);
  return { width: Math.round(width * scale) || side, height: Math.round(height * scale) || side };
}

function svgText(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const { width, height } = sizeOf(svg);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.removeAttribute('style');
  return new XMLSerializer().serializeToString(copy);
}

/** Hands a drawn picture to the person as a file. Does nothing without one. */
export function saveSvg(svg: SVGSVGElement | null, name: string) {
  if (!svg) return;
  saveFile(svgText(svg), `${name}.svg`, 'image/svg+xml');
}

/** As pixels, with the white edge that scanners of codes need. */
export async function savePng(svg: SVGSVGElement | null, name: string) {
  if (!svg) return;
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(svg))}`;
  await picture.decode();
  const { width, height } = sizeOf(svg);
  const edge = side / 16;
  const canvas = document.createElement('canvas');
  canvas.width = width + 2 * edge;
  canvas.height = height + 2 * edge;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, edge, edge, width, height);
  saveFrom(canvas.toDataURL('image/png'), `${name}.png`);
}

/** Prints a drawn picture alone on a page, between two lines of words. */
export function printSvg(svg: SVGSVGElement | null, above: string, below: string) {
  if (!svg) return;
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position:fixed;inset-inline-start:-9999px;width:0;height:0;border:0';
  document.body.append(frame);
  const page = frame.contentDocument;
  if (!page) return frame.remove();
  const line = (text: string) => Object.assign(page.createElement('p'), { textContent: text });
  const copy = page.importNode(svg, true);
  copy.setAttribute('style', 'display:block;margin:0 auto;width:60mm;max-width:100%;height:auto');
  page.body.style.cssText = 'margin:10mm;text-align:center;font:14px sans-serif';
  page.body.append(line(above), copy, line(below));
  frame.contentWindow?.addEventListener('afterprint', () => frame.remove());
  frame.contentWindow?.print();
}
