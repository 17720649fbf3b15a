'use client';

import type { ApiClient } from '@mortise/api/client';
import type { Actor, Field, PageDraft, PagePart, PublishedForm, RelatedWay, Text } from '@mortise/core';
import { createContext, useContext } from 'react';

/** What is chosen: the header, a tab, or a part. */
export type Chosen =
  | { readonly kind: 'header' }
  | { readonly kind: 'tab'; readonly id: string }
  | { readonly kind: 'part'; readonly id: string };

export interface PageDesigning {
  readonly api: ApiClient;
  readonly actor: Actor;
  readonly form: PublishedForm;
  readonly fields: readonly Field[];
  /** Every way from this form to others and back. */
  readonly ways: readonly RelatedWay[];
  readonly page: PageDraft;
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
  /** Changes with the same word within a second are one step of the history. */
  readonly change: (edit: (page: PageDraft) => PageDraft, word?: string) => void;
  /** What a part is called. */
  readonly nameOf: (part: PagePart) => Text;
}

const DesigningContext = createContext<PageDesigning | null>(null);
export const PageDesigningProvider = DesigningContext.Provider;

export function usePageDesigning(): PageDesigning {
  const designing = useContext(DesigningContext);
  if (!designing) throw new Error('A part of the page designer stands outside of it.');
  return designing;
}
