import type { Option } from '../options/option.ts';
import type { Block } from './block.ts';
import type { PublishedForm } from './form.ts';

/** Options of a shared set by its id; null where there is none. */
export type OptionsOf = (setId: string) => readonly Option[] | null;

/** What a form's draft is checked against. */
export interface FormContext {
  readonly id: string;
  readonly appId: string;
  readonly key: string;
  /** That the publication will have. */
  readonly version: number;
  readonly previous: PublishedForm | null;
  /** Forms that this one may point to: the published ones and those published together with it, itself included. */
  readonly blocksOf: (formId: string) => readonly Block[] | null;
  /** Of a published option set, or one that is published together with the form; null for none. */
  readonly optionsOf: OptionsOf;
}
