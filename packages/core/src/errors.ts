import type { Issue } from './issues.ts';
import type { Text } from './text.ts';

/** Plain data, so an error survives the queue, the run log and the wire unchanged. */
export type AppError =
  | { readonly code: 'unauthenticated' }
  | { readonly code: 'not_found'; readonly what: string; readonly id: string }
  | { readonly code: 'forbidden'; readonly permission: string }
  | { readonly code: 'invalid'; readonly issues: readonly Issue[] }
  /** `current` is what is stored now, for the three-way choice of a stale save. */
  | {
      readonly code: 'conflict';
      readonly expected: number;
      readonly actual: number;
      readonly current?: unknown;
    }
  /** Something else depends on it: deleting a definition, a department with members. */
  | { readonly code: 'in_use'; readonly usedBy: readonly Usage[] }
  | { readonly code: 'rate_limited'; readonly retryAfterSeconds: number }
  | { readonly code: 'too_large'; readonly limit: number }
  /** The database could not take the lock in time. Nothing was changed; trying again later may work. */
  | { readonly code: 'busy'; readonly what: Text }
  /** A service outside gave no answer that can be used. */
  | { readonly code: 'upstream'; readonly why: Text };

/** Where a definition or a field is used, so that the person can go there. */
export interface Usage {
  readonly definitionId: string;
  readonly kind: string;
  readonly name: Text;
  /** Where inside it, such as "column of view 本季预计成交". */
  readonly place: Text;
  /** Where it is changed, when that is known: a form, and the block or the rule (or unique combination) in its design. */
  readonly at?: {
    readonly appId: string;
    readonly formId: string;
    readonly blockId?: string;
    readonly ruleId?: string;
  };
}
