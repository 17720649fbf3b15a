import type { z } from 'zod';
import type { Bilingual } from './text.ts';
import type { ValueKind } from './value-kind.ts';

/** What the inspector draws for one property of a config. */
export const settingControls = [
  'text',
  'number',
  'switch',
  'choice',
  'list',
  'field',
  'form',
  /** Several forms, each with what it is called here: `{ formId, label }[]`. */
  'forms',
  'template',
  /** A template whose fields are stored by their ids. */
  'field-template',
  'condition',
  /** Fill rules from the form that `formIn` names. */
  'fills',
  /** A request of a connector. */
  'request',
  /** Where its parameters take their values from. */
  'call-inputs',
  /** Which fields take up what it answers. */
  'call-fills',
  'formula',
  /** What fields of the form that `formIn` names begin with: `to` there, `from` here; `$id` is the record itself. */
  'begin-values',
  /** For each option of the field that `parentIn` names: which of this field's options go with it. */
  'option-map',
  'colour',
  'user',
  'department',
  /** Drawn by the type's own `Settings`; the inspector leaves it out. */
  'own',
] as const;
export type SettingControl = (typeof settingControls)[number];

/** Given to `.meta()` on each property of a config schema, so that one inspector draws the panel of every type. */
export interface Setting {
  readonly label: Bilingual;
  readonly control: SettingControl;
  /** For `choice`. */
  readonly choices?: readonly { readonly value: string | number; readonly label: Bilingual }[];
  readonly help?: Bilingual;
  /** For `formula`: the property that says what its result must be; absent: anything. */
  readonly resultIn?: string;
  /**
   * For `field`, `condition` and `fills`: the property that names the form whose fields are meant; absent for the form
   * itself.
   */
  readonly formIn?: string;
  /** For `field` and `condition`: the property that names a relation of this form, whose form's fields are meant. */
  readonly formThrough?: string;
  /**
   * For `condition`: what comparisons may name beside fixed values: fields of this form, with `record` also the record
   * itself as `$id`, or fields of the records asked.
   */
  readonly compares?: 'own' | 'record' | 'asked';
  /** For `condition`: it asks only what a record holds by itself, and means the same to everybody and on every day. */
  readonly lasting?: boolean;
  /** For `field`: only fields that hold such values. */
  readonly kinds?: readonly ValueKind[];
  /** For `call-inputs` and `call-fills`: the property that names the request. */
  readonly requestIn?: string;
  /** For `field`, in a subform: the columns beside it as well. */
  readonly beside?: boolean;
  /** For `option-map`: the property that names the field above. */
  readonly parentIn?: string;
  /** For `field`: system fields too, such as when a record was made. */
  readonly withSystem?: boolean;
  /** For `field`: only relations, to one record or to any number. */
  readonly pointing?: 'one' | 'many';
  /** Of fields of this form: where the field is a column, only those of the same row. */
  readonly sameRow?: boolean;
  /** With `pointing`: subforms as well. What is meant through one are its columns. */
  readonly orRows?: boolean;
  /** Drawn only while another property has one of these values. */
  readonly when?: { readonly property: string; readonly is: readonly (string | number | boolean)[] };
}

/** Types what goes into `.meta()`. Call `.meta(setting({…}))` last: wrappers such as `.default()` would hide it. */
export const setting = (value: Setting) => ({ ...value });

/** The settings of a config schema in the order they were written. Empty when the schema is not an object. */
export function settingsOf(config: z.ZodType): { property: string; setting: Setting; schema: z.ZodType }[] {
  const shape = 'shape' in config ? (config.shape as Record<string, z.ZodType>) : {};
  return Object.entries(shape).flatMap(([property, schema]) => {
    const found = schema.meta() as Setting | undefined;
    return found?.control ? [{ property, setting: found, schema }] : [];
  });
}
