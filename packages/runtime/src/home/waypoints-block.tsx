'use client';

import type { HomeBlockOf } from '@mortise/core';
import { useText } from '@mortise/ui';
import { useDesk } from '../desk/desk-context.tsx';
import { useWaypoints } from '../waypoints/use-waypoints.ts';
import { waypointLook } from '../waypoints/waypoint-look.ts';
import { HomeRow } from './home-row.tsx';
import { HomeList, HomeSection } from './home-section.tsx';

interface WaypointsBlockProps {
  readonly block: HomeBlockOf<'recent' | 'favourites'>;
  readonly title: string;
}

const nothing = {
  recent: { zh: '打开过的记录、表单和视图会列在这里', en: 'Records, forms and views you open are listed here' },
  favourites: { zh: '用标题旁的星标收藏，就会列在这里', en: 'What you mark with the star is listed here' },
};

/** Where the person was, or what they keep at hand. */
export function WaypointsBlock({ block, title }: WaypointsBlockProps) {
  const { t } = useText();
  const { apps } = useDesk();
  const waypoints = useWaypoints();
  const looks = (waypoints.data?.[block.kind] ?? []).flatMap((one) => waypointLook(apps, one, t) ?? []);
  return (
    <HomeSection title={title}>
      <HomeList query={waypoints} rowHeight={44} isEmpty={looks.length === 0} empty={t(nothing[block.kind])}>
        <ul className="rt-home-rows">
          {looks.slice(0, block.limit).map(({ id, place, ...look }) => (
            <HomeRow key={id} {...look} note={place} />
          ))}
        </ul>
      </HomeList>
    </HomeSection>
  );
}
