import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { XmlTokenizer } from './tokenizer.ts';

function events(chunks: readonly string[]): string[] {
  const seen: string[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') seen.push(`"${text}"`);
    text = '';
  };
  const tokenizer = new XmlTokenizer({
    wantsText: true,
    open(name, attributes) {
      flush();
      seen.push(
        `<${name}${attributes
          .entries()
          .map(([key, value]) => ` ${key}=${value}`)
          .join('')}>`,
      );
    },
    text(value) {
      text += value;
    },
    close(name) {
      flush();
      seen.push(`</${name}>`);
    },
  });
  for (const chunk of chunks) tokenizer.write(chunk);
  tokenizer.end();
  return seen;
}

const document =
  '<?xml version="1.0"?><!-- a > b --><x:a one="1" two=\'"&amp;>\'><b/>t&lt;&#x4e2d;<![CDATA[<raw>&]]>\n<c  d = "e" />值</x:a >\n';

describe('the XML reader', () => {
  test('reads elements, attributes, text, references and CDATA', () => {
    expect(events([document])).toEqual([
      '<x:a one=1 two="&>>',
      '<b>',
      '</b>',
      '"t<中<raw>&\n"',
      '<c d=e>',
      '</c>',
      '"值"',
      '</x:a>',
    ]);
  });

  test('reads the same wherever the chunks are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: document.length }), { maxLength: 6 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), document.length];

        expect(events(at.slice(1).map((end, i) => document.slice(at[i], end)))).toEqual(events([document]));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['an entity nobody declared', '<a>&b;</a>'],
    ['a lone ampersand', '<a>b & c</a>'],
    ['an end tag of another element', '<a><b></a></b>'],
    ['an element that is not closed', '<a><b></b>'],
    ['two root elements', '<a/><b/>'],
    ['text after the end', '<a/>b'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['an attribute without a value', '<a b><c d="e"/></a>'],
    ['a control character', '<a>\u0001</a>'],
    ['nothing', ''],
    ['elements nested without end', '<a>'.repeat(5_000)],
  ])('refuses %s', (_, xml) => {
    expect(() => events([xml])).toThrow();
  });
});
