import type { Values } from '@mortise/core';

/** What is asked of the server: a linked default by what it reads, fill rules and look-ups by the record chosen. */
export type PullAsk =
  | { readonly field: string; readonly read: Values }
  | { readonly field: string; readonly chosen: string };

/** Answers in the order of the asks, each by field key. */
export type Pull = (asks: readonly PullAsk[]) => Promise<readonly Values[]>;
