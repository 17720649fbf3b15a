import { meRoutes } from './me/routes.ts';

/** Every route of /api/v1. A static path stands before the one with a parameter in its place. */
export const routes = [...meRoutes] as const;
