'use client';

import type { FieldViewContext } from '@mortise/fields/views';
import { createContext, useContext } from 'react';

export type Create = NonNullable<FieldViewContext['createRecord']>;

interface Creations {
  readonly create: Create | undefined;
  /** How many drawers lie over the page. */
  readonly open: number;
}

export const CreationContext = createContext<Creations>({ create: undefined, open: 0 });
export const DepthContext = createContext(0);

/** Makes a record in place: undefined where no screen is around that could show its form. */
export const useCreation = () => useContext(CreationContext).create;

/** Does a drawer lie over the caller? Then keys are meant for that one. */
export const useIsCovered = () => useContext(CreationContext).open > useContext(DepthContext);
