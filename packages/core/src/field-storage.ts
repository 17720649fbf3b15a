/** Where a field's value lives. */
export type Storage =
  /** A typed column named by the field's key. `sqlType` is PostgreSQL's name for it. */
  | {
      readonly in: 'column';
      readonly sqlType: SqlType;
      readonly references?: { readonly formId: string };
      /** Ids of the forms whose records it names, where they are several: then the value says which, and no key does. */
      readonly among?: readonly string[];
    }
  /** A link table `<form key>__<field key>(record_id, target_id, position)`. */
  | { readonly in: 'link'; readonly formId: string }
  /** The other end of another form's relation: read through it, never stored twice. */
  | { readonly in: 'inverse'; readonly formId: string; readonly fieldId: string }
  /** A child table `<form key>__<field key>` with one row per line and a typed column per column of the subform. */
  | { readonly in: 'children' }
  /** A field of the record that `through`, a single relation of this form, points to: read there, never stored twice. */
  | {
      readonly in: 'joined';
      readonly through: string;
      readonly formId: string;
      readonly fieldId: string;
      /** Whose records the value names, where it names any. */
      readonly references?: { readonly formId: string };
      readonly among?: readonly string[];
    }
  | { readonly in: 'nothing' };

/** Keep the link, empty it, refuse the deletion, or go along. */
export const deletePolicies = ['keep', 'clear', 'forbid', 'cascade'] as const;
export type DeletePolicy = (typeof deletePolicies)[number];

export type SqlType =
  | 'text'
  | 'text[]'
  | 'numeric'
  | 'numeric(20,4)'
  | 'integer'
  | 'boolean'
  | 'date'
  | 'timestamptz'
  | 'time'
  | 'uuid'
  | 'uuid[]'
  | 'jsonb';
