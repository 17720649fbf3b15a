import { isSystemField } from '../definitions/system-fields.ts';
import { type HomeDraft, homeBlocks } from './home.ts';

/** Every form that a home page names. */
export const homeForms = (home: HomeDraft): readonly string[] =>
  homeBlocks(home).flatMap((block) => {
    if (block.kind === 'create') return block.formIds ?? [];
    return block.kind === 'due' ? (block.sources ?? []).map(({ formId }) => formId) : [];
  });

/** Every field that it names. */
export const homeFields = (home: HomeDraft): readonly { readonly formId: string; readonly fieldId: string }[] =>
  homeBlocks(home)
    .flatMap((block) => (block.kind === 'due' ? (block.sources ?? []) : []))
    .flatMap(({ formId, fieldId, who }) => [fieldId, who].map((id) => ({ formId, fieldId: id })))
    .filter(({ fieldId }) => !isSystemField(fieldId));
