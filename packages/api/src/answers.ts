import {
  type ApiKeyView,
  apiScopes,
  type Department,
  type JobPosition,
  Locale,
  type Organisation,
  type Person,
  personStatuses,
  roles,
  type SessionView,
  themes,
} from '@mortise/core';
import { z } from 'zod';

/** Schemas of what the API says about people, for the reference; the types are core's. */
export const Id = z.uuid();
export const ById = z.object({ id: Id });
const Moment = z.iso.datetime();

export const PersonAnswer: z.ZodType<Person> = z.object({
  id: Id,
  userName: z.string(),
  email: z.string().nullable(),
  name: z.string(),
  phone: z.string().nullable(),
  status: z.enum(personStatuses),
  roles: z.array(z.enum(roles)),
  locale: Locale,
  theme: z.enum(themes),
  managerId: Id.nullable(),
  departmentIds: z.array(Id),
  positionIds: z.array(Id),
  mustChangePassword: z.boolean(),
  createdAt: Moment,
});

export const DepartmentAnswer: z.ZodType<Department> = z.object({
  id: Id,
  parentId: Id.nullable(),
  name: z.string(),
  headId: Id.nullable(),
  position: z.number().int(),
});

export const PositionAnswer: z.ZodType<JobPosition> = z.object({ id: Id, name: z.string() });

export const OrganisationAnswer: z.ZodType<Organisation> = z.object({
  name: z.string(),
  timeZone: z.string(),
  locale: Locale,
  fiscalYearStart: z.number().int(),
  embedHosts: z.array(z.string()),
});

export const SessionAnswer: z.ZodType<SessionView> = z.object({
  id: Id,
  createdAt: Moment,
  lastSeenAt: Moment,
  userAgent: z.string().nullable(),
  ip: z.string().nullable(),
});

const apiKey = z.object({
  id: Id,
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(z.enum(apiScopes)),
  createdAt: Moment,
  lastUsedAt: Moment.nullable(),
  expiresAt: Moment.nullable(),
});
export const ApiKeyAnswer: z.ZodType<ApiKeyView> = apiKey;
export const NewApiKeyAnswer: z.ZodType<ApiKeyView & { readonly key: string }> = apiKey.extend({ key: z.string() });
