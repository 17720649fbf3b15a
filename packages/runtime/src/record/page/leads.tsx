'use client';

import type { Text } from '@mortise/core';
import { type Lead, viewOf } from '@mortise/fields/views';
import { Icon, useText } from '@mortise/ui';
import { type LucideIcon, Mail, Navigation, Phone } from 'lucide-react';
import { usePageScope } from './page-scope.ts';

const looks: Readonly<Record<Lead['to'], { readonly icon: LucideIcon; readonly label: Text }>> = {
  call: { icon: Phone, label: { zh: '电话', en: 'Call' } },
  place: { icon: Navigation, label: { zh: '导航', en: 'Map' } },
  mail: { icon: Mail, label: { zh: '邮件', en: 'Mail' } },
};

/** On a phone: whom the record lets one call, find and write to, by the first value of each that is there. */
export function Leads() {
  const { t } = useText();
  const leads = useLeads();
  if (leads.length === 0) return null;
  return (
    <nav className="mo-leads" aria-label={t({ zh: '联系', en: 'Contact' })}>
      {leads.map(({ to, href }) => (
        <a key={to} href={href} {...(to === 'place' ? { target: '_blank', rel: 'noreferrer' } : {})}>
          <span className="mo-lead-mark">
            <Icon of={looks[to].icon} size={20} />
          </span>
          {t(looks[to].label)}
        </a>
      ))}
    </nav>
  );
}

function useLeads(): Lead[] {
  const { form, record, session, isShown } = usePageScope();
  const found = form.fields.flatMap((field) => {
    const value = record.values[field.key] ?? null;
    const view = viewOf(field.block.type);
    if (value === null || !view || 'Container' in view || !view.lead || !isShown(field)) return [];
    if (!(session.stateOf(field.id)?.visible ?? !field.block.hidden)) return [];
    return view.lead(value, field.config) ?? [];
  });
  return (Object.keys(looks) as Lead['to'][]).flatMap((to) => found.find((lead) => lead.to === to) ?? []);
}
