'use client';

import type { Locale } from '@mortise/core';
import { type MapTiles, MapTilesProvider } from '@mortise/fields/maps';
import { type AppearanceChoice, MortiseProvider, type ThemeChoice } from '@mortise/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, newQueryClient } from './api.ts';
import { meKey } from './me.ts';

interface ProvidersProps {
  locale: Locale;
  theme: ThemeChoice;
  deviceIsDark: boolean;
  mapTiles: MapTiles | null;
  children: ReactNode;
}

/** What every page stands in: the query cache, language and theme. */
export function Providers({ children, mapTiles, ...appearance }: ProvidersProps) {
  const [queries] = useState(newQueryClient);

  async function keepChoice(choice: AppearanceChoice) {
    if (!queries.getQueryData(meKey)) return;
    // The browser keeps the choice in any case; the account only carries it to other devices.
    await api.call('PATCH /me', { body: choice }).catch(() => undefined);
    await queries.invalidateQueries({ queryKey: meKey });
  }

  return (
    <QueryClientProvider client={queries}>
      <MortiseProvider {...appearance} onChoose={keepChoice}>
        <MapTilesProvider value={mapTiles}>{children}</MapTilesProvider>
      </MortiseProvider>
    </QueryClientProvider>
  );
}
