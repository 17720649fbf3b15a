import type { Bilingual, Result } from '@mortise/core';
import type { z } from 'zod';

/** One thing a workflow or a rule can do: what it is called, how it is set up, and a sentence about it. Pure. */
export interface Action<Config = unknown> {
  /** Stored in definitions; never renamed. */
  readonly type: string;
  readonly label: Bilingual;
  /** Lucide icon name. */
  readonly icon: string;
  /** `.meta({ label, control })` on each property draws the settings panel. */
  readonly config: z.ZodType<Config>;
  readonly summary: (config: Config) => Bilingual;
}

export const defineAction = <Config>(action: Action<Config>): Action<Config> => action;

/** Everything an action may touch. Its worker supplies it; a test fakes it. */
export interface ActionContext {
  readonly record: { readonly formId: string; readonly id: string };
  /** Same for every try of the same step, so that a repeated delivery acts once. */
  readonly idempotencyKey: string;
  readonly updateRecord: (change: {
    formId: string;
    id: string;
    values: Readonly<Record<string, unknown>>;
    idempotencyKey: string;
  }) => Promise<Result<{ version: number }>>;
}

/** `err` is an answer and ends the run; a throw is an accident and is tried again. */
export type ActionRun<A> =
  A extends Action<infer Config>
    ? (config: Config, context: ActionContext) => Promise<Result<Readonly<Record<string, unknown>>>>
    : never;
