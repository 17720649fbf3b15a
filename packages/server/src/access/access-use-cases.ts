import {
  type Access,
  type AccessBook,
  type Actor,
  type DefinitionStore,
  err,
  type FieldCatalog,
  ok,
  type People,
  type PublishedForm,
  type PublishedRole,
  type Result,
  type RoleHolder,
  type RoleHolders,
} from '@mortise/core';
import { checkHolders } from './check-holders.ts';
import { createExplainAccess, type ExplainPorts } from './explain-access.ts';
import { type FormRightsShown, formRightsShown } from './form-rights-shown.ts';
import { peopleMatrix } from './people-matrix.ts';

export interface AccessPorts extends ExplainPorts {
  readonly access: Access;
  readonly book: AccessBook;
  readonly holders: RoleHolders;
  readonly definitions: Pick<DefinitionStore, 'find' | 'list'>;
  readonly people: Pick<People, 'all' | 'departments' | 'positions'>;
  readonly catalog: FieldCatalog;
}

/** A role of an app with what is edited, what holds, and who bears it. */
export interface RoleShown {
  readonly id: string;
  /** A `RoleDraft`. */
  readonly draft: unknown;
  readonly revision: number;
  readonly published: PublishedRole | null;
  readonly holders: readonly RoleHolder[];
}

export type AccessUseCases = ReturnType<typeof accessUseCases>;

/** Who may do what, for those who decide it and for those who ask. */
export const accessUseCases = (ports: AccessPorts) => ({
  async listRoles(actor: Actor, { appId }: { appId: string }): Promise<Result<readonly RoleShown[]>> {
    if (!ports.access.mayManage(actor, appId)) return err({ code: 'forbidden', permission: 'roles.manage' });
    const roles = await ports.definitions.list({ kind: 'role', appId });
    const holders = await ports.holders.list(roles.map(({ id }) => id));
    return ok(
      roles.map(({ id, draft, revision, published }) => ({
        id,
        draft,
        revision,
        published: published as PublishedRole | null,
        holders: holders.get(id) ?? [],
      })),
    );
  },

  /** All who hold the role from now on. */
  async putHolders(
    actor: Actor,
    { roleId, holders }: { roleId: string; holders: readonly RoleHolder[] },
  ): Promise<Result<readonly RoleHolder[]>> {
    const role = await ports.definitions.find(roleId);
    if (role?.kind !== 'role' || role.deletedAt !== null) return err({ code: 'not_found', what: 'role', id: roleId });
    if (!ports.access.mayManage(actor, role.appId)) return err({ code: 'forbidden', permission: 'roles.manage' });
    const checked = await checkHolders(ports.people, holders);
    if (!checked.ok) return checked;
    await ports.holders.put(roleId, checked.value, actor.userId);
    ports.book.forget();
    return checked;
  },

  /** What the asker may do with a form: what their pages offer and leave out. */
  formRights: (actor: Actor, form: PublishedForm): Result<FormRightsShown> =>
    ports.access.mayOnForm(actor, 'read', form.id) || ports.access.mayOnForm(actor, 'create', form.id)
      ? ok(formRightsShown(ports.access, actor, form))
      : err({ code: 'not_found', what: 'form', id: form.id }),

  explain: createExplainAccess(ports),

  peopleMatrix: peopleMatrix(ports),
});
