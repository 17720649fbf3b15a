import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';

// Ours, not that of a content delivery network: nothing is asked of anybody outside.
const program = new URL('zxing-wasm/reader/zxing_reader.wasm', import.meta.url).href;
prepareZXingModule({ overrides: { locateFile: () => program } });

/** What is printed on goods, shelves, papers and tickets. Rarer kinds are left out: they see codes where there are none. */
const options: ReaderOptions = {
  formats: [
    'QRCode',
    'MicroQRCode',
    'DataMatrix',
    'Aztec',
    'PDF417',
    'EAN13',
    'EAN8',
    'UPCA',
    'UPCE',
    'Code128',
    'Code39',
    'Code93',
    'ITF',
  ],
  tryHarder: true,
  maxNumberOfSymbols: 8,
};

/** What the codes in a picture say, each once. Some 1 MB is fetched at the first call. */
export async function readCodes(picture: ImageData): Promise<string[]> {
  const found = await readBarcodes(picture, options);
  return [...new Set(found.filter(({ isValid, text }) => isValid && text !== '').map(({ text }) => text))];
}
