import * as z from 'zod';
import { bilingual } from '../issues.ts';

/** How parameters and outputs are called in addresses, bodies and field settings. */
const Name = z
  .string()
  .regex(
    /^[a-zA-Z]\w{0,39}$/,
    bilingual('以字母开头，只用字母、数字和下划线', 'Letters, digits and _, a letter first'),
  );

const label = z.string().trim().min(1, bilingual('还没有填名称', 'Give it a name')).max(60);

/** A place in a JSON answer: keys and positions from the root, joined by dots, as in `data.items.0.name`. "" is the root. */
export const AnswerPath = z
  .string()
  .trim()
  .max(200)
  .regex(
    /^([^.\s]+(\.[^.\s]+)*)?$/,
    bilingual('写成 data.items 这样，用点隔开', 'Write it like data.items, with dots'),
  );

/** What a request asks for. It stands as `{name}` in its path and its body. */
export const RequestParameter = z.strictObject({
  name: Name,
  label,
  required: z.boolean(),
});
export type RequestParameter = z.infer<typeof RequestParameter>;

/** A value of each row of the answer. */
export const RequestOutput = z.strictObject({
  name: Name,
  label,
  path: AnswerPath,
});
export type RequestOutput = z.infer<typeof RequestOutput>;

const once = (of: readonly { readonly name: string }[]) => new Set(of.map(({ name }) => name)).size === of.length;
const twice = bilingual('有两项同名', 'Two of them have the same name');

/** One call that a connector offers: what goes in, where it goes, and what is taken out of the answer. */
export const ConnectorRequest = z
  .strictObject({
    id: z.uuid(),
    label,
    method: z.enum(['GET', 'POST']),
    /** Behind the connector's address, a query included. */
    path: z.string().trim().max(1000),
    /** JSON, sent with POST. Parameters stand within its texts. */
    body: z.string().max(20_000),
    parameters: z.array(RequestParameter).max(20).refine(once, twice),
    /** Where in the answer the rows stand; a single object is a single row. */
    rows: AnswerPath,
    outputs: z
      .array(RequestOutput)
      .min(1, bilingual('至少取一个值', 'Take at least one value'))
      .max(40)
      .refine(once, twice),
    /** Names of outputs: the one a row is chosen by, and the one that stands beside it. */
    title: Name,
    detail: Name.nullable(),
  })
  .superRefine(({ method, body, title, detail, outputs }, context) => {
    const known = (name: string) => outputs.some((output) => output.name === name);
    const unknown = bilingual('从取出的值里选一个', 'Choose one of the values taken out');
    if (!known(title)) context.addIssue({ code: 'custom', path: ['title'], message: unknown });
    if (detail !== null && !known(detail)) context.addIssue({ code: 'custom', path: ['detail'], message: unknown });
    if (method === 'POST' && body.trim() !== '' && !isJson(body))
      context.addIssue({ code: 'custom', path: ['body'], message: bilingual('不是合法的 JSON', 'Not valid JSON') });
  });
export type ConnectorRequest = z.infer<typeof ConnectorRequest>;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Headers that belong to the connection and not to its user. */
const ours = /^(host|content-length|transfer-encoding|connection|upgrade|te|trailer|accept-encoding|expect)$/i;

const headerText = z
  .string()
  .max(4000)
  .regex(/^[\t\x20-\x7e]*$/, bilingual('只能用英文字符，不能换行', 'ASCII only, on one line'));

/** Sent with every request of the connector. A secret one is written and never read back. */
export const ConnectorHeader = z.strictObject({
  name: z
    .string()
    .trim()
    .max(100)
    .regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, bilingual('不是合法的请求头名称', 'Not the name of a header'))
    .refine((name) => !ours.test(name), bilingual('这个请求头由系统设置', 'This header is set by the system')),
  /** Null keeps the secret that is stored. */
  value: headerText.nullable(),
  secret: z.boolean(),
});
export type ConnectorHeader = z.infer<typeof ConnectorHeader>;

/** What an administrator states of a service outside. */
export const ConnectorInput = z.strictObject({
  name: label,
  baseUrl: z
    .url({ protocol: /^https?$/, error: bilingual('填以 https:// 开头的地址', 'An address that begins with https://') })
    .max(500)
    .refine(
      (address) => {
        const { username, password, search, hash } = new URL(address);
        return `${username}${password}${search}${hash}` === '';
      },
      bilingual('地址里不能有用户名、参数或 #', 'No user name, query or # in the address'),
    ),
  headers: z.array(ConnectorHeader).max(20),
  requests: z.array(ConnectorRequest).max(50),
});
export type ConnectorInput = z.infer<typeof ConnectorInput>;

/** The same with an id. `revision` counts its saves. Values of secret headers are sealed where it is stored, null where it is shown. */
export interface Connector extends ConnectorInput {
  readonly id: string;
  readonly revision: number;
}
