/** Pixels a side: sharp on a poster. */
const side = 1024;

function save(address: string, name: string) {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

function svgText(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(side));
  copy.setAttribute('height', String(side));
  return new XMLSerializer().serializeToString(copy);
}

export function saveQrSvg(svg: SVGSVGElement | null, name: string) {
  if (!svg) return;
  const address = URL.createObjectURL(new Blob([svgText(svg)], { type: 'image/svg+xml' }));
  save(address, `${name}.svg`);
  URL.revokeObjectURL(address);
}

/** With the white edge that scanners need. */
export async function saveQrPng(svg: SVGSVGElement | null, name: string) {
  if (!svg) return;
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(svg))}`;
  await picture.decode();
  const edge = side / 16;
  const canvas = document.createElement('canvas');
  canvas.width = side + 2 * edge;
  canvas.height = side + 2 * edge;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, edge, edge, side, side);
  save(canvas.toDataURL('image/png'), `${name}.png`);
}
