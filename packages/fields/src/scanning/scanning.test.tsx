import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { viewContext } from '../test-contexts.ts';
import { text } from '../text/definition.ts';
import { textView } from '../text/view.tsx';
import { handScanner } from './hand-scanner.ts';
import { cameraProblem } from './open-camera.ts';

describe('a hand scanner', () => {
  const type = (keys: readonly string[], apart: number) => {
    const scanner = handScanner();
    return keys.map((key, i) => scanner.key(key, i * apart)).findLast((whole) => whole !== null);
  };

  test('gives what it typed once it ends with Enter', () => {
    expect(type([...'6901234567892', 'Enter'], 8)).toBe('6901234567892');
    expect(type(['Shift', 'S', 'Shift', 'N', '-', '4', '2', 'Enter'], 10)).toBe('SN-42');
  });

  test('is told from a person, who types slower', () => {
    expect(type([...'6901234567892', 'Enter'], 90)).toBeUndefined();
    expect(type(['a', 'b', 'Enter'], 8)).toBeUndefined();
  });

  test('begins anew after a pause', () => {
    const scanner = handScanner();
    scanner.key('x', 0);
    const keys = [...'AB-7', 'Enter'].map((key, i) => scanner.key(key, 500 + i * 10));
    expect(keys.at(-1)).toBe('AB-7');
  });
});

test.each([
  ['NotAllowedError', '没有摄像头权限'],
  ['NotFoundError', '这台设备没有摄像头'],
  ['NotReadableError', '摄像头被别的程序占用'],
  ['SomethingElse', '摄像头没有打开'],
])('%s is said in words, with the way out', (name, words) => {
  const { zh, en } = cameraProblem(new DOMException('', name));
  expect(zh).toContain(words);
  expect(zh).toContain('从图片识别');
  expect(en).toMatch(/picture/);
});

describe('a text field', () => {
  const draw = (scan: 'off' | 'allowed' | 'only', more: object = {}) =>
    renderToStaticMarkup(
      <textView.Input
        id="f"
        fieldId="code"
        value="SN-1"
        config={{ ...text.defaults, scan, ...more }}
        onChange={() => undefined}
        context={viewContext()}
      />,
    );

  test('offers scanning where the builder allows it', () => {
    expect(draw('off')).not.toContain('aria-label="扫码"');
    expect(draw('allowed')).toContain('aria-label="扫码"');
    expect(draw('allowed')).not.toMatch(/readonly/i);
  });

  test('is not typed in where only scanning counts, and can be emptied', () => {
    expect(draw('only')).toMatch(/readonly/i);
    expect(draw('only')).toContain('aria-label="清除"');
    expect(draw('only', { mask: 'custom', keepFirst: 1, keepLast: 0 })).not.toContain('SN-1');
  });

  test('is typed as ever in a filter, which is no form', () => {
    const html = renderToStaticMarkup(
      <textView.Input
        id="f"
        value={null}
        config={{ ...text.defaults, scan: 'only' }}
        onChange={() => undefined}
        context={viewContext()}
      />,
    );
    expect(html).not.toMatch(/readonly|扫码/i);
  });
});
