import type { Result } from '../result.ts';

/** A call to a service outside. */
export interface OutboundRequest {
  readonly method: 'GET' | 'POST';
  /** http or https. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface OutboundAnswer {
  readonly status: number;
  /** Lower case, without parameters; "" where none is said. */
  readonly contentType: string;
  readonly body: string;
}

/**
 * Why there is no answer. `private`: the name leads to an address inside, which is not allowed; `redirect`: it answers
 * by pointing elsewhere, which is not followed.
 */
export type OutboundFailure = 'private' | 'unknown_host' | 'unreachable' | 'timeout' | 'too_large' | 'redirect';

/** The one way out: whatever calls an address that somebody stated goes through it. */
export interface Outbound {
  send(request: OutboundRequest): Promise<Result<OutboundAnswer, OutboundFailure>>;
}
