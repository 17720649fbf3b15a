'use client';

import type { DefinitionVersion } from '@mortise/core';
import { EmptyLine, ErrorState, ListSkeleton, SideDrawer, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { problemText } from '../../problem-text.ts';
import { catalog } from '../catalog.ts';
import { useDesigner } from '../designer-context.ts';
import { FoldedRow } from './folded-row.tsx';
import { foldedVersions } from './folded-versions.ts';
import { VersionRow } from './version-row.tsx';

/** The publications of the form, newest first, each with what it changed. */
export function HistoryDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useText();
  const { api, formId } = useDesigner();
  const versions = useQuery({
    queryKey: ['versions', formId],
    queryFn: () => api.call('GET /definitions/:id/versions', { params: { id: formId } }),
    enabled: open,
  });
  const people = useQuery({ queryKey: ['people'], queryFn: () => api.call('GET /people'), enabled: open });
  const [newest] = versions.data ?? [];
  const lines = useMemo(() => foldedVersions(versions.data ?? [], catalog), [versions.data]);
  const previousOf = ({ version }: DefinitionVersion) => versions.data?.find((one) => one.version === version - 1);
  const nameOf = (id: string) => people.data?.find((person) => person.id === id)?.name ?? '';
  return (
    <SideDrawer open={open} onClose={onClose} width={480} title={t({ zh: '版本历史', en: 'Version history' })}>
      {versions.isPending && <ListSkeleton rows={4} />}
      {versions.error && (
        <ErrorState
          title={t({ zh: '版本没有加载出来', en: "Couldn't load the versions" })}
          detail={problemText(versions.error, t)}
          onRetry={() => void versions.refetch()}
        />
      )}
      {versions.data?.length === 0 && <EmptyLine>{t({ zh: '还没有发布过', en: 'Nothing published yet' })}</EmptyLine>}
      {lines.map((line) => {
        const rows = line.versions.map((version) => (
          <VersionRow
            key={version.version}
            version={version}
            previous={previousOf(version)}
            by={nameOf(version.by)}
            isLatest={version === newest}
            isOpen={version === newest && line.versions.length === 1}
            onRestored={onClose}
          />
        ));
        return line.versions.length === 1 ? (
          rows
        ) : (
          <FoldedRow key={`options ${line.versions.at(-1)?.version}`} line={line}>
            {rows}
          </FoldedRow>
        );
      })}
    </SideDrawer>
  );
}
