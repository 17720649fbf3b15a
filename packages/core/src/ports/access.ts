import type { AccessFacts, RoleHolder } from '../access/access-facts.ts';

/** What rights are worked out from, in memory; other processes' changes are noticed within half a second. */
export interface AccessBook {
  /** Makes sure that `facts` are of now: asked once before each piece of work. */
  refresh(): Promise<void>;
  /** Throws before the first `refresh`: nothing is open because nothing is known. */
  facts(): AccessFacts;
  /** Something was changed here: the next `refresh` reads anew. */
  forget(): void;
}

/** Who holds which role. */
export interface RoleHolders {
  list(roleIds: readonly string[]): Promise<ReadonlyMap<string, readonly RoleHolder[]>>;
  /** All of the role's holders from now on. */
  put(roleId: string, holders: readonly RoleHolder[], by: string): Promise<void>;
}
