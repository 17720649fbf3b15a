import { z } from 'zod';
import { ById, Id } from '../answers.ts';
import { route } from '../frame/route.ts';
import { DifferenceAnswer, ImpactAnswer, UseAnswer, VersionAnswer } from './answers.ts';

const group = 'Definitions';
const Version = z.coerce.number<string | number>().int().min(1);

export const definitionHistoryRoutes = [
  route(
    {
      method: 'GET',
      path: '/definitions/:id/impact',
      group,
      summary: 'What publishing the draft would do',
      params: ById,
      answer: ImpactAnswer,
    },
    ({ server, actor, params }) => server.definitions.impact(actor, params),
  ),
  route(
    {
      method: 'GET',
      path: '/definitions/:id/used-by',
      group,
      summary: 'Where it, one of its fields, or an option of one is used',
      params: ById,
      query: z.object({ fieldId: z.string().exactOptional(), optionId: z.string().exactOptional() }),
      answer: z.array(UseAnswer).readonly(),
    },
    ({ server, actor, params, query }) => server.definitions.usedBy(actor, { ...params, ...query }),
  ),
  route(
    {
      method: 'GET',
      path: '/definitions/:id/versions',
      group,
      summary: 'Publications, newest first',
      params: ById,
      answer: z.array(VersionAnswer).readonly(),
    },
    ({ server, actor, params }) => server.definitions.listVersions(actor, params),
  ),
  route(
    {
      method: 'GET',
      path: '/definitions/:id/versions/:version',
      group,
      summary: 'One publication',
      params: z.object({ id: Id, version: Version }),
      answer: VersionAnswer,
    },
    async ({ server, actor, params }) => {
      const versions = await server.definitions.listVersions(actor, params);
      if (!versions.ok) return versions;
      const version = versions.value.find((each) => each.version === params.version);
      if (version) return { ok: true, value: version };
      return { ok: false, error: { code: 'not_found', what: 'version', id: String(params.version) } };
    },
  ),
  route(
    {
      method: 'GET',
      path: '/definitions/:id/diff',
      group,
      summary: 'What differs between two versions; without `from` the publication, without `to` the draft',
      params: ById,
      query: z.object({ from: Version.exactOptional(), to: Version.exactOptional() }),
      answer: z.array(DifferenceAnswer).readonly(),
    },
    ({ server, actor, params, query }) => server.definitions.diffDefinition(actor, { ...params, ...query }),
  ),
] as const;
