import type { Text } from '@mortise/core';
import type { Route } from './frame/contract.ts';
import type { Problem } from './frame/problem.ts';
import type { routes } from './routes.ts';

type Routes = {
  [R in (typeof routes)[number] as R['key']]: R extends Route<string, infer I, infer A> ? Wire<I, A> : never;
};
interface Wire<Input, Answer> {
  readonly input: Input;
  readonly answer: Answer;
}

/** Every operation, as `METHOD /path` below /api/v1. */
export type Operation = keyof Routes;

type Given<Input> = { readonly [K in keyof Input as undefined extends Input[K] ? never : K]: Input[K] };
/** What may all be left out need not be named. */
type Lenient<Input> = { readonly [K in keyof Input as object extends Input[K] ? never : K]: Input[K] } & {
  readonly [K in keyof Input as object extends Input[K] ? K : never]?: Input[K];
};
export type Input<K extends Operation> = Lenient<Given<Routes[K]['input']>>;
export type Answer<K extends Operation> = Routes[K]['answer'];

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Makes repeating a write harmless. */
  readonly idempotencyKey?: string;
  /** By which surface a person works, kept in the audit. */
  readonly road?: 'form' | 'grid';
}

type Rest<K extends Operation> =
  object extends Input<K> ? [input?: Input<K>, options?: CallOptions] : [input: Input<K>, options?: CallOptions];

export type { Problem };

/** An answer other than success, as the server worded it; status 0 when no answer came. */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'ApiProblem';
    this.problem = problem;
  }
}

/** What to tell a person about a call that failed. The server's words are already in their language. */
export function problemOf(error: unknown): { readonly text: Text; readonly traceId: string | undefined } {
  if (!(error instanceof ApiProblem))
    return {
      text: { zh: '页面出了问题，刷新后重试', en: 'Something broke on this page. Reload and retry' },
      traceId: undefined,
    };
  const { status, detail, title, traceId } = error.problem;
  if (status === 0) return { text: unreachable, traceId: undefined };
  return { text: detail || title, traceId: status >= 500 && traceId ? traceId : undefined };
}

export const unreachable = {
  zh: '连不上服务器，你的修改还在本页。检查网络后重试',
  en: "Can't reach the server. Your changes are still here. Check the connection and retry",
};

export interface ApiClient {
  /** `call('GET /people/:id', { params: { id } })`. Throws ApiProblem. */
  call<K extends Operation>(operation: K, ...rest: Rest<K>): Promise<Answer<K>>;
  /** The address of an operation, for links, images and event streams. */
  url<K extends Operation>(
    operation: K,
    ...input: object extends Input<K> ? [input?: Input<K>] : [input: Input<K>]
  ): string;
  /** Sends a file as it is; `onProgress` hears a share from 0 to 1 where the platform can tell. */
  upload(file: Blob & { readonly name: string }, options?: UploadOptions): Promise<UploadedFile>;
}

export interface UploadOptions {
  readonly signal?: AbortSignal;
}
export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/**
 * The API as typed calls. It knows the routes by their types alone, so nothing of the server comes along into a
 * browser's bundle. `baseUrl` is where /api lives: '' on our own pages.
 */
export function createClient({
  baseUrl = '',
  apiKey,
  fetch: send = (input, init) => globalThis.fetch(input, init),
}: {
  baseUrl?: string;
  apiKey?: string;
  fetch?: typeof globalThis.fetch;
} = {}): ApiClient {
  const authorization: Record<string, string> = apiKey ? { Authorization: `Bearer ${apiKey}` } : {};

  const request = async (url: string, init: RequestInit): Promise<unknown> => {
    const response = await send(url, { ...init, headers: { ...authorization, ...(init.headers as object) } }).catch(
      (accident: unknown) => {
        if (accident instanceof DOMException && accident.name === 'AbortError') throw accident;
        throw new ApiProblem(noAnswer);
      },
    );
    if (!response.ok) throw new ApiProblem(await problemIn(response));
    if (response.status === 204) return undefined;
    return response.headers.get('content-type')?.startsWith('application/json') ? response.json() : response;
  };

  return {
    async call(operation, ...rest) {
      const [input, options] = rest as [LooseInput?, CallOptions?];
      const hasBody = input?.body !== undefined;
      return (await request(address(baseUrl, operation, input), {
        method: operation.slice(0, operation.indexOf(' ')),
        headers: {
          Accept: 'application/json',
          ...(hasBody && { 'Content-Type': 'application/json' }),
          ...(options?.idempotencyKey && { 'Idempotency-Key': options.idempotencyKey }),
          ...(options?.road && { 'X-Mortise-Road': options.road }),
        },
        ...(hasBody && { body: JSON.stringify(input.body) }),
        ...(options?.signal && { signal: options.signal }),
      })) as never;
    },
    url: (operation, ...rest) => address(baseUrl, operation, rest[0] as LooseInput | undefined),
    upload: async (file, options) =>
      (await request(`${baseUrl}/api/v1/files?name=${encodeURIComponent(file.name)}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/octet-stream' },
        body: file,
        ...(options?.signal && { signal: options.signal }),
      })) as UploadedFile,
  };
}

interface LooseInput {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

function address(baseUrl: string, operation: string, input: LooseInput | undefined): string {
  const path = operation
    .slice(operation.indexOf(' ') + 1)
    .replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(input?.params?.[name])));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input?.query ?? {}))
    if (value !== undefined && value !== null)
      query.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  const search = query.size > 0 ? `?${query}` : '';
  return `${baseUrl}/api/v1${path}${search}`;
}

async function problemIn(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => null)) as Problem | null;
  if (body && typeof body.code === 'string') return body;
  return { ...noAnswer, status: response.status, code: 'unreadable' };
}

const noAnswer: Problem = {
  type: 'urn:mortise:problem:unreachable',
  title: '',
  status: 0,
  detail: '',
  code: 'unreachable',
  traceId: '',
};
