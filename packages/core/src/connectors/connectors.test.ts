import { describe, expect, test } from 'vitest';
import { composeRequest } from './compose-request.ts';
import { ConnectorInput, type ConnectorRequest } from './connector.ts';
import { readAnswer } from './read-answer.ts';

const request = (own: Partial<ConnectorRequest> = {}): ConnectorRequest => ({
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  label: '查企业',
  method: 'GET',
  path: '/companies/{id}?word={word}',
  body: '',
  parameters: [
    { name: 'id', label: '编号', required: true },
    { name: 'word', label: '名称', required: false },
  ],
  rows: 'data.items',
  outputs: [
    { name: 'name', label: '名称', path: 'name' },
    { name: 'code', label: '代码', path: 'ids.credit' },
    { name: 'tags', label: '标签', path: 'tags' },
  ],
  title: 'name',
  detail: 'code',
  ...own,
});
const baseUrl = 'https://api.example.com/v1/';

const urlFor = (given: Record<string, string>, own: Partial<ConnectorRequest> = {}) => {
  const composed = composeRequest({ baseUrl }, request(own), given);
  return composed.ok ? composed.value.url : composed.error;
};

describe('a request', () => {
  test('holds what was filled in, escaped, at its place', () => {
    expect(urlFor({ id: '7/8', word: '华为 & 子公司' })).toBe(
      'https://api.example.com/v1/companies/7%2F8?word=%E5%8D%8E%E4%B8%BA%20%26%20%E5%AD%90%E5%85%AC%E5%8F%B8',
    );
  });

  test('sends nothing of half a character', () => {
    expect(urlFor({ id: '\ud800x' })).toBe('https://api.example.com/v1/companies/x?word=');
  });

  test.each(['.', '..', ' .. '])('%j does not step out of its path', (id) => {
    expect(urlFor({ id })).toMatchObject({ code: 'invalid' });
  });

  test('does not leave its host, whatever its path says', () => {
    expect(urlFor({}, { path: '@evil.example/x', parameters: [] })).toBe('https://api.example.com/v1/@evil.example/x');
    expect(urlFor({}, { path: '/../../x', parameters: [] })).toMatchObject({ code: 'invalid' });
  });

  test('says which parameter is missing', () => {
    expect(urlFor({ id: ' ' })).toMatchObject({ issues: [{ path: ['inputs', 'id'], code: 'required' }] });
  });

  test('puts texts into the texts of its JSON and nowhere else', () => {
    const body = '{"q": "{word}", "exact": true, "{word}": ["a {word} b", 1]}';
    const composed = composeRequest({ baseUrl }, request({ method: 'POST', body }), { id: '1', word: '"},{"x' });
    expect(composed.ok && JSON.parse(composed.value.body ?? '')).toEqual({
      q: '"},{"x',
      exact: true,
      '{word}': ['a "},{"x b', 1],
    });
  });
});

describe('an answer', () => {
  test('is read by paths, and rows without a title are left out', () => {
    const json = {
      data: {
        items: [
          { name: ' 华为 ', ids: { credit: 914 }, tags: ['通信', null, '终端'] },
          { name: null, ids: null },
          { name: 'x', tags: { a: 1 } },
        ],
      },
    };
    expect(readAnswer(request(), json)).toEqual([
      { title: '华为', detail: '914', values: { name: '华为', code: '914', tags: '通信、终端' } },
      { title: 'x', detail: '', values: { name: 'x', code: '', tags: '' } },
    ]);
  });

  test('of one object is one row, and nothing of what every object inherits is read', () => {
    expect(readAnswer(request({ rows: '' }), { name: 'x' })).toHaveLength(1);
    expect(readAnswer(request({ rows: 'constructor' }), {})).toEqual([]);
    expect(readAnswer(request({ rows: 'data.items' }), null)).toEqual([]);
  });
});

describe('a connector', () => {
  const input = { name: '企查', baseUrl, headers: [], requests: [request()] };

  test.each([
    ['ftp://example.com'],
    ['https://user:pw@example.com'],
    ['https://example.com?x=1'],
    ['javascript:alert(1)'],
  ])('has no address such as %s', (address) => {
    expect(ConnectorInput.safeParse({ ...input, baseUrl: address }).success).toBe(false);
  });

  test.each(['Host', 'content-length', 'X Y', ''])('sets no header called %j', (name) => {
    const headers = [{ name, value: 'x', secret: false }];
    expect(ConnectorInput.safeParse({ ...input, headers }).success).toBe(false);
  });

  test('sends no header of two lines', () => {
    const headers = [{ name: 'X-Key', value: 'a\r\nHost: b', secret: true }];
    expect(ConnectorInput.safeParse({ ...input, headers }).success).toBe(false);
  });
});
