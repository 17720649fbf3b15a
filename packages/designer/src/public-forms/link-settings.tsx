'use client';

import { useText } from '@mortise/ui';
import { RemovalSection } from '../sheets/removal-section.tsx';
import { AfterSection } from './after-section.tsx';
import { CaptureSection } from './capture-section.tsx';
import { ContentSection } from './content-section.tsx';
import { FieldsSection } from './fields-section.tsx';
import { LimitsSection } from './limits-section.tsx';
import type { LinkSectionProps } from './link-section.ts';
import { LinkageSection } from './linkage-section.tsx';
import { ProtectionSection } from './protection-section.tsx';

/** Everything that can be set of a link; each change is saved at once. */
export function LinkSettings({ onRemove, ...section }: LinkSectionProps & { onRemove: () => void }) {
  const { t } = useText();
  return (
    <>
      <ContentSection {...section} />
      <FieldsSection {...section} />
      <LinkageSection {...section} />
      <LimitsSection {...section} />
      <ProtectionSection {...section} />
      <AfterSection {...section} />
      <CaptureSection {...section} />
      <RemovalSection
        action={t({ zh: '删除链接', en: 'Delete link' })}
        meaning={t({ zh: '已发出的链接和二维码立即失效', en: 'Links and codes that are out stop working at once' })}
        onRemove={onRemove}
      />
    </>
  );
}
