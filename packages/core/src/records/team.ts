/** Somebody whom a record was opened to beyond what roles reach. What they do not reach by any role at all stays shut. */
export interface TeamMember {
  readonly kind: 'user' | 'department';
  readonly id: string;
  /** Otherwise they read. */
  readonly mayEdit: boolean;
}

export interface TeamMemberShown extends TeamMember {
  readonly name: string;
  /** They left, or no role of theirs opens the form: being named here gives them nothing. */
  readonly isIdle: boolean;
}

/** The team of a record, as far as somebody may see and change it. */
export interface RecordTeam {
  /** In the order in which they came. */
  readonly members: readonly TeamMemberShown[];
  readonly mayChange: boolean;
}

/** Who comes or gets another right, and who goes. */
export interface TeamChange {
  readonly put: readonly TeamMember[];
  readonly gone: readonly Pick<TeamMember, 'kind' | 'id'>[];
}

/** Under which key the history says what became of a record's team: lists of `TeamMember`. */
export const teamKey = '$team';

/** The most that a record's team may have. */
export const largestTeam = 200;
