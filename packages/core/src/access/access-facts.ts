import type { PublishedForm } from '../definitions/form.ts';
import type { PublishedRole } from '../definitions/role.ts';

/** Somebody a role is given to: a person, a department (with those below it, where it says so), a job position, or every member. */
export type RoleHolder =
  | { readonly kind: 'user'; readonly id: string }
  | { readonly kind: 'department'; readonly id: string; readonly below: boolean }
  | { readonly kind: 'position'; readonly id: string }
  | { readonly kind: 'everyone' };

export interface GivenRole {
  readonly id: string;
  readonly appId: string;
  readonly role: PublishedRole;
  readonly holders: readonly RoleHolder[];
}

/** All that rights are worked out from, as of one moment. */
export interface AccessFacts {
  /** Apps where only roles open anything. */
  readonly closedApps: ReadonlySet<string>;
  readonly roles: readonly GivenRole[];
  readonly forms: readonly PublishedForm[];
  /** Forms of which some record has a team, and perhaps others; absent: perhaps all. Elsewhere nobody is asked for one. */
  readonly teams?: Pick<ReadonlySet<string>, 'has'>;
}
