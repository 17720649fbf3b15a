import type {
  Actor,
  AnswerRow,
  CellList,
  Condition,
  Field,
  FieldType,
  FileRef,
  FillRule,
  Issue,
  Locale,
  Option,
  PeopleRange,
  RecordView,
  Row,
  Sort,
  StateOf,
  Text,
  Values,
} from '@mortise/core';
import type { ComponentType, ReactNode } from 'react';
import type { AskedField } from './conditions/asked-field.ts';

/** What a view may ask of the screen it stands on. Views fetch nothing by themselves. */
export interface FieldViewContext {
  readonly locale: Locale;
  /** The organisation's zone, as IANA names it. */
  readonly timeZone: string;
  readonly actor: Actor;
  /** The published form whose fields are filled in here; absent where there is none, as for a draft. */
  readonly formId?: string;
  /** The name of a user, a department or a record by its id, when it is known here. */
  readonly titleOf: (id: string) => string | undefined;
  readonly search: (
    kind: 'user' | 'department' | 'record',
    text: string,
    options?: {
      readonly formId?: string;
      readonly ids?: readonly string[];
      /** Of people and departments: only those that this field may name. */
      readonly choosable?: Choosable;
      /** Fields whose values make up `detail`. */
      readonly displayFields?: readonly string[];
      /** Of records: only those that satisfy it. */
      readonly filter?: Condition | null;
    },
  ) => Promise<readonly Found[]>;
  /** `onProgress` gets 0 to 1. Rejects with an Error whose message can be shown. */
  readonly upload: (file: File, onProgress: (done: number) => void) => Promise<FileRef>;
  readonly fileUrl: (id: string, variant?: 'thumbnail' | 'download') => string;
  /** Shows files one after another, beginning with one of them. Absent where a file opens in a tab of its own. */
  readonly showFiles?: ((files: readonly FileRef[], at: number) => void) | undefined;
  /** Where all files of one field come as one archive, for records of the form at hand. Absent where none can be fetched. */
  readonly archiveUrl?: (recordId: string, fieldId: string) => string;
  /** The list in a small spreadsheet. Rejects with an Error whose message can be shown. Absent where none can be read. */
  readonly readList?: (file: File) => Promise<CellList>;
  /**
   * What the service answers to these texts, by the names of the request's parameters. Rejects with an Error whose message can
   * be shown. Absent where none may be asked.
   */
  readonly askService?: (
    request: { readonly connectorId: string; readonly requestId: string },
    inputs: Readonly<Record<string, string>>,
  ) => Promise<readonly AnswerRow[]>;
  readonly openRecord?: (formId: string, id: string) => void;
  /**
   * Lets a person fill in a new record of that form, which starts from these values by field id, and from `title` where
   * one was typed. `from` is the form of the record that asks, where its id is among the values. Null when they left it.
   * Absent where nothing can be made.
   */
  readonly createRecord?: (
    formId: string,
    start: { readonly title?: string; readonly values?: Values; readonly from?: string },
  ) => Promise<Found | null>;
  /**
   * Adds an option to a choice of the form at hand, offered where the field that it depends on holds `above`, and gives
   * its id once the form knows it. Null where that was refused, which the screen has said. Absent where nobody may.
   */
  readonly addOption?: (fieldId: string, label: string, above: string | null) => Promise<string | null>;
  /** A page of a form's records, as far as this person may read them. Absent where none can be read. */
  readonly readRecords?: (question: RecordsAsked) => Promise<RecordsRead>;
  /** The picture of a name this person drew last, as a data address, on whatever device. Absent where nobody is known. */
  readonly lastSignature?: {
    readonly read: () => Promise<string | null>;
    readonly keep: (picture: string) => void;
  };
  /** Work of a field that a save of its form waits for; it says whether it came through. Absent: nothing waits. */
  readonly during?: (work: Promise<boolean>) => void;
  /** Calls back whenever records of a form changed, whoever changed them, until the answer is called. Absent: not told. */
  readonly onRecords?: (formId: string, changed: () => void) => () => void;
  /** Shared option sets, for whoever designs. */
  readonly optionSets?: readonly { readonly id: string; readonly name: Text; readonly options: readonly Option[] }[];
  /** Goes where shared option sets are edited. */
  readonly editOptionSets?: () => void;
  /** Hosts whose pages may be shown within ours, as the organisation allows them. Absent: none. */
  readonly embedHosts?: readonly string[];
}

