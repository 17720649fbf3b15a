import type { Actor, Field, FieldType, FileRef, Issue, Locale } from '@mortise/core';
import type { ComponentType, ReactNode } from 'react';

/** What a view may ask of the screen it stands on. Views fetch nothing by themselves. */
export interface FieldViewContext {
  readonly locale: Locale;
  /** The organisation's zone, as IANA names it. */
  readonly timeZone: string;
  readonly actor: Actor;
  /** The name of a user, a department or a record by its id, when it is known here. */
  readonly titleOf: (id: string) => string | undefined;
  readonly search: (
    kind: 'user' | 'department' | 'record',
    text: string,
    options?: {
      readonly formId?: string;
      readonly ids?: readonly string[];
      /** Only what stands in these departments or below them. */
      readonly departmentIds?: readonly string[];
      /** Fields whose values make up `detail`. */
      readonly displayFields?: readonly string[];
    },
  ) => Promise<readonly Found[]>;
  /** `onProgress` gets 0 to 1. Rejects with an Error whose message can be shown. */
  readonly upload: (file: File, onProgress: (done: number) => void) => Promise<FileRef>;
  readonly fileUrl: (id: string, variant?: 'thumbnail' | 'download') => string;
  readonly openRecord?: (formId: string, id: string) => void;
  readonly createRecord?: (formId: string, title: string) => Promise<Found | null>;
  /**
   * Adds an option to the field at hand and answers with its id, or null when that was refused. Absent when the person
   * may not; given by what renders the field, who knows which field it is.
   */
  readonly addOption?: (label: string) => Promise<string | null>;
}

export interface Found {
  readonly id: string;
  readonly title: string;
  readonly detail?: string;
}

export interface InputProps<C, V> {
  /** Of the element that the field's label points to. */
  readonly id: string;
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
  /** What is wrong with the value, for whoever shows parts of it at their places. */
  readonly issues?: readonly Issue[];
  /** Finds the views of fields within. Given, because views that asked their own registry would go in a circle. */
  readonly viewOf?: (type: string) => AnyFieldView | undefined;
  readonly context: FieldViewContext;
}

export interface DisplayProps<C, V> {
  readonly value: V | null;
  readonly config: C;
  /** Of a subform. */
  readonly columns?: readonly Field[];
  readonly context: FieldViewContext;
}

export interface SettingsProps<C> {
  readonly config: C;
  readonly onChange: (next: C) => void;
  readonly context: FieldViewContext;
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
  readonly slots: readonly { readonly id: string | null; readonly label: string; readonly content: ReactNode }[];
  /** Slots that hold a field with an error, so that a folded section or a tab can say so. */
  readonly invalidSlots?: readonly (string | null)[];
  /** A place that must be seen now, because a field in it asks for the focus. A new object asks again. */
  readonly openSlot?: { readonly slot: string | null };
  readonly context: Pick<FieldViewContext, 'locale'>;
}

/** The view a field type needs: layout types hold no value and frame others. */
export type FieldView<T> =
  T extends FieldType<infer C, infer V> ? ([V] extends [undefined] ? LayoutView<C> : ValueView<C, V>) : never;

/** A view looked up by a stored type name. Tell the two apart with `'Container' in view`. */
// biome-ignore lint/suspicious/noExplicitAny: a registry holds every Config and Value; each entry is typed where it is defined
export type AnyFieldView = ValueView<any, any> | LayoutView<any>;

export type ConfigOf<T> = T extends FieldType<infer C, infer _V> ? C : never;
