import {
  type Access,
  type Actor,
  type Department,
  err,
  type FieldCatalog,
  fold,
  hierarchyOf,
  isDepartmentWithin,
  isPersonWithin,
  ok,
  type People,
  type PublishedForm,
  type Result,
  settledRange,
} from '@mortise/core';
import { shapeOf } from './form-shape.ts';

export interface ChoicesAsked {
  /** Id of a field, or of a column of a subform. */
  readonly field: string;
  readonly text: string;
  /** Only of these, whatever they are called. */
  readonly ids?: readonly string[];
  /** What the department field holds at this moment that the range follows, if it follows one. */
  readonly beside: readonly string[];
  readonly limit: number;
}

export interface ChoiceFound {
  readonly id: string;
  readonly title: string;
  /** Where the person or department belongs. */
  readonly detail: string | null;
}

export type FindChoices = (
  actor: Actor,
  form: PublishedForm,
  asked: ChoicesAsked,
) => Promise<Result<readonly ChoiceFound[]>>;

interface ChoicePorts {
  readonly access: Access;
  readonly catalog: FieldCatalog;
  readonly people: Pick<People, 'all' | 'search' | 'departments'>;
}

/**
 * People or departments that a field may name. The range is that of the published form: the asker says only what the
 * field beside it holds.
 */
export function createFindChoices({ access, catalog, people }: ChoicePorts): FindChoices {
  return async (actor, form, { field: fieldId, text, ids, beside, limit }) => {
    if (!access.may(actor, 'people.read')) return err({ code: 'forbidden', permission: 'people.read' });
    const all = shapeOf(form, catalog).fields.flatMap((each) => [each, ...each.columns]);
    const field = all.find(({ id }) => id === fieldId);
    if (!field?.type.range || access.fieldRight(actor, form.id, fieldId) === 'hidden')
      return err({ code: 'not_found', what: 'field', id: fieldId });
    const range = field.type.range(field.config);
    const settled = range && settledRange(range, beside);
    const departments = await people.departments();
    const hierarchy = hierarchyOf([], departments);
    const isAsked = (id: string) => ids === undefined || ids.includes(id);

    if (field.kind === 'department' || field.kind === 'departments') {
      const found = departments.filter(
        ({ id, name }) =>
          isAsked(id) &&
          (ids !== undefined || fold(name).includes(fold(text))) &&
          (settled === null || isDepartmentWithin(settled, id, hierarchy)),
      );
      return ok(
        found
          .slice(0, limit)
          .map(({ id, name, parentId }) => ({ id, title: name, detail: nameOf(parentId, departments) })),
      );
    }
    const isWithin = (person: Parameters<typeof isPersonWithin>[1]) =>
      isAsked(person.id) && (settled === null || isPersonWithin(settled, person, hierarchy));
    const found = ids ? (await people.all()).filter(isWithin) : await people.search(text, limit, isWithin);
    return ok(
      found
        .slice(0, limit)
        .map(({ id, name, departmentIds: [main] }) => ({ id, title: name, detail: nameOf(main, departments) })),
    );
  };
}

const nameOf = (id: string | null | undefined, departments: readonly Department[]) =>
  departments.find((department) => department.id === id)?.name ?? null;
