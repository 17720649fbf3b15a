import type { FieldRight, FormGrant, GivenRole } from '@mortise/core';

/**
 * Permissions as one would explain them to a colleague, over records in memory, in no hurry and sharing nothing with what
 * it judges. Only for tests.
 */

export interface Truth {
  readonly id: string;
  readonly owner: number;
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
  /** Who is in its team: by number of the person, and whether they may edit. */
  readonly team: ReadonlyMap<number, boolean>;
}

export interface Company {
  /** By number of the person: whom they report to. */
  readonly managers: readonly (number | null)[];
  /** By number of the person: their departments, the main one first. */
  readonly departments: readonly (readonly number[])[];
  /** By number of the department: the one above. */
  readonly above: readonly (number | null)[];
}

export type FormName = 'customer' | 'deal';

/** What each field is worked out from, as the forms of the test say. */
const sources: Readonly<Record<string, readonly string[]>> = {
  'deal/f_margin': ['deal/f_cost'],
  'deal/f_level': ['deal/f_customer', 'customer/f_level'],
  'customer/f_total': ['deal/f_amount', 'deal/f_customer'],
  'customer/f_costs': ['deal/f_cost', 'deal/f_customer'],
  'customer/f_deals': ['deal/f_customer'],
};

export function grantsOf(
  company: Company,
  roles: readonly GivenRole[],
  person: number,
  formId: string,
  ids: { readonly people: readonly string[]; readonly departments: readonly string[] },
): FormGrant[] {
  const grants: FormGrant[] = [];
  for (const { role, holders } of roles) {
    let isHeld = false;
    for (const holder of holders) {
      if (holder.kind === 'everyone') isHeld = true;
      if (holder.kind === 'user' && holder.id === ids.people[person]) isHeld = true;
      if (holder.kind === 'department') {
        for (let mine of company.departments[person] ?? []) {
          if (ids.departments[mine] === holder.id) isHeld = true;
          if (!holder.below) continue;
          for (let up = company.above[mine] ?? null; up !== null; up = company.above[up] ?? null) {
            mine = up;
            if (ids.departments[mine] === holder.id) isHeld = true;
          }
        }
      }
    }
    if (isHeld) for (const grant of role.forms) if (grant.formId === formId) grants.push(grant);
  }
  return grants;
}

/** Is the record in this scope of somebody's? */
function isInScope(company: Company, scope: FormGrant['scopes']['read'], person: number, record: Truth): boolean {
  const home = company.departments[record.owner]?.[0];
  const mine = company.departments[person] ?? [];
  switch (scope.kind) {
    case 'all':
      return true;
    case 'none':
      return false;
    case 'own':
      return record.owner === person;
    case 'own-and-below': {
      for (let who: number | null = record.owner; who !== null; who = company.managers[who] ?? null)
        if (who === person) return true;
      return false;
    }
    case 'department':
      return home !== undefined && mine.includes(home);
    case 'department-and-below': {
      for (let at: number | null = home ?? null; at !== null; at = company.above[at] ?? null)
        if (mine.includes(at)) return true;
      return false;
    }
    case 'condition': {
      const comparison = scope.condition as { field: string; operand: { value: unknown } };
      return record.values[comparison.field.slice(2)] === comparison.operand.value;
    }
  }
}

export function mayReach(
  company: Company,
  grants: readonly FormGrant[],
  operation: 'read' | 'update' | 'delete' | 'share',
  person: number,
  record: Truth,
): boolean {
  const inAny = (wanted: 'read' | 'update' | 'delete') =>
    grants.some(
      ({ operations, scopes }) => operations.includes(wanted) && isInScope(company, scopes[wanted], person, record),
    );
  const may = (wanted: typeof operation) => grants.some(({ operations }) => operations.includes(wanted));
  if (!may(operation)) return false;
  // Those they may change, and by their roles.
  if (operation === 'share') return inAny('read') && inAny('update');
  if (operation === 'read') return inAny('read') || record.team.has(person);
  if (operation === 'update') return (inAny('read') && inAny('update')) || record.team.get(person) === true;
  return inAny('read') && inAny('delete');
}

const order: readonly FieldRight[] = ['hidden', 'masked', 'read', 'edit'];

/** The most that any of the grants gives which allow it. */
function best(
  grants: readonly FormGrant[],
  operation: 'read' | 'create',
  rightBy: (grant: FormGrant) => FieldRight,
): FieldRight {
  const rights = grants.filter(({ operations }) => operations.includes(operation)).map(rightBy);
  return order.findLast((right) => rights.includes(right)) ?? 'hidden';
}

export function rightOn(
  grantsOn: (form: FormName) => readonly FormGrant[],
  form: FormName,
  fieldId: string,
): FieldRight {
  for (const source of sources[`${form}/${fieldId}`] ?? []) {
    const [there, id] = source.split('/') as [FormName, string];
    const right = rightOn(grantsOn, there, id);
    if (right === 'hidden' || right === 'masked') return 'hidden';
  }
  return best(grantsOn(form), 'read', ({ operations, fields, otherFields }) => {
    const right = fields[fieldId]?.right ?? otherFields;
    return right === 'edit' && !operations.includes('update') ? 'read' : right;
  });
}

/** The same while a record is made: there is nothing to be kept from, so what is masked later is simply not filled in. */
export function rightOnCreate(
  grantsOn: (form: FormName) => readonly FormGrant[],
  form: FormName,
  fieldId: string,
): FieldRight {
  return best(grantsOn(form), 'create', ({ fields, otherFields }) => {
    const right = fields[fieldId]?.onCreate ?? fields[fieldId]?.right ?? otherFields;
    return right === 'masked' ? 'hidden' : right;
  });
}
