import { isEditable, type ListField } from '../../list/list-fields.ts';
import type { FormRights } from '../../rights/form-rights.ts';
import type { Change } from '../changing/change.ts';
import type { Place } from './board.ts';

const owner = '$owner';

/** May a card be moved between the values of this field? The owner is changed beside the values of a record. */
export const mayMoveBetween = (field: ListField, { right }: Pick<FormRights, 'right'>): boolean =>
  field.id === owner ? right(owner) === 'edit' : isEditable(field);

/** What to write for a move, by the fields of columns and lanes. */
export function changeOf(by: ListField, lanes: ListField | undefined, from: Place, to: Place): Change {
  const parts = [
    ...(from.key === to.key ? [] : [{ field: by, value: to.key }]),
    ...(lanes && from.lane !== to.lane ? [{ field: lanes, value: to.lane }] : []),
  ];
  const values = parts.filter(({ field }) => field.id !== owner).map(({ field, value }) => [field.key, value]);
  const given = parts.find(({ field }) => field.id === owner);
  return { values: Object.fromEntries(values), ...(given ? { ownerId: given.value } : {}) };
}
