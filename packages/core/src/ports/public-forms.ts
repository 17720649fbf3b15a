import type { PublishedPublicForm } from '../definitions/public-form.ts';

/** A link that exists, as it was last published. */
export interface PublicLink {
  readonly id: string;
  readonly key: string;
  readonly content: PublishedPublicForm;
}

/** What a link keeps beside its definition. */
export interface PublicLinkState {
  readonly passwordHash: string | null;
  /** Signs addresses, entries and robot checks of this link alone. */
  readonly secret: string;
}

/** One sending: kept before its record is written, done once it is there. */
export interface Submission {
  readonly id: string;
  readonly definitionId: string;
  readonly sendingKey: string;
  readonly recordId: string;
  /** SHA-256, hexadecimal, of the browser's own random name. */
  readonly device: string;
  /** SHA-256, hexadecimal, of the visitor's secret to come back with; null when they may not. */
  readonly changeToken: string | null;
  /** Of the robot check that was solved for it; null where none is asked. */
  readonly robotCheck: string | null;
  readonly address: string;
  readonly userAgent: string | null;
  readonly consentedAt: string | null;
  readonly consentText: string | null;
  /** By which name lists and histories show who sent it. */
  readonly visitorName: string | null;
  /** Ids of the fields that the link filled in, and not its visitor. */
  readonly fixedFields: readonly string[];
  readonly createdAt: string;
  readonly doneAt: string | null;
}

/** Why no place was kept: the link is full, this device has sent already, or the robot check was used before. */
export type Refusal = 'full' | 'device' | 'robot_check';

export interface PublicForms {
  /** By the secret in its address; null when it is unknown, deleted or not published. */
  find(key: string): Promise<PublicLink | null>;
  state(definitionId: string): Promise<PublicLinkState>;
  setPassword(definitionId: string, hash: string | null): Promise<void>;
  /**
   * Keeps a place for a sending, one at a time per link, so that neither quota nor device is passed by many at once. A
   * sending key that is known gives its submission back, done or not.
   */
  reserve(
    sending: Omit<Submission, 'doneAt'>,
    limits: { readonly quota: number | null; readonly oncePerDevice: boolean },
  ): Promise<Submission | Refusal>;
  done(id: string): Promise<void>;
  /** The record was refused: the place is free again. */
  release(id: string): Promise<void>;
  bySecret(definitionId: string, changeToken: string): Promise<Submission | null>;
  /** Sendings that count. */
  count(definitionId: string): Promise<number>;
}
