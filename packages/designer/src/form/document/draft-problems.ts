import {
  checkRequests,
  type FieldCatalog,
  type FormDraft,
  type Issue,
  type PublishedForm,
  publishForm,
} from '@mortise/core';
import { optionsAmong, type SharedOptions } from './option-sets.ts';
import type { OtherForm } from './other-forms.ts';

interface Form {
  readonly id: string;
  readonly appId: string;
  readonly key: string;
  readonly published: PublishedForm | null;
  readonly forms: readonly OtherForm[];
  readonly optionSets: readonly SharedOptions[];
  /** What services offer; undefined while that is not known. */
  readonly offers?: Parameters<typeof checkRequests>[2] | undefined;
}

/** What keeps a draft from being published, as far as the browser can tell. */
export function draftProblems(draft: FormDraft, catalog: FieldCatalog, form: Form): readonly Issue[] {
  const result = publishForm(withKeys(draft), catalog, {
    id: form.id,
    appId: form.appId,
    key: form.key,
    version: (form.published?.version ?? 0) + 1,
    previous: form.published,
    blocksOf: (formId) => {
      if (formId === form.id) return draft.blocks;
      const other = form.forms.find(({ id }) => id === formId);
      return other?.isPublished ? other.blocks : null;
    },
    optionsOf: optionsAmong(form.optionSets),
  });
  const wrong = result.ok || result.error.code !== 'invalid' ? [] : result.error.issues;
  const requests = form.offers ? checkRequests(draft, catalog, form.offers) : [];
  return distinct([...wrong, ...requests]);
}

/** Each thing once: what points to one form twice is wrong once. */
export const distinct = (issues: readonly Issue[]): Issue[] => [
  ...new Map(issues.map((issue) => [`${issue.path.join('.')} ${issue.code}`, issue])).values(),
];

/** The server makes keys when it saves; until then their absence is no problem of the builder's. */
const withKeys = (draft: FormDraft): FormDraft => ({
  ...draft,
  blocks: draft.blocks.map((block, index) => (block.key === '' ? { ...block, key: `made_later_${index}` } : block)),
});

/** The block an issue belongs to; null for the form itself. */
export const blockOf = ({ path }: Pick<Issue, 'path'>): string | null =>
  path[0] === 'blocks' && typeof path[1] === 'string' ? path[1] : null;
