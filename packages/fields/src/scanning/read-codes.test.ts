import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, expect, test } from 'vitest';
import { prepareZXingModule as prepareReader } from 'zxing-wasm/reader';
import { prepareZXingModule as prepareWriter, type WriterOptions, writeBarcode } from 'zxing-wasm/writer';
import { code128 } from '../barcode/code128.ts';
import { codeReader } from './code-reader.ts';
import { readCodes } from './read-codes.ts';

const need = createRequire(import.meta.url);
const programOf = (name: 'reader' | 'writer') =>
  new Uint8Array(readFileSync(need.resolve(`zxing-wasm/${name}/zxing_${name}.wasm`))).buffer;

beforeAll(() => {
  prepareReader({ overrides: { wasmBinary: programOf('reader') } });
  prepareWriter({ overrides: { wasmBinary: programOf('writer') } });
});

/** A picture of squares, each `scale` px, with white all around. */
function picture(width: number, height: number, isDark: (x: number, y: number) => boolean, scale = 3): ImageData {
  const margin = 12;
  const [wide, high] = [(width + 2 * margin) * scale, (height + 2 * margin) * scale];
  const data = new Uint8ClampedArray(wide * high * 4).fill(255);
  for (let y = 0; y < height * scale; y += 1)
    for (let x = 0; x < width * scale; x += 1)
      if (isDark(Math.floor(x / scale), Math.floor(y / scale))) {
        const at = ((y + margin * scale) * wide + x + margin * scale) * 4;
        data.fill(0, at, at + 3);
      }
  return { data, width: wide, height: high, colorSpace: 'srgb' };
}

async function printed(text: string, format: NonNullable<WriterOptions['format']>): Promise<ImageData> {
  const { symbol, error } = await writeBarcode(text, { format });
  expect(error).toBe('');
  const { width, height, data } = symbol;
  const rows = height > 1 ? height : 40;
  return picture(width, rows, (x, y) => (data[(height > 1 ? y : 0) * width + x] ?? 255) < 128);
}

test.each([
  ['QRCode', 'https://crm.example.com/a/x/y?record=1'],
  ['QRCode', '固定资产 ZC-2026-0001'],
  ['EAN13', '6901234567892'],
  ['EAN8', '96385074'],
  ['Code39', 'SN-0042'],
  ['DataMatrix', 'LOT 7/26'],
  ['PDF417', '运单 SF1234567890'],
] as const)('reads a %s that says %s', async (format, text) => {
  expect(await readCodes(await printed(text, format))).toEqual([text]);
});

test('reads the bar codes that this product prints', async () => {
  const bars = code128('WH-2026/000417').flatMap((width, i) => Array.from({ length: width }, () => i % 2 === 0));
  expect(await readCodes(picture(bars.length, 40, (x) => bars[x] === true))).toEqual(['WH-2026/000417']);
});

test('finds nothing in a picture without a code', async () => {
  expect(await readCodes(picture(60, 60, (x, y) => (x * 7 + y * 13) % 11 === 0))).toEqual([]);
});

test('goes by the reader of the browser only where that one can read', async () => {
  const detector = (formats: readonly string[], found: readonly string[] | null) =>
    class {
      static getSupportedFormats = async () => formats;
      detect = async () => {
        if (found === null) throw new Error('No service.');
        return found.map((rawValue) => ({ rawValue }));
      };
    };
  const seen = await printed('6901234567892', 'EAN13');
  const all = ['qr_code', 'code_128', 'ean_13'];
  expect(await (await codeReader(detector(all, ['native', 'native', ''])))(seen)).toEqual(['native']);
  expect(await (await codeReader(detector([], ['native'])))(seen)).toEqual(['6901234567892']);
  expect(await (await codeReader(detector(all, null)))(seen)).toEqual(['6901234567892']);
  expect(await (await codeReader(undefined))(seen)).toEqual(['6901234567892']);
});
