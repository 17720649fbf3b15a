import { EmbedHost, Locale } from '@mortise/core';
import { z } from 'zod';
import { OrganisationAnswer } from '../answers.ts';
import { Month, Name, TimeZone } from '../fields.ts';
import { route } from '../frame/route.ts';

const group = 'Organisation';

export const organisationRoutes = [
  route(
    {
      method: 'GET',
      path: '/organisation',
      group,
      summary:
        'Name, time zone, language, the month in which the fiscal year begins and the hosts that forms may embed',
      answer: OrganisationAnswer,
    },
    ({ server }) => server.people.readOrganisation(),
  ),
  route(
    {
      method: 'PATCH',
      path: '/organisation',
      group,
      summary: 'Change them',
      body: z.strictObject({
        name: Name.exactOptional(),
        timeZone: TimeZone.exactOptional(),
        locale: Locale.exactOptional(),
        fiscalYearStart: Month.exactOptional(),
        embedHosts: z.array(EmbedHost).max(100).readonly().exactOptional(),
      }),
      answer: OrganisationAnswer,
    },
    ({ server, actor, body }) => server.people.updateOrganisation(actor, body),
  ),
] as const;
