import type { Result } from '@mortise/core';
import type { z } from 'zod';
import type { Call, Contract, Method, Route } from './contract.ts';

type Nothing = z.ZodType<undefined, undefined>;
type Input<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = {
  readonly params: z.input<Params>;
  readonly query: z.input<Query>;
  readonly body: z.input<Body>;
};

interface Typed<
  M extends Method,
  P extends string,
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> extends Omit<Contract, 'streams'> {
  readonly method: M;
  readonly path: P;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly answer?: Answer;
}

/**
 * A contract and a call. The frame (`serve`) authenticates, checks the request against the contract, calls `handle`
 * and turns its Result into a response; a handler neither catches nor knows a status code.
 */
export function route<
  const M extends Method,
  const P extends string,
  Params extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = Nothing,
  Answer extends z.ZodType = Nothing,
>(
  contract: Typed<M, P, Params, Query, Body, Answer>,
  handle: (
    call: Call<z.output<Params>, z.output<Query>, z.output<Body>>,
  ) => Promise<Result<NoInfer<z.output<Answer>>>> | Result<NoInfer<z.output<Answer>>>,
): Route<`${M} ${P}`, Input<Params, Query, Body>, z.output<Answer>> {
  return {
    key: `${contract.method} ${contract.path}`,
    contract,
    handle: async (call) => handle(call as Parameters<typeof handle>[0]),
  };
}

/** A route whose body or answer is not JSON: uploads, downloads, event streams. The handler makes the Response. */
export function streamRoute<
  const M extends Method,
  const P extends string,
  Params extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
>(
  contract: Omit<Typed<M, P, Params, Query, Nothing, Nothing>, 'body' | 'answer'> &
    Pick<Contract, 'streams' | 'answer'>,
  handle: (call: Call<z.output<Params>, z.output<Query>>) => Promise<Result<Response>>,
): Route<`${M} ${P}`, Input<Params, Query, Nothing>, Response> {
  return {
    key: `${contract.method} ${contract.path}`,
    contract: { streams: {}, ...contract },
    handle: async (call) => handle(call as Parameters<typeof handle>[0]),
  };
}
