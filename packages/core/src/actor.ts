import type { Hierarchy } from './people/hierarchy.ts';
import type { Locale } from './text.ts';

export const roles = ['administrator', 'builder', 'member'] as const;
export type Role = (typeof roles)[number];

/** By what road a change came in: kept in the audit, and a source that people filter by. */
export const roads = ['form', 'grid', 'api', 'import', 'automation', 'public', 'system'] as const;
export type Road = (typeof roads)[number];

/** Who acts. Every read and every write takes one; nothing in Mortise happens in nobody's name. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The main department first. */
  readonly departmentIds: readonly string[];
  /** What they are in the organisation. Absent: nothing. */
  readonly positionIds?: readonly string[];
  readonly locale: Locale;
  /** The organisation's IANA time zone: relative dates count in it. */
  readonly timeZone: string;
  /** The month in which the organisation's fiscal year begins, 1 to 12. Absent: January. */
  readonly fiscalYearStart?: number;
  /** Reporting lines and departments, for conditions. Absent: nobody reports to anybody. */
  readonly hierarchy?: Hierarchy;
  /** IP address of the request. Absent where nobody asked over the network. */
  readonly address?: string;
  readonly road: Road;
  /** Scopes of the API key used. Absent for a person who signed in: everything they may do. */
  readonly scopes?: readonly ApiScope[];
  /** By which id their uploads are known, where several share a user id, as visitors do. Absent: by that. */
  readonly uploads?: string;
  /** Who looks through the actor's eyes, where somebody does: nothing is written then. */
  readonly viewer?: Viewer;
  /** Narrower still: one form, some of its fields, and no more. What a stranger with a public link may touch. */
  readonly only?: OnlyHere;
}

export interface Viewer {
  readonly userId: string;
  readonly name: string;
  /** Nothing but these apps is seen. Absent: all. */
  readonly apps?: readonly string[];
}

/** The whole reach of a visitor: to create in one form, or to read and change the one record they sent. */
export interface OnlyHere {
  readonly formId: string;
  readonly fieldIds: readonly string[];
  /** Null: a new one. */
  readonly recordId: string | null;
}

/** What an API key may be limited to. */
export const apiScopes = [
  'records:read',
  'records:write',
  'definitions:read',
  'definitions:write',
  'people:read',
  'people:write',
] as const;
export type ApiScope = (typeof apiScopes)[number];

/** The product itself: migrations, sweepers, seeds. */
export const systemActor = (timeZone: string): Actor => ({
  userId: '00000000-0000-7000-8000-000000000000',
  name: 'Mortise',
  roles: ['administrator'],
  departmentIds: [],
  locale: 'zh',
  timeZone,
  road: 'system',
});

/** What the product goes on with after somebody, who need not be there any more: theirs in name, without a right. */
export const onBehalfOf = (userId: string, timeZone: string): Actor => ({
  userId,
  name: '',
  roles: [],
  departmentIds: [],
  locale: 'zh',
  timeZone,
  road: 'system',
});

/** By which id the files of an actor are known until a record holds them. */
export const uploaderOf = ({ userId, uploads }: Pick<Actor, 'userId' | 'uploads'>): string => uploads ?? userId;

/** Whoever fills in a public form: nobody we know, who may do nothing but that. */
export const visitor = (timeZone: string, locale: Locale, only: OnlyHere): Actor => ({
  userId: visitorId,
  name: visitorName(locale),
  roles: [],
  departmentIds: [],
  locale,
  timeZone,
  road: 'public',
  scopes: [],
  only,
});
export const visitorName = (locale: Locale): string => (locale === 'zh' ? '公开表单访客' : 'Public form visitor');
export const visitorId = '00000000-0000-7000-8000-000000000001';

export const hasRole = (actor: Actor, ...wanted: Role[]) => wanted.some((role) => actor.roles.includes(role));
