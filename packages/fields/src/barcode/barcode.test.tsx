import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { RecordAround } from '../field-view.ts';
import { around, viewContext } from '../test-contexts.ts';
import { barcode } from './definition.ts';
import { unscannable } from './unscannable.ts';
import { barcodeView } from './view.tsx';

const record = (texts: Readonly<Record<string, string>>, link: string | null = null) =>
  around({ link, textOf: (ref) => texts[ref] ?? '' });
const draw = (config: Partial<typeof barcode.defaults>, shown: RecordAround) =>
  renderToString(
    <barcodeView.Container
      id="code"
      label="设备码"
      config={{ ...barcode.defaults, field: 'sn', ...config }}
      slots={[]}
      record={shown}
      context={viewContext()}
    />,
  );

describe('a code', () => {
  test('says the value of its field, as a picture with a name and ways to take it along', () => {
    const html = draw({}, record({ sn: 'SN-001' }));
    expect(html).toContain('aria-label="二维码：SN-001"');
    expect(html).toContain('aria-label="打印"');
    expect(draw({ symbology: 'code128' }, record({ sn: 'SN-001' }))).toContain('aria-label="条形码：SN-001"');
  });

  test('says the address of a stored record, and waits for a new one', () => {
    const link = 'https://crm.example.com/a/f1/r1';
    expect(draw({ source: 'record' }, record({}, link))).toContain(link);
    expect(draw({ source: 'record' }, record({}))).toContain('保存后生成');
  });

  test('says why there is no picture', () => {
    expect(draw({}, record({}))).toContain('填写后生成');
    expect(draw({ symbology: 'code128' }, record({ sn: '合同' }))).toContain('改用二维码');
    expect(unscannable('1'.repeat(81), 'code128')?.zh).toContain('80');
    expect(unscannable('字'.repeat(800), 'qr')?.zh).toContain('太长');
    expect(unscannable('字'.repeat(700), 'qr')).toBeNull();
  });

  test('names the field it draws, and needs one', () => {
    expect(barcode.draws?.({ ...barcode.defaults, field: 'sn' })).toEqual(['sn']);
    expect(barcode.check(barcode.defaults)).toHaveLength(1);
    expect(barcode.check({ ...barcode.defaults, source: 'record' })).toEqual([]);
  });
});
