import type { SearchHit, SearchHits } from '../ports/records.ts';
import type { Text } from '../text.ts';

/** A view by its name. */
export interface ViewFound {
  readonly id: string;
  readonly formId: string;
  readonly name: Text;
}

export interface PersonFound {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  /** Of the main one. */
  readonly department: string | null;
}

/** What goes by a name that somebody typed, of all that they may see; the best first everywhere. */
export interface Everything {
  readonly records: readonly SearchHit[];
  /** Only the newest records of some forms were looked through: the rest would have taken too long. */
  readonly isPartial: SearchHits['isPartial'];
  /** Forms that may be opened, by id. */
  readonly formIds: readonly string[];
  /** Forms in which the person may make a record, by id: found by their name or by "new" and their name. */
  readonly createIn: readonly string[];
  readonly views: readonly ViewFound[];
  readonly people: readonly PersonFound[];
}
