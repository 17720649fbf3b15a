import { issue } from '../issues.ts';
import { err, ok, type Result } from '../result.ts';
import type { Connector, ConnectorRequest } from './connector.ts';

/** What is sent: all but the headers. */
export interface ComposedRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** JSON. */
  readonly body: string | null;
}

const longest = 500;
const place = /\{([a-zA-Z]\w*)\}/g;

/**
 * The request for these texts by the names of its parameters. A text is only ever a part of a path, a value of the query
 * or a text of the JSON: it cannot lead to another host, another path or another shape.
 */
export function composeRequest(
  { baseUrl }: Pick<Connector, 'baseUrl'>,
  { method, path, body, parameters }: ConnectorRequest,
  given: Readonly<Record<string, string>>,
): Result<ComposedRequest> {
  const texts = new Map(
    parameters.map(({ name }) => [name, (given[name] ?? '').trim().replace(/\p{Surrogate}/gu, '')]),
  );
  const wrong = parameters.flatMap(({ name, label, required }) => {
    const text = texts.get(name) ?? '';
    if (required && text === '')
      return [issue(['inputs', name], 'required', { zh: `先填「${label}」`, en: `Fill in ${label} first` })];
    if (text.length > longest)
      return [issue(['inputs', name], 'too_long', { zh: `「${label}」太长`, en: `${label} is too long` })];
    return [];
  });
  if (wrong.length > 0) return err({ code: 'invalid', issues: wrong });
  const filled = (text: string, write: (value: string) => string) =>
    text.replace(place, (whole, name: string) => (texts.has(name) ? write(texts.get(name) ?? '') : whole));

  const base = baseUrl.replace(/\/+$/, '');
  const tail = path === '' || /^[/?]/.test(path) ? path : `/${path}`;
  const written = base + filled(tail, encodeURIComponent);
  const url = URL.canParse(written) ? new URL(written) : null;
  // "." and ".." as a text would step out of the path.
  if (!url || url.origin !== new URL(baseUrl).origin || pathOf(written).split('/').some(steps))
    return err({ code: 'invalid', issues: [issue(['inputs'], 'path', stepsOut)] });
  if (method === 'GET' || body.trim() === '') return ok({ method, url: url.href, body: null });
  const json = mapTexts(JSON.parse(body), (text) => filled(text, (value) => value));
  return ok({ method, url: url.href, body: JSON.stringify(json) });
}

const pathOf = (address: string) => address.replace(/^https?:\/\/[^/?]*/i, '').replace(/[?#].*$/s, '') || '/';
const steps = (segment: string) => /^(\.|%2e){1,2}$/i.test(segment);

function mapTexts(json: unknown, write: (text: string) => string): unknown {
  if (typeof json === 'string') return write(json);
  if (Array.isArray(json)) return json.map((item) => mapTexts(item, write));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, mapTexts(value, write)]));
}

const stepsOut = {
  zh: '填入的内容不能放进这个接口的地址，换一个',
  en: 'What was filled in does not fit the address of this request',
};
