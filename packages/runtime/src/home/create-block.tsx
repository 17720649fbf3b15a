'use client';

import type { HomeBlockOf } from '@mortise/core';
import { EmptyLine, followLink, Icon, useText } from '@mortise/ui';
import { Plus } from 'lucide-react';
import { creationsIn } from '../desk/creations.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { HomeSection } from './home-section.tsx';

const most = 8;

/** Forms in which a record begins with one click. */
export function CreateBlock({ block, title }: { readonly block: HomeBlockOf<'create'>; readonly title: string }) {
  const { t } = useText();
  const { apps, navigate } = useDesk();
  const creations = creationsIn(apps, t, { formIds: block.formIds });
  return (
    <HomeSection title={title}>
      {creations.length === 0 ? (
        <EmptyLine>{t({ zh: '没有可以新建记录的表单', en: 'No form to make a record in' })}</EmptyLine>
      ) : (
        <ul className="rt-home-create">
          {creations.slice(0, block.formIds === null ? most : undefined).map(({ formId, name, label, icon, href }) => (
            <li key={formId}>
              <a href={href} aria-label={label} onClick={(event) => followLink(event, href, navigate)}>
                <Icon of={icon} />
                <span className="mo-cut mo-grow">{name}</span>
                <Icon of={Plus} size={14} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </HomeSection>
  );
}
