import type { z } from 'zod';
import type { Cell } from './cell.ts';
import type { Condition } from './conditions/condition.ts';
import type { FieldCall } from './connectors/field-call.ts';
import type { Fills } from './definitions/fill-rule.ts';
import type { Derivation } from './derived/derivation.ts';
import type { DeletePolicy, Storage } from './field-storage.ts';
import type { Computation } from './form/computation.ts';
import type { OptionRules } from './form/option-rules.ts';
import type { Issue } from './issues.ts';
import type { Option } from './options/option.ts';
import type { PeopleRange } from './people/people-range.ts';
import type { Result } from './result.ts';
import type { Bilingual, Locale, Text } from './text.ts';
import type { ValueKind } from './value-kind.ts';

/** Shared code shows groups in this order in the palette. */
export const fieldGroups = ['basic', 'choice', 'advanced', 'people', 'layout'] as const;
export type FieldGroup = (typeof fieldGroups)[number];

/** What `format` may need beyond the value. */
export interface FormatContext {
  readonly locale: Locale;
  readonly timeZone: string;
  /** The name of a user, a department or a record by its id. */
  readonly titleOf: (id: string) => string | undefined;
}

/** What `value` may need beyond the config. */
export interface ValueContext {
  readonly now: Date;
  readonly timeZone: string;
}

/** What `settle` may ask: fields of the form itself and of those that are published, settled. */
export interface SettleContext {
  /** Of the form that is published. */
  readonly formId: string;
  /** The subform whose column the field is; null for a field of the record itself. */
  readonly subformId: string | null;
  readonly fieldOf: (formId: string, fieldId: string) => FieldAround | undefined;
}

/** A field as `settle` sees it. */
export interface FieldAround {
  readonly id: string;
  readonly key: string;
  /** `parent` is the subform whose column it is, or the layout around it. */
  readonly block: { readonly parent: string | null };
  readonly kind: ValueKind;
  readonly storage: Storage;
  readonly type: FieldType;
  readonly config: unknown;
}

/** What `parse` may need beyond the cell. Look-ups are synchronous: the importer has fetched what a batch needs. */
export interface ParseContext {
  readonly locale: Locale;
  readonly timeZone: string;
  /** Ids of what bears that name; several when the name is ambiguous. */
  readonly find: (kind: 'user' | 'department' | 'record', text: string, formId?: string) => readonly string[];
  /** Which order a date such as 3/5/24 has. */
  readonly dateOrder: 'ymd' | 'mdy' | 'dmy';
}

/** The record that a value is generated for. */
export interface GenerateContext {
  readonly now: Date;
  readonly timeZone: string;
  /** What another field says; "" where it is empty. */
  readonly textOf: (fieldId: string) => string;
}

export interface Choice {
  readonly id: string;
  readonly label: Text;
  /** The choice it stands below, and what it is called there: of a tree, whose labels say the whole way. */
  readonly below?: { readonly id: string | null; readonly name: Text };
}

export interface RowsRule {
  readonly least: number;
  readonly most: number;
  readonly mayAdd: boolean;
  /** Cells of rows that are stored. */
  readonly mayEdit: boolean;
  readonly mayRemove: boolean;
  readonly mayReorder: boolean;
}

/**
 * The whole truth about a type of field, pure and safe anywhere. Shared code never asks which type it has; it reads
 * these properties. `Config` is what the builder sets, `Value` what a record holds (never null: empty is the
 * record's business).
 */
