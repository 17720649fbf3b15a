'use client';

import type { ApiClient } from '@mortise/api/client';
import type { PublishedForm, Usage } from '@mortise/core';
import type { FieldViewContext } from '@mortise/fields/views';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { DesignerState, DesignerStore } from './document/designer-store.ts';
import type { SharedOptions } from './document/option-sets.ts';
import type { OtherForm } from './document/other-forms.ts';
import type { Refusal } from './used/refusal-dialog.tsx';

interface Designer {
  readonly api: ApiClient;
  readonly formId: string;
  readonly appId: string;
  readonly formKey: string;
  readonly published: PublishedForm | null;
  /** Ids of fields whose key is frozen. */
  readonly publishedFields: ReadonlySet<string>;
  readonly store: DesignerStore;
  /** All forms of the organisation, this one among them. */
  readonly forms: readonly OtherForm[];
  /** Shared options that choices may offer. */
  readonly optionSets: readonly SharedOptions[];
  /** What field views may ask of the canvas and the inspector. */
  readonly fieldContext: FieldViewContext;
  /** Goes to where something is used, within this designer or elsewhere. */
  readonly goTo: (usage: Usage) => void;
  /** Says what cannot go, and who needs it. */
  readonly refuse: (refusal: Refusal) => void;
  /** Speaks to readers of the screen. */
  readonly announce: (text: string) => void;
}

export const DesignerContext = createContext<Designer | null>(null);

export function useDesigner(): Designer {
  const designer = useContext(DesignerContext);
  if (!designer) throw new Error('useDesigner stands outside FormDesigner.');
  return designer;
}

/** A part of the designer's state. Draws again only when that part changes. */
export const useDesignerState = <T>(select: (state: DesignerState) => T): T => useStore(useDesigner().store, select);