/** Which records are wanted, and what of them. */
export interface RecordsAsked {
  readonly formId: string;
  /** Ids of the fields wanted, system fields among them. */
  readonly fields: readonly string[];
  readonly ids?: readonly string[];
  readonly filter?: Condition | null;
  /** Only those that point to a record by one of their relations. */
  readonly pointing?: { readonly fieldId: string; readonly recordId: string };
  readonly search?: string;
  readonly sort?: readonly Sort[];
  /** 1 to 200. */
  readonly limit: number;
  /** From the page before. */
  readonly cursor?: string | null;
}

export interface RecordsRead {
  /** What the titles of these records are called, and the field they come from. */
  readonly titleLabel: Text;
  readonly titleFieldId: string | null;
  /** Those asked for that may be seen, in that order. */
  readonly columns: readonly RecordColumn[];
  readonly items: readonly RecordView[];
  /** Null on the last page. */
  readonly next: string | null;
}

export interface RecordColumn extends AskedField {
  readonly valueOf: (record: RecordView) => unknown;
}

/** The record that a field stands in, for fields that look beyond their own value. Stays the same object. */
export interface RecordAround {
  /** Null while it is being made. */
  readonly id: string | null;
  /** Of a field by its id, and of `$id`, null where empty; undefined where this screen does not know it. */
  readonly valueOf: (fieldId: string) => unknown;
  readonly fieldOf: (fieldId: string) => Field | undefined;
  /** How a field's value reads within a text, by the id of the field or of a system field; "" for an empty one. */
  readonly textOf: (ref: string) => string;
  /** The full address of the record's page; null while it is being made, and where it has none. */
  readonly link: string | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Puts texts from outside, by the names of the outputs, into fields of the record. Absent where it is only shown. */
  readonly takeTexts?: (fills: readonly FillRule[], texts: Readonly<Record<string, string>>) => void;
  /** Makes a row for each of these values of the field, behind the one it stands in. Absent outside of rows. */
  readonly addRows?: (values: readonly unknown[]) => void;
}

/** Asks for people or departments that a field may name. */
export interface Choosable {
  /** Of the published form; absent where there is none, as for a draft. */
  readonly formId?: string;
  readonly fieldId: string;
  /** As this screen knows it. Where the form is published the server goes by its own. */
  readonly range: PeopleRange;
  /** Departments in the field that the range follows, if it follows one. */
  readonly beside: readonly string[];
}

export interface Found {
  readonly id: string;
  readonly title: string;
  readonly detail?: string;
}

export interface InputProps<C, V> {
  /** Of the element that the field's label points to. */
  readonly id: string;
  /** Absent where a value is asked for outside of a form, as in a filter. */
  readonly fieldId?: string;
  readonly value: V | null;
  readonly config: C;
  readonly onChange: (next: V | null) => void;
  readonly onBlur?: () => void;
  readonly disabled?: boolean;
  readonly readOnly?: boolean;
  readonly placeholder?: string;
  readonly invalid?: boolean;
  readonly autoFocus?: boolean;
  readonly size?: 'small' | 'middle' | 'large';
  readonly ariaDescribedBy?: string;
  /** Of a subform. */
  readonly columns?: readonly Field[];
  /** Of a subform: what the rules make of its columns. */
  readonly stateOf?: StateOf | undefined;
  /** Of a subform: its rows as they are stored; null of a record that is still to be made. */
  readonly stored?: readonly Row[] | null | undefined;
  /** What is wrong with the value, for whoever shows parts of it at their places. */
  readonly issues?: readonly Issue[] | undefined;
  readonly record?: RecordAround | undefined;
  /** Of a choice: adds the option that is missing and gives its id; null where that was refused. Absent where none may be. */
  readonly addOption?: ((label: string) => Promise<string | null>) | undefined;
  /** Finds the views of fields within. Given, because views that asked their own registry would go in a circle. */
  readonly viewOf?: ((type: string) => AnyFieldView | undefined) | undefined;
  readonly context: FieldViewContext;
}

