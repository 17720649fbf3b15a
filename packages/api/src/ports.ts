import type { IdempotentAnswers, Identity } from '@mortise/core';
import type { Credential } from './frame/credential.ts';
import type { Server } from './server.ts';

/** Structured lines; messages are constant, details are fields. */
export interface Log {
  info(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

/** All that the HTTP edge needs, from the composition root. */
export interface ApiServices {
  readonly server: Server;
  /** Who bears the credential; null for nobody we know, or no longer. */
  readonly identify: (credential: Credential) => Promise<Identity | null>;
  readonly idempotentAnswers: IdempotentAnswers;
  readonly log: Log;
  readonly cookieName: string;
  /** Where people reach us; null when it is whatever the Host header says. */
  readonly publicUrl: string | null;
  /** Is the database in reach and migrated? */
  readonly isReady: () => Promise<boolean>;
  /** Allowance per caller and second; generous, a shield rather than a plan. */
  readonly requestsPerSecond?: number;
  /** Set when the process stops: event streams end. */
  readonly closing: AbortSignal;
  readonly version: string;
}
