import type { Actor, ApiScope, Role } from '../actor.ts';
import type { Locale } from '../text.ts';

export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

/** Someone who left keeps their name on what they did, and can no longer enter. */
export const personStatuses = ['active', 'left'] as const;
export type PersonStatus = (typeof personStatuses)[number];

/** A member of the organisation, as colleagues see them. */
export interface Person {
  readonly id: string;
  /** Lower case; unique. */
  readonly userName: string;
  readonly email: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly status: PersonStatus;
  readonly roles: readonly Role[];
  readonly locale: Locale;
  readonly theme: Theme;
  readonly managerId: string | null;
  /** The main department first. */
  readonly departmentIds: readonly string[];
  /** Job positions. */
  readonly positionIds: readonly string[];
  readonly mustChangePassword: boolean;
  readonly createdAt: string;
}

export interface Department {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly headId: string | null;
  /** Order among its siblings. */
  readonly position: number;
}

/** What somebody is in the organisation: a sales director, an accountant. Roles may be given to it. */
export interface JobPosition {
  readonly id: string;
  /** Unique. */
  readonly name: string;
}

export interface Organisation {
  readonly name: string;
  /** IANA */
  readonly timeZone: string;
  readonly locale: Locale;
  /** The month in which the fiscal year begins, 1 to 12. */
  readonly fiscalYearStart: number;
  /** Hosts whose pages may be shown within ours. */
  readonly embedHosts: readonly string[];
}

/** A browser that is signed in. */
export interface SessionView {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly userAgent: string | null;
  readonly ip: string | null;
}

/** An API key as its owner sees it; the key itself is shown once, when it is made. */
export interface ApiKeyView {
  readonly id: string;
  readonly name: string;
  /** First characters, to tell keys apart. */
  readonly prefix: string;
  /** Empty means all that the person may do. */
  readonly scopes: readonly ApiScope[];
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly expiresAt: string | null;
}

/** Who makes a request and by what. One of the two ids is set. */
export interface Identity {
  readonly actor: Actor;
  readonly sessionId: string | null;
  readonly apiKeyId: string | null;
  readonly mustChangePassword: boolean;
}
