import { accessRoutes } from './access/routes.ts';
import { viewAsRoutes } from './access/view-as-routes.ts';
import { calendarRoutes } from './calendar/routes.ts';
import { callRoutes } from './connectors/call-routes.ts';
import { connectorRoutes } from './connectors/routes.ts';
import { appRoutes } from './definitions/app-routes.ts';
import { definitionHistoryRoutes } from './definitions/history-routes.ts';
import { definitionRoutes } from './definitions/routes.ts';
import { typeChangeRoutes } from './definitions/type-change-routes.ts';
import { discussionRoutes } from './discussions/routes.ts';
import { mergeRoutes } from './duplicates/merge-routes.ts';
import { duplicateRoutes } from './duplicates/routes.ts';
import { eventRoutes } from './events/routes.ts';
import { exportRoutes } from './exports/routes.ts';
import { fileRoutes } from './files/routes.ts';
import { homeRoutes } from './home/routes.ts';
import { importRoutes } from './imports/routes.ts';
import { inboxRoutes } from './me/inbox-routes.ts';
import { meRoutes } from './me/routes.ts';
import { notificationRoutes } from './notifications/routes.ts';
import { organisationRoutes } from './organisation/routes.ts';
import { pageRoutes } from './pages/routes.ts';
import { departmentRoutes } from './people/department-routes.ts';
import { positionRoutes } from './people/position-routes.ts';
import { peopleRoutes } from './people/routes.ts';
import { publicFormRoutes } from './public-forms/routes.ts';
import { visitorRoutes } from './public-forms/visitor-routes.ts';
import { formRoutes } from './records/form-routes.ts';
import { recordListRoutes } from './records/list-routes.ts';
import { recordPullRoutes } from './records/pull-routes.ts';
import { recordReadRoutes } from './records/read-routes.ts';
import { recordTeamRoutes } from './records/team-routes.ts';
import { recordWriteRoutes } from './records/write-routes.ts';
import { searchRoutes } from './search/routes.ts';
import { taskRoutes } from './tasks/routes.ts';
import { waypointRoutes } from './waypoints/routes.ts';

/** Every route of /api/v1. A static path stands before the one with a parameter in its place. */
export const routes = [
  ...meRoutes,
  ...inboxRoutes,
  ...organisationRoutes,
  ...calendarRoutes,
  ...connectorRoutes,
  ...callRoutes,
  ...peopleRoutes,
  ...departmentRoutes,
  ...positionRoutes,
  ...appRoutes,
  ...definitionRoutes,
  ...definitionHistoryRoutes,
  ...typeChangeRoutes,
  ...accessRoutes,
  ...viewAsRoutes,
  ...formRoutes,
  ...recordPullRoutes,
  ...recordListRoutes,
  ...recordReadRoutes,
  ...recordWriteRoutes,
  ...waypointRoutes,
  ...homeRoutes,
  ...searchRoutes,
  ...taskRoutes,
  ...notificationRoutes,
  ...recordTeamRoutes,
  ...duplicateRoutes,
  ...mergeRoutes,
  ...discussionRoutes,
  ...pageRoutes,
  ...fileRoutes,
  ...importRoutes,
  ...exportRoutes,
  ...publicFormRoutes,
  ...visitorRoutes,
  ...eventRoutes,
] as const;
