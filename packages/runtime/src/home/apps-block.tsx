'use client';

import { EmptyLine, useText } from '@mortise/ui';
import { useDesk } from '../desk/desk-context.tsx';
import { AppCard } from './app-card.tsx';
import { HomeSection } from './home-section.tsx';

/** The person's apps. */
export function AppsBlock({ title }: { readonly title: string }) {
  const { t } = useText();
  const { apps } = useDesk();
  return (
    <HomeSection title={title}>
      {apps.length === 0 ? (
        <EmptyLine>{t({ zh: '还没有应用', en: 'No apps yet' })}</EmptyLine>
      ) : (
        <ul className="rt-home-apps">
          {apps.map((app) => (
            <li key={app.id}>
              <AppCard app={app} />
            </li>
          ))}
        </ul>
      )}
    </HomeSection>
  );
}
