import {
  type Access,
  type AccessBook,
  type Actor,
  type Condition,
  describeCondition,
  err,
  type FieldCatalog,
  type FormRights,
  hasRole,
  isSystemField,
  type Locale,
  type Operation,
  ok,
  operations,
  type People,
  type PublishedForm,
  type Result,
  type RoleScope,
  sameJson,
  scopeCondition,
  systemFields,
  type Text,
} from '@mortise/core';
import { shapeOf } from '../records/form-shape.ts';
import { inPlaceOf } from './in-place-of.ts';
import { standingOf } from './standing-of.ts';

/** Which records: one of the kinds that roles choose from, or in words. */
export type ScopeShown = { readonly kind: Exclude<RoleScope['kind'], 'condition'> } | { readonly words: Text };

/** What somebody may do with one form, all their roles together. */
export interface RightsShown {
  readonly operations: readonly Operation[];
  readonly scopes: Readonly<Record<'read' | 'update' | 'delete', ScopeShown>>;
}

export interface PeopleMatrix {
  readonly forms: readonly { readonly id: string; readonly name: Text }[];
  /** What people may do, by the place of the form; many people have the same. `all` is everything, null is nothing. */
  readonly profiles: readonly (readonly (RightsShown | 'all' | null)[])[];
  /** Active members, by name. */
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    /** Their main department. */
    readonly departmentId: string | null;
    /** Why everything is open, where it is not by roles alone. */
    readonly by: 'builds' | 'manages' | 'open' | 'roles';
    readonly roles: readonly Text[];
    /** Its place among the profiles. */
    readonly profile: number;
  }[];
}

export interface PeopleMatrixPorts {
  readonly access: Access;
  readonly book: AccessBook;
  readonly catalog: FieldCatalog;
  readonly people: Pick<People, 'all'>;
}

/** Who gets what in an app, by the engine that decides it. One query, however many people and forms. */
export const peopleMatrix =
  ({ access, book, catalog, people }: PeopleMatrixPorts) =>
  async (actor: Actor, { appId }: { appId: string }): Promise<Result<PeopleMatrix>> => {
    if (!access.mayManage(actor, appId)) return err({ code: 'forbidden', permission: 'roles.manage' });
    const facts = book.facts();
    const forms = facts.forms.filter((form) => form.appId === appId);
    const profiles: PeopleMatrix['profiles'][number][] = [];
    const known = new Map<string, number>();
    const rows = (await people.all()).filter(({ status }) => status === 'active');
    const shown = rows.map((person) => {
      const standing = standingOf(facts, inPlaceOf(actor, person));
      const builds = hasRole(inPlaceOf(actor, person), 'administrator', 'builder');
      const rights = forms.map((form) => (builds ? 'all' : shownRights(standing.rightsOn(form.id), form, catalog)));
      const name = JSON.stringify(rights);
      const profile = known.get(name) ?? profiles.push(rights) - 1;
      known.set(name, profile);
      const by = byWhat(builds, standing.manages(appId), facts.closedApps.has(appId));
      const roles = standing.roles.filter((role) => role.appId === appId).map(({ role }) => role.name);
      return { id: person.id, name: person.name, departmentId: person.departmentIds[0] ?? null, by, roles, profile };
    });
    return ok({ forms: forms.map(({ id, name }) => ({ id, name })), profiles, people: shown });
  };

function byWhat(builds: boolean, manages: boolean, isClosed: boolean): PeopleMatrix['people'][number]['by'] {
  if (builds) return 'builds';
  if (manages) return 'manages';
  return isClosed ? 'roles' : 'open';
}

function shownRights(rights: FormRights | 'all' | null, form: PublishedForm, catalog: FieldCatalog) {
  if (rights === 'all' || rights === null) return rights;
  const scope = (of: 'read' | 'update' | 'delete') => shownScope(rights.scopes[of], form, catalog);
  return {
    operations: operations.filter((operation) => rights.operations.has(operation)),
    scopes: { read: scope('read'), update: scope('update'), delete: scope('delete') },
  };
}

const kinds = ['all', 'none', 'own', 'own-and-below', 'department', 'department-and-below'] as const;

function shownScope(scope: true | Condition, form: PublishedForm, catalog: FieldCatalog): ScopeShown {
  const kind = kinds.find((one) => sameJson(scope, scopeCondition({ kind: one })));
  if (kind) return { kind };
  if (scope === true) return { kind: 'all' };
  return { words: { zh: scopeWords(scope, form, catalog, 'zh'), en: scopeWords(scope, form, catalog, 'en') } };
}

/** A scope of records of this form in a sentence. */
export function scopeWords(scope: Condition, form: PublishedForm, catalog: FieldCatalog, locale: Locale): string {
  const { fields } = shapeOf(form, catalog);
  const fieldOf = (id: string) => {
    if (isSystemField(id)) return systemFields[id];
    const field = fields.find((candidate) => candidate.id === id);
    return field && { kind: field.kind, label: field.block.label };
  };
  return describeCondition(scope, { locale, fieldOf });
}