export interface FieldType<Config = unknown, Value = unknown> {
  /** Stored in definitions; kebab-case; never renamed. */
  readonly type: string;
  readonly label: Bilingual;
  /** Other words people type when they look for it, pinyin excluded. */
  readonly aliases: readonly string[];
  readonly group: FieldGroup;
  /** Lucide icon name. */
  readonly icon: string;
  /** `.meta({ label, control })` on each property draws the settings panel. */
  readonly config: z.ZodType<Config>;
  readonly defaults: Config;
  /** From the config of version n to n+1. Their number is the current version. Append-only. */
  readonly migrations: readonly ((old: Record<string, unknown>) => Record<string, unknown>)[];
  readonly kind: (config: Config) => ValueKind;
  readonly storage: (config: Config) => Storage;
  /**
   * Validates in the browser, the API, the import and the worker. Messages through `bilingual`. Rules that depend on
   * today or on the zone are left out where no context is given.
   */
  readonly value: (config: Config, context?: ValueContext) => z.ZodType<Value>;
  /** For lists, exports, e-mails and the log. */
  readonly format: (value: Value, config: Config, context: FormatContext) => string;
  /**
   * The value in words on a screen, where the config asks that passers-by must not read all of it; `format` where absent.
   * It is no permission: whoever may read the field can ask for the whole value.
   */
  readonly shown?: (value: Value, config: Config, context: FormatContext) => string;
  /**
   * The value in words with stars in them, whatever the config says: all that somebody learns whose role lets them see it
   * masked. Absent: nothing can be shown of it.
   */
  readonly mask?: (value: Value, config: Config, context: FormatContext) => string;
  /**
   * The number format by which a spreadsheet shows a number, a date or a time as `format` does, so that it stays one there.
   * Absent or undefined: a spreadsheet is given the text.
   */
  readonly sheetFormat?: (value: Value, config: Config) => string | undefined;
  /** From a spreadsheet, a CSV file or the clipboard. A blank cell gives null. */
  readonly parse: (cell: Cell, config: Config, context: ParseContext) => Result<Value | null, Issue>;
  /** Text that search should find a record by; null when the type is not searched. */
  readonly searchText: (value: Value, config: Config) => string | null;
  /**
   * What of the config decides how a value reads as the title of its record, or in what the record is found by; all of it
   * when absent. When it changes, stored records are named and indexed anew.
   */
  readonly wording?: (config: Config, use: 'title' | 'search') => unknown;
  /** What is wrong with the config beyond its schema, such as an option list that is empty. */
  readonly check: (config: Config) => readonly Issue[];
  /**
   * What the field takes from records of other forms; null while the config does not say. A settled config is enough to
   * answer.
   */
  readonly derive?: (config: Config) => Derivation | null;
  /**
   * Fills in what the config owes to other fields, such as the kind of value they hold, when the form is published: from
   * then on `kind`, `storage` and the rest are answered by the config alone.
   */
  readonly settle?: (config: Config, around: SettleContext) => Config;
  /** What happens to a record when the one it points to goes to the recycle bin; kept as it is when absent. */
  readonly onTargetDelete?: (config: Config) => DeletePolicy;
  /**
   * Which records may be pointed to: a condition over their fields, whose variables are fields of this form by id. Null
   * for all.
   */
  readonly candidates?: (config: Config) => Condition | null;
  /**
   * Records it points to stand below each other by this field of their form, and whether only those may be named that have
   * none below; null where they stand side by side.
   */
  readonly levels?: (config: Config) => { readonly parentField: string; readonly leafOnly: boolean } | null;
  /** Whom or which departments it may name; null for all. */
  readonly range?: (config: Config) => PeopleRange | null;
  /** What choosing a record fills in beside it; null where it fills nothing. */
  readonly fills?: (config: Config) => Fills | null;
  /** The service outside that it asks, and what goes in and out; null while the config does not say. */
  readonly calls?: (config: Config) => FieldCall | null;
  /** Records of another form that are shown beside the record; a condition as for `candidates`. */
  readonly asks?: (config: Config) => { readonly formId: string; readonly condition: Condition | null };
  /** The set that its options are taken from, under `options` of the config; null for options of its own. */
  readonly sharedOptions?: (config: Config) => string | null;
  /** How its options depend on another field, and another field on them. */
  readonly optionRules?: (config: Config) => OptionRules;
  /** Points that picking an option gives; undefined for one that gives none. */
  readonly scoreOf?: (config: Config, optionId: string) => number | undefined;
  /** Ids of fields of this form, or of the system, whose values it draws. Only of what holds no value itself. */
  readonly draws?: (config: Config) => readonly string[];
  /** Ids of forms and fields the config points to. */
  readonly references: (config: Config) => readonly { readonly formId: string; readonly fieldId?: string }[];
  readonly supports: {
    readonly required: boolean;
    readonly unique: boolean;
    readonly sort: boolean;
    /** May it name a record? */
    readonly title: boolean;
    readonly defaults: readonly (
      | 'constant'
      | 'current-user'
      | 'current-department'
      | 'now'
      | 'url'
      | 'formula'
      | 'linkage'
    )[];
    /** Server makes the value; a person never types it. */
    readonly generated: boolean;
    /** Follows from other values: `compute` or `derive` says how. Whatever is given for it is passed over. Such a type is `generated` too. */
    readonly computed: boolean;
    /** May it be a column of a subform, where its storage is a column? */
    readonly inSubform: boolean;
  };
  /** What stored values count in and do not say themselves, such as an ISO 4217 code. Published, it stays. */
  readonly unit?: (config: Config) => string;
  /** Stored values in the order people see them, where that is not the order of the values themselves. */
  readonly order?: (config: Config) => readonly string[] | undefined;
  /** The choices of a kind `option` or `options`, and the forms of a `pointer`, for whoever asks for one outside the form: filters, conditions. */
  readonly choices?: (config: Config) => readonly Choice[];
  /** The options that the config itself lists: values are their ids. */
  readonly ownOptions?: (config: Config) => readonly Option[];
  /** The config with one more option for every name that none of its options has. */
  readonly addOptions?: (config: Config, names: readonly string[]) => Config;
  /** Is every move from one option to another kept, with who and when? Only of a kind that holds one option. */
  readonly tracks?: (config: Config) => boolean;
  /** May whoever fills in a record add an option that is missing? */
  readonly takesNewOptions?: (config: Config) => boolean;
  /**
   * The config with that option among its own, at the end where it is new, and offered where the field that its options
   * depend on holds `above`. The same object where it is so already.
   */
  readonly withOption?: (config: Config, option: Option, above: string | null) => Config;
  /** Kinds of values that a field takes over, one by one, when its type becomes this one. */
  readonly takesOver: readonly ValueKind[];
  /** What the server alone may say of a value: who gave it, and when. `old` is the value before. */
  readonly seal?: (
    value: Value,
    old: Value | null,
    by: { readonly userId: string; readonly name: string; readonly now: Date },
  ) => Value;
  /** The value made from the next number of the field's counter. Only where `supports.generated`. */
  readonly generate?: (config: Config, counter: bigint, created: GenerateContext) => Value;
  /** Ids of fields of the form whose texts `generate` asks for. */
  readonly generatedFrom?: (config: Config) => readonly string[];
  /** What the counter starts anew for, such as "2026-12"; "" when it never does. */
  readonly period?: (config: Config, now: Date, timeZone: string) => string;
  /** How the value follows from other fields; null while the config says too little. Only where `supports.computed`. */
  readonly compute?: (config: Config) => Computation | null;
  /**
   * What of the config decides what is calculated; all of it when absent. When it changes, stored records are calculated
   * anew. Only where `compute` is there.
   */
  readonly recipe?: (config: Config) => unknown;
  /** How many rows there may be, and what people may do with them. Only where the storage is `children`. */
  readonly rows?: (config: Config) => RowsRule;
  /** For layout: the places children may go. A single unnamed place is `[null]`. */
  readonly slots?: (config: Config) => readonly { readonly id: string | null; readonly label: Text }[];
  /** May rules name its slots, one by one? Then the view leaves out `bareSlots`. */
  readonly slotsInRules?: boolean;
}

