'use client';

import { ChangePage, PreviewProvider, PublicFormPage, PublicMissing } from '@mortise/runtime/public-form';
import type { ComponentProps } from 'react';
import { api } from './api.ts';

export const PublicFormScreen = (props: Omit<ComponentProps<typeof PublicFormPage>, 'api'>) => (
  <PreviewProvider>
    <PublicFormPage api={api} {...props} />
  </PreviewProvider>
);
export const ChangeScreen = (props: Omit<ComponentProps<typeof ChangePage>, 'api'>) => (
  <PreviewProvider>
    <ChangePage api={api} {...props} />
  </PreviewProvider>
);
export const PublicMissingScreen = ({ organisation, reason }: { organisation: string; reason: string | undefined }) => (
  <PublicMissing organisation={organisation} {...(reason !== undefined && { reason })} />
);
