import {
  type AccessFacts,
  type Actor,
  addUp,
  type FieldRight,
  type FormRights,
  type GivenRole,
  noHierarchy,
  type RoleHolder,
} from '@mortise/core';

/** Where somebody stands, by the roles they hold as of one moment. */
export interface Standing {
  readonly roles: readonly GivenRole[];
  /** Null: none of their roles says anything of the form. */
  rightsOn(formId: string): FormRights | 'all' | null;
  manages(appId: string): boolean;
  /** Work that gives the same as long as this standing lasts is done once. */
  remember(name: string, work: () => FieldRight): FieldRight;
}

// Facts and actors are replaced, never changed.
const known = new WeakMap<AccessFacts, WeakMap<Actor, Standing>>();

export function standingOf(facts: AccessFacts, actor: Actor): Standing {
  let byActor = known.get(facts);
  if (!byActor) {
    byActor = new WeakMap();
    known.set(facts, byActor);
  }
  let standing = byActor.get(actor);
  if (!standing) {
    standing = workOut(facts, actor);
    byActor.set(actor, standing);
  }
  return standing;
}

function workOut({ closedApps, roles, forms }: AccessFacts, actor: Actor): Standing {
  const held = roles.filter(({ holders }) => holders.some((holder) => isHolder(holder, actor)));
  const apps = new Map(forms.map(({ id, appId }) => [id, appId]));
  // Who looks through their eyes sees nothing beyond their own apps.
  const isShut = (appId: string) => actor.viewer?.apps?.includes(appId) === false;
  const manages = (appId: string) => !isShut(appId) && held.some((one) => one.appId === appId && one.role.manages);
  const rights = new Map<string, FormRights | 'all' | null>();
  const remembered = new Map<string, FieldRight>();

  function rightsOf(formId: string): FormRights | 'all' | null {
    const appId = apps.get(formId);
    // A form that is not known here is not published, or was a moment ago: nobody works in it yet.
    if (appId === undefined || isShut(appId)) return null;
    if (!closedApps.has(appId) || manages(appId)) return 'all';
    const grants = held
      .filter((one) => one.appId === appId)
      .flatMap(({ role }) => role.forms.filter((grant) => grant.formId === formId));
    return grants.length === 0 ? null : addUp(grants);
  }

  return {
    roles: held,
    manages,
    rightsOn: (formId) => {
      let found = rights.get(formId);
      if (found === undefined) {
        found = rightsOf(formId);
        rights.set(formId, found);
      }
      return found;
    },
    remember: (name, work) => {
      const before = remembered.get(name);
      if (before !== undefined) return before;
      const right = work();
      remembered.set(name, right);
      return right;
    },
  };
}

export function isHolder(
  holder: RoleHolder,
  { userId, departmentIds, positionIds = [], hierarchy = noHierarchy }: Actor,
): boolean {
  switch (holder.kind) {
    case 'everyone':
      return true;
    case 'user':
      return holder.id === userId;
    case 'position':
      return positionIds.includes(holder.id);
    case 'department': {
      const within = holder.below ? hierarchy.departmentsWithin([holder.id]) : [holder.id];
      return departmentIds.some((id) => within.includes(id));
    }
  }
}
