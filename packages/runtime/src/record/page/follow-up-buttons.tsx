'use client';

import { useIsPhone, useText } from '@mortise/ui';
import { Button } from 'antd';
import { useForm } from '../../context/use-form.ts';
import { usePageScope } from './page-scope.ts';
import { useMakeRelated } from './use-make-related.ts';

/** So many ways stand beside the field for comments. */
const most = 3;

/** The ways to follow up, as the form of follow-ups has them: one click begins one. */
export function FollowUpButtons() {
  const { page } = usePageScope();
  const buttons = page.page.header.buttons.flatMap((button) => (button.kind === 'create' ? button.via : []));
  const [via] = buttons;
  const isPhone = useIsPhone();
  return via && !isPhone ? <Ways via={via} /> : null;
}

function Ways({ via }: { readonly via: Parameters<NonNullable<ReturnType<typeof useMakeRelated>>>[0] }) {
  const { t } = useText();
  const form = useForm(via.formId);
  const make = useMakeRelated();
  const way = form.data?.fields.find(({ id }) => id === form.data?.form.followUp?.way);
  const options = way?.type.ownOptions?.(way.config).filter(({ disabled }) => !disabled) ?? [];
  if (!make || !way) return null;
  return (
    <span className="mo-composer-ways">
      {options.slice(0, most).map(({ id, label }) => (
        <Button key={id} type="text" size="small" onClick={() => void make(via, { [way.id]: id })}>
          {t(label)}
        </Button>
      ))}
    </span>
  );
}
