'use client';

import { type HomeBlock, type HomeBlockKind, type HomeBlockOf, homeBlockName } from '@mortise/core';
import { useText } from '@mortise/ui';
import type { ComponentType } from 'react';
import { AppsBlock } from './apps-block.tsx';
import { CreateBlock } from './create-block.tsx';
import { DueBlock } from './due-block.tsx';
import { TasksBlock } from './tasks-block.tsx';
import { WaypointsBlock } from './waypoints-block.tsx';

/** How blocks of each kind are drawn. A kind without a line does not compile. */
const views: {
  readonly [Kind in HomeBlockKind]: ComponentType<{ readonly block: HomeBlockOf<Kind>; readonly title: string }>;
} = {
  tasks: TasksBlock,
  due: DueBlock,
  recent: WaypointsBlock,
  favourites: WaypointsBlock,
  create: CreateBlock,
  apps: AppsBlock,
};

/** A block, on the home page as in its designer. */
export function HomeBlockView({ block }: { readonly block: HomeBlock }) {
  const { t } = useText();
  const View = views[block.kind] as ComponentType<{ readonly block: HomeBlock; readonly title: string }>;
  return <View block={block} title={t(homeBlockName(block))} />;
}
