import type * as z from 'zod';
import type { Condition } from '../conditions/condition.ts';
import type { Groupable } from '../records/grouping.ts';
import type { Bilingual } from '../text.ts';

/** A field that the settings of a view name. */
export interface ViewUse {
  readonly field: string;
  /** What it does there, after the name of the view: `的分列字段`. */
  readonly place: Bilingual;
  /** Without it the view shows something else. */
  readonly essential: boolean;
  readonly fits: (field: Groupable) => boolean;
}

/** What a new view looks at of a field of its form. */
export interface StartField extends Groupable {
  readonly id: string;
  readonly block: { readonly hidden: boolean };
}

/**
 * A way to show the records of a form, pure and safe anywhere. Shared code never asks which kind a view has: it reads
 * these properties. How it is drawn is said where pages are.
 */
export interface ViewKind<Settings = unknown> {
  readonly label: Bilingual;
  /** Lucide icon name. */
  readonly icon: string;
  /** What it is for, in a few words, where people choose one. */
  readonly hint: Bilingual;
  /** Beyond what every view has: fields, filter, sort. Every part has a default, so that `{}` is a draft. */
  readonly settings: z.ZodType<Settings>;
  /** What a new view of a form with these fields begins with; `{}` where absent. */
  readonly start?: (fields: readonly StartField[]) => Settings;
  readonly uses: (settings: Settings) => readonly ViewUse[];
  /** Conditions among the settings, whose fields are in `uses` as well. None where absent. */
  readonly conditions?: (settings: Settings) => readonly Condition[];
  /** The same without the fields that are gone, and without conditions that cannot be asked any more. */
  readonly without: (
    settings: Settings,
    isGone: (fieldId: string) => boolean,
    says: (condition: Condition) => boolean,
  ) => Settings;
  /** What a publication must say that a draft may leave open. */
  readonly missing?: (settings: Settings) => readonly { readonly part: string; readonly message: Bilingual }[];
  /** Fields by whose single values it lists records, outer first: its index begins with them. */
  readonly groupedBy?: (settings: Settings) => readonly string[];
  /** Orders in which it lists records in place of the view's own: each has its index. */
  readonly orders?: (
    settings: Settings,
  ) => readonly (readonly { readonly field: string; readonly direction: 'asc' | 'desc' }[])[];
}

export const defineViewKind = <Settings>(kind: ViewKind<Settings>): ViewKind<Settings> => kind;
