import { type Cell, ok, type StoredFile } from '@mortise/core';
import { z } from 'zod';
import { ById, Id } from '../answers.ts';
import { route, streamRoute } from '../frame/route.ts';
import { fileResponse } from './file-response.ts';
import { uploadedContent } from './uploaded-content.ts';

const group = 'Files';

const StoredFileAnswer: z.ZodType<StoredFile> = z.object({
  id: Id,
  name: z.string(),
  size: z.number().int(),
  type: z.string(),
  uploadedBy: Id,
  uploadedAt: z.iso.datetime(),
});

const CellAnswer: z.ZodType<Cell> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('blank') }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('number'), value: z.number(), text: z.string(), format: z.string().exactOptional() }),
  z.object({ kind: z.literal('boolean'), value: z.boolean() }),
  z.object({ kind: z.enum(['date', 'moment', 'time']), iso: z.string() }),
  z.object({ kind: z.literal('error'), code: z.string() }),
]);

export const fileRoutes = [
  streamRoute(
    {
      method: 'POST',
      path: '/files',
      group,
      summary: 'Upload a file, as it is with its name in the query or as multipart/form-data; 200 MB at most',
      query: z.object({ name: z.string().max(1000).exactOptional() }),
      answer: StoredFileAnswer,
      status: 201,
      streams: { in: 'application/octet-stream' },
    },
    async ({ server, actor, request, query }) => {
      const upload = await uploadedContent(request, query.name);
      if (!upload.ok) return upload;
      const stored = await server.files.storeFile(actor, upload.value);
      return stored.ok ? ok(Response.json(stored.value, { status: 201 })) : stored;
    },
  ),
  streamRoute(
    {
      method: 'GET',
      path: '/files/:id',
      group,
      summary: 'The content of a file',
      params: ById,
      query: z.object({ download: z.stringbool().exactOptional() }),
      streams: { out: 'application/octet-stream' },
    },
    async ({ server, actor, params, query, request }) => {
      const opened = await server.files.openFile(actor, params.id);
      return opened.ok ? fileResponse(opened.value, asked(request, query.download)) : opened;
    },
  ),
  route(
    {
      method: 'GET',
      path: '/files/:id/text',
      group,
      summary: 'The first 512 KB of a text file, read in the encoding its bytes suggest',
      params: ById,
      answer: z.object({
        text: z.string(),
        encoding: z.string(),
        isCut: z.boolean().describe('There is more in the file'),
      }),
    },
    ({ server, actor, params }) => server.files.readFileText(actor, params.id),
  ),
  route(
    {
      method: 'GET',
      path: '/files/:id/rendering',
      group,
      summary: 'How far the PDF of an office document is; asking has it made',
      params: ById,
      answer: z.object({
        state: z
          .enum(['asked', 'ready', 'unfit', 'absent'])
          .describe('Being made; to be fetched; not to be made of this file; this server has no LibreOffice'),
      }),
    },
    async ({ server, actor, params }) => {
      const state = await server.files.askForRendering(actor, params.id);
      return state.ok ? ok({ state: state.value }) : state;
    },
  ),
  streamRoute(
    {
      method: 'GET',
      path: '/files/:id/rendering/content',
      group,
      summary: 'The PDF of an office document, once it is ready',
      params: ById,
      query: z.object({ download: z.stringbool().exactOptional() }),
      streams: { out: 'application/pdf' },
    },
    async ({ server, actor, params, query, request }) => {
      const opened = await server.files.openRendering(actor, params.id);
      return opened.ok ? fileResponse(opened.value, asked(request, query.download)) : opened;
    },
  ),
  route(
    {
      method: 'GET',
      path: '/files/:id/list',
      group,
      summary: 'The first list in a spreadsheet of 2 MB at most that you uploaded: its header and up to 5,000 rows',
      params: ById,
      answer: z.object({
        columns: z.array(z.string()).readonly(),
        rows: z.array(z.array(CellAnswer).readonly()).readonly(),
        left: z.int().describe('Rows beyond those given'),
      }),
    },
    ({ server, actor, params }) => server.files.readListFile(actor, params.id),
  ),
] as const;

const asked = (request: Request, download: boolean | undefined) => ({
  isDownload: download ?? false,
  range: request.headers.get('range') ?? undefined,
});