/** Is it a field of the record, rather than layout, a button or a picture of other values? */
export const isFieldType = (type: Pick<FieldType<never, never>, 'group' | 'draws'>): boolean =>
  type.group !== 'layout' && type.draws === undefined;

/** All field types by their stored name. Passed to whoever must know them, so that shared code imports none. */
// biome-ignore lint/suspicious/noExplicitAny: a registry holds every Config and Value; each entry is typed where it is defined
export type FieldCatalog = Readonly<Record<string, FieldType<any, any>>>;

type Defaulted = 'aliases' | 'migrations' | 'searchText' | 'check' | 'references' | 'takesOver' | 'supports';

/** `searchText` of types that no record is found by. */
export const unsearched = () => null;

/** What an author writes; the rest has the answer that fits most types. */
export type FieldTypeInput<C, V> = Omit<FieldType<C, V>, Defaulted | 'defaults'> &
  Partial<Omit<Pick<FieldType<C, V>, Defaulted>, 'supports'>> & {
    // The schema alone says what C is: inferred from here too, 'CNY' would widen to string.
    readonly defaults: NoInfer<C>;
    readonly supports?: Partial<FieldType['supports']>;
  };

export function defineFieldType<C, V>(input: FieldTypeInput<C, V>): FieldType<C, V> {
  const { defaults = ['constant'], computed = false, generated = computed } = input.supports ?? {};
  return {
    aliases: [],
    migrations: [],
    searchText: unsearched,
    check: () => [],
    references: () => [],
    takesOver: [],
    ...input,
    supports: {
      required: true,
      unique: false,
      sort: true,
      title: false,
      generated,
      computed,
      inSubform: input.group !== 'layout' && (computed || !generated),
      ...input.supports,
      // What can be given as a constant can be calculated, and pulled from elsewhere.
      defaults: defaults.includes('constant') ? [...defaults, 'formula', 'linkage'] : defaults,
    },
  };
}
