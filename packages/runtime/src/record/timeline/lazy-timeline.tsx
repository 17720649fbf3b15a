'use client';

import { FormSkeleton } from '@mortise/ui';
import { type ComponentProps, lazy, Suspense } from 'react';
import type { Timeline as Loaded } from './timeline.tsx';

const Timeline = lazy(() => import('./timeline.tsx').then((module) => ({ default: module.Timeline })));

/** The timeline, whose code comes when one is looked at: lists do without it. */
export const LazyTimeline = (props: ComponentProps<typeof Loaded>) => (
  <Suspense fallback={<FormSkeleton fields={4} />}>
    <Timeline {...props} />
  </Suspense>
);
