'use client';

import type { PagePart, PagePartKind } from '@mortise/core';
import type { ComponentType } from 'react';
import { FilesPart } from './parts/files-part.tsx';
import { FieldsPart, FormPart } from './parts/form-part.tsx';
import { RelatedPart } from './parts/related-part.tsx';
import { TasksPart } from './parts/tasks-part.tsx';
import { TeamPart } from './parts/team-part.tsx';
import { LogPart, TimelinePart } from './parts/timeline-part.tsx';

export interface PartProps<Kind extends PagePartKind> {
  readonly part: Extract<PagePart, { kind: Kind }>;
  /** Stands alone on a tab that has its name. */
  readonly bare: boolean;
  /** How many records it has, where that is known. */
  readonly count: string | undefined;
}

/** How each part is drawn. The compiler asks for a line that is missing. */
const partViews: { readonly [Kind in PagePartKind]: ComponentType<PartProps<Kind>> } = {
  form: FormPart,
  fields: FieldsPart,
  related: RelatedPart,
  timeline: TimelinePart,
  log: LogPart,
  files: FilesPart,
  tasks: TasksPart,
  team: TeamPart,
};

export function PartView(props: PartProps<PagePartKind>) {
  const View = partViews[props.part.kind] as ComponentType<PartProps<PagePartKind>>;
  return <View {...props} />;
}
