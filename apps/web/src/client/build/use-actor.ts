'use client';

import type { Actor } from '@mortise/core';
import { useText } from '@mortise/ui';
import { useMemo } from 'react';
import { useMe } from '../me.ts';
import { useOrganisation } from '../organisation.ts';

/** Who designs, in the language of the page and the zone of the organisation. Null until the zone is known. */
export function useActor(): Actor | null {
  const { locale } = useText();
  const { person } = useMe();
  const organisation = useOrganisation();
  const timeZone = organisation.data?.timeZone;
  const fiscalYearStart = organisation.data?.fiscalYearStart ?? 1;
  return useMemo(
    () =>
      timeZone === undefined
        ? null
        : {
            userId: person.id,
            name: person.name,
            roles: person.roles,
            departmentIds: person.departmentIds,
            locale,
            timeZone,
            fiscalYearStart,
            road: 'form',
          },
    [person, locale, timeZone, fiscalYearStart],
  );
}
