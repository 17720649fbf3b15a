'use client';

import { ChangePage, PublicFormPage, PublicMissing } from '@mortise/runtime/public-form';
import type { ComponentProps } from 'react';
import { api } from './api.ts';

export const PublicFormScreen = (props: Omit<ComponentProps<typeof PublicFormPage>, 'api'>) => (
  <PublicFormPage api={api} {...props} />
);
export const ChangeScreen = (props: Omit<ComponentProps<typeof ChangePage>, 'api'>) => (
  <ChangePage api={api} {...props} />
);
export const PublicMissingScreen = ({ organisation, reason }: { organisation: string; reason: string | undefined }) => (
  <PublicMissing organisation={organisation} {...(reason !== undefined && { reason })} />
);
