import type { ApiClient } from '@mortise/api/client';
import type { Field, PublicFormDraft } from '@mortise/core';
import type { PublicLink } from './use-public-forms.ts';

/** What each section of a link's settings is given. */
export interface LinkSectionProps {
  readonly api: ApiClient;
  readonly link: PublicLink;
  /** Of the published form. */
  readonly fields: readonly Field[];
  /** Saves and publishes at once. */
  readonly onChange: (next: Partial<PublicFormDraft>) => void;
}
