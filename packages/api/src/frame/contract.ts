import type { Actor, Identity, Result } from '@mortise/core';
import type { z } from 'zod';
import type { Server } from '../server.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a route promises: enough to check a request, to document it and to type its client. */
export interface Contract {
  readonly method: Method;
  /** Below /api/v1, parameters as `:name`. */
  readonly path: string;
  /** Heading in the reference. */
  readonly group: string;
  /** One English sentence for the reference. */
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly answer?: z.ZodType;
  /** 200 unless told; 204 when there is no answer. */
  readonly status?: 200 | 201 | 202;
  /** Bytes; 1 MB unless told. */
  readonly maxBytes?: number;
  /** Only for a person who signed in: an API key may not, however wide its scopes. */
  readonly sessionOnly?: boolean;
  /** A POST that changes nothing. */
  readonly reads?: boolean;
  /** The caller's own affairs: closed to whoever looks through their eyes. */
  readonly personal?: boolean;
  /** Answered for the caller themselves, also while they look through somebody's eyes. */
  readonly asOneself?: boolean;
  /** Open to who must still choose a new password. */
  readonly beforePasswordChange?: boolean;
  /** Open to everybody, credential or not; so many calls a minute from one address. */
  readonly open?: { readonly perMinute: number };
  /** So many calls a minute by one person, within what they may call at all. */
  readonly perMinute?: number;
  /** The body is read by the handler (`streams` in), or the answer is not JSON (`streams` out). */
  readonly streams?: { readonly in?: string; readonly out?: string };
}

/** What a handler is called with. */
export interface Call<Params = unknown, Query = unknown, Body = unknown> {
  readonly actor: Actor;
  readonly identity: Identity;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly server: Server;
  /** The request as it came, for streams, and the address it came from. */
  readonly request: Request;
  readonly ip: string;
  /** Set when the process stops. */
  readonly closing: AbortSignal;
}

/** Input and answer as the client sees them; exist only for the compiler. */
export interface Wire<Input, Answer> {
  readonly input: Input;
  readonly answer: Answer;
}

export interface Route<Key extends string = string, Input = unknown, Answer = unknown> {
  /** `METHOD /path`: the name by which the client calls it. */
  readonly key: Key;
  readonly contract: Contract;
  readonly handle: (call: Call) => Promise<Result<unknown>>;
  readonly wire?: Wire<Input, Answer>;
}