export interface DisplayProps<C, V> {
  readonly value: V | null;
  readonly config: C;
  /** Of files that a record holds: where all of them come as one archive. */
  readonly archiveUrl?: string | undefined;
  readonly record?: RecordAround | undefined;
  /** Of a subform. */
  readonly columns?: readonly Field[];
  /** Of a subform: what the rules make of its columns. */
  readonly stateOf?: StateOf | undefined;
  readonly context: FieldViewContext;
}

export interface SettingsProps<C> {
  readonly config: C;
  readonly onChange: (next: C) => void;
  /** Other fields of the form that hold one value of their own. */
  readonly fields?: readonly { readonly id: string; readonly label: string }[];
  /** Of a subform. */
  readonly columns?: readonly Field[];
  readonly context: FieldViewContext;
}

/** What a value leads to outside of the product: somebody to call or write to, a place to go. */
export interface Lead {
  readonly to: 'call' | 'place' | 'mail';
  readonly href: string;
}

/** How a field that holds a value looks. */
export interface ValueView<C, V> {
  readonly Input: ComponentType<InputProps<C, V>>;
  /** On a record page in read mode. Draws nothing for null: the page shows its own sign for empty. */
  readonly Display: ComponentType<DisplayProps<C, V>>;
  /** One line, compact, in a grid. */
  readonly Cell: ComponentType<DisplayProps<C, V>>;
  readonly align?: 'left' | 'right' | ((config: C) => 'left' | 'right');
  /** Stands beside the title of a column, whose cells leave it out: 元, %, kg. */
  readonly unit?: (config: C, locale: Locale) => string;
  /** Has `Display` something to show where there is no value? */
  readonly drawsEmpty?: (config: C) => boolean;
  /** Where a phone shows it as a button. Null: nowhere, as for a masked value. */
  readonly lead?: (value: V, config: C) => Lead | null;
  /** Has it a tab of its own on the page of a record, rather than a place among the facts? */
  readonly standsApart?: (config: C) => boolean;
  /** In a grid cell; `Input` when absent. */
  readonly CellEditor?: ComponentType<InputProps<C, V>>;
  /** For settings the drawn panel cannot show; stands above it. */
  readonly Settings?: ComponentType<SettingsProps<C>>;
  /** On the designer's canvas; a disabled `Input` when absent. */
  readonly Placeholder?: ComponentType<{
    readonly config: C;
    readonly placeholder?: string;
    readonly context: FieldViewContext;
  }>;
}

/** How a layout element frames what stands in it. */
export interface LayoutView<C> {
  readonly Container: ComponentType<ContainerProps<C>>;
  readonly Settings?: ComponentType<SettingsProps<C>>;
}

export interface ContainerProps<C> {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly config: C;
  /** In the order of the type's `slots(config)`. */
  readonly slots: readonly { readonly id: string | null; readonly label: Text; readonly content: ReactNode }[];
  /** Slots that hold a field with an error, so that a folded section or a tab can say so. */
  readonly invalidSlots?: readonly (string | null)[];
  /** Slots of which nothing is shown now: rules hide them, or all that is in them. */
  readonly bareSlots?: readonly (string | null)[];
  /** A place that must be seen now, because a field in it asks for the focus. A new object asks again. */
  readonly openSlot?: { readonly slot: string | null };
  /** What it stands in. Absent on the canvas of the designer. */
  readonly record?: RecordAround;
  readonly context: FieldViewContext;
}

/** The view a field type needs: layout types hold no value and frame others. */
export type FieldView<T> =
  T extends FieldType<infer C, infer V> ? ([V] extends [undefined] ? LayoutView<C> : ValueView<C, V>) : never;

/** A view looked up by a stored type name. Tell the two apart with `'Container' in view`. */
// biome-ignore lint/suspicious/noExplicitAny: a registry holds every Config and Value; each entry is typed where it is defined
export type AnyFieldView = ValueView<any, any> | LayoutView<any>;

export type ConfigOf<T> = T extends FieldType<infer C, infer _V> ? C : never;
