/** What is known of a request that carried an Idempotency-Key. */
export type KnownAnswer =
  /** Nobody has seen the key: go on, then `keep` or `forget`. */
  | { readonly kind: 'new' }
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  /** The same request is being worked on. */
  | { readonly kind: 'in-progress' }
  /** The key came with a different request. */
  | { readonly kind: 'other-request' };

/** Answers to writes, kept for a day, so that a repeated request changes nothing twice. */
export interface IdempotentAnswers {
  /** `request` is a hash of method, path and body. Of several at once, exactly one hears `new`. */
  claim(actorId: string, key: string, request: string): Promise<KnownAnswer>;
  keep(actorId: string, key: string, answer: { status: number; body: unknown }): Promise<void>;
  /** The request changed nothing: the key is free again. */
  forget(actorId: string, key: string): Promise<void>;
}
