import { meRoutes } from './me/routes.ts';
import { organisationRoutes } from './organisation/routes.ts';
import { departmentRoutes } from './people/department-routes.ts';
import { peopleRoutes } from './people/routes.ts';

/** Every route of /api/v1. A static path stands before the one with a parameter in its place. */
export const routes = [...meRoutes, ...organisationRoutes, ...peopleRoutes, ...departmentRoutes] as const;
