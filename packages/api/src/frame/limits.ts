import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** What is left of an allowance, for the RateLimit headers. */
export interface Allowance {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  readonly resetSeconds: number;
}

/** Counts per key in the memory of this process: a bound on what one caller can cost, not an account to the request. */
export interface Limiter {
  take(key: string): Promise<Allowance>;
}

export function limiter({ points, seconds }: { points: number; seconds: number }): Limiter {
  const memory = new RateLimiterMemory({ points, duration: seconds });
  const allowance = (allowed: boolean, at: RateLimiterRes): Allowance => ({
    allowed,
    limit: points,
    remaining: Math.max(0, at.remainingPoints),
    resetSeconds: Math.max(1, Math.ceil(at.msBeforeNext / 1000)),
  });
  return {
    async take(key) {
      try {
        return allowance(true, await memory.consume(key));
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return allowance(false, refusal);
        throw refusal;
      }
    },
  };
}
