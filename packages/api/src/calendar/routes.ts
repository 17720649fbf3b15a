import { CalendarChange, CalendarDate, CalendarSettings } from '@mortise/core';
import { z } from 'zod';
import { route } from '../frame/route.ts';

const group = 'Working calendar';
/** Some years of single days. */
const most = 2000;

export const calendarRoutes = [
  route(
    {
      method: 'GET',
      path: '/working-calendar',
      group,
      summary: 'Free days of the week, which official holidays hold, and the days changed by hand',
      answer: CalendarSettings,
    },
    ({ server }) => server.calendar.readCalendar(),
  ),
  route(
    {
      method: 'PATCH',
      path: '/working-calendar',
      group,
      summary: 'Change the free days of the week or which official holidays hold',
      body: z.strictObject({
        weekend: CalendarSettings.shape.weekend.exactOptional(),
        official: CalendarSettings.shape.official.exactOptional(),
      }),
      answer: CalendarSettings,
    },
    ({ server, actor, body }) => server.calendar.updateCalendar(actor, body),
  ),
  route(
    {
      method: 'PATCH',
      path: '/working-calendar/days',
      group,
      summary: 'Make days workdays or free days, or give them back to the week and the official holidays',
      body: z.strictObject({
        set: z.array(CalendarChange).max(most).default([]),
        clear: z.array(CalendarDate).max(most).default([]),
      }),
      answer: CalendarSettings,
    },
    ({ server, actor, body }) => server.calendar.changeDays(actor, body),
  ),
] as const;
