/** Finds out what the codes in a picture say, each once. */
export type CodeReader = (picture: ImageData) => Promise<string[]>;

interface Detector {
  detect(picture: ImageData): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorType {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** As the Shape Detection API names them. */
const wanted = [
  'qr_code',
  'data_matrix',
  'aztec',
  'pdf417',
  'ean_13',
  'ean_8',
  'upc_a',
  'upc_e',
  'code_128',
  'code_39',
  'code_93',
  'itf',
];

const byOurselves: CodeReader = async (picture) => (await import('./read-codes.ts')).readCodes(picture);

/**
 * The browser's own reader where it has one that works, and ours otherwise. A browser may have the name and no reader
 * behind it, as Chrome on phones without the services of Google.
 */
export async function codeReader(Detector = nativeType()): Promise<CodeReader> {
  const formats = await Promise.resolve(Detector?.getSupportedFormats()).catch(() => undefined);
  if (!Detector || !formats || !['qr_code', 'code_128', 'ean_13'].every((format) => formats.includes(format)))
    return byOurselves;
  const detector = new Detector({ formats: wanted.filter((format) => formats.includes(format)) });
  return async (picture) => {
    const found = await detector.detect(picture).catch(() => null);
    if (found === null) return byOurselves(picture);
    return [...new Set(found.map(({ rawValue }) => rawValue).filter((text) => text !== ''))];
  };
}

const nativeType = () => (globalThis as { readonly BarcodeDetector?: DetectorType }).BarcodeDetector;

/** What the codes in a picture file say. Ours looks longer than a browser's does, which is made for moving pictures. */
export async function codesInFile(file: File): Promise<string[]> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const drawn = pixelsOf(picture, picture.width, picture.height, 2400);
    return drawn ? await byOurselves(drawn) : [];
  } finally {
    picture.close();
  }
}

/** The pixels of a picture, made smaller to a longest edge. Null where this browser cannot draw. */
export function pixelsOf(source: CanvasImageSource, width: number, height: number, edge: number): ImageData | null {
  const scale = Math.min(1, edge / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen?.drawImage(source, 0, 0, canvas.width, canvas.height);
  return pen?.getImageData(0, 0, canvas.width, canvas.height) ?? null;
}
