import { type Actor, err, ok, type PreviewState, previewKind, type Result, type StoredFile } from '@mortise/core';
import type { FilePorts, RenderPorts } from './file-ports.ts';
import { type OpenedFile, reachFiles } from './open-file.ts';

/** Larger documents are fetched, not rendered; so are those that would become larger. */
const mostBytes = 50 * 1_048_576;

const second = 1000;
const hour = 3600 * second;
/** How long an answer stands: whoever was asked may have died, a program may have been installed since. */
const standing: Readonly<Record<PreviewState, number>> = {
  asked: 150 * second,
  ready: Number.POSITIVE_INFINITY,
  unfit: 24 * hour,
  absent: 60 * second,
};

type Ports = Pick<FilePorts, 'reader' | 'files' | 'storage' | 'previews' | 'jobs' | 'clock'>;

/** How far the PDF of an office document is, for whoever may open the document. The first who asks has it made. */
export const askForRendering =
  (ports: Ports) =>
  async (actor: Actor, id: string): Promise<Result<PreviewState>> => {
    const file = await reachDocument(ports, actor, id);
    if (!file) return missing(id);
    if (file.size > mostBytes) return ok('unfit');
    const now = ports.clock.now();
    const since = (state: PreviewState) => new Date(Math.max(0, now.getTime() - standing[state]));
    const oldest = { asked: since('asked'), ready: since('ready'), unfit: since('unfit'), absent: since('absent') };
    const { state, isMine } = await ports.previews.ask(file.id, now, oldest);
    if (isMine) await ports.jobs.enqueue({ name: 'render-file', id: file.id, payload: { fileId: file.id } });
    return ok(state);
  };

/** The PDF of an office document, for whoever may open the document. */
export const openRendering =
  (ports: Pick<Ports, 'reader' | 'files' | 'storage'>) =>
  async (actor: Actor, id: string): Promise<Result<OpenedFile>> => {
    const file = await reachDocument(ports, actor, id);
    const size = file && (await ports.storage.size(file.id, 'preview'));
    if (!file || !size) return missing(id);
    const { storage } = ports;
    return ok({
      file: { ...file, name: `${file.name}.pdf`, type: 'application/pdf', size },
      open: (span) => storage.open(file.id, { of: 'preview', ...(span && { span }) }),
    });
  };

/** The worker's part. A file that cannot be rendered is an answer; only what the program did not decide is tried again. */
export const renderFile =
  ({ files, storage, previews, converter, clock }: RenderPorts) =>
  async (fileId: string, signal: AbortSignal): Promise<void> => {
    const file = (await files.find([fileId])).get(fileId);
    const path = file && (await storage.localPath(fileId));
    // Its bytes are gone: whoever waits for it is told.
    const made = path ? await converter.toPdf(path, file.name, signal) : 'unfit';
    const state =
      typeof made === 'string'
        ? made
        : (await storage.put(fileId, made, { maxBytes: mostBytes, of: 'preview' })) === 'too_large'
          ? 'unfit'
          : 'ready';
    await previews.note(fileId, state, clock.now());
  };

async function reachDocument(
  ports: Pick<FilePorts, 'reader' | 'files'>,
  actor: Actor,
  id: string,
): Promise<StoredFile | undefined> {
  const file = (await reachFiles(ports, actor, [id])).get(id.toLowerCase());
  return file && previewKind(file) === 'office' ? file : undefined;
}

const missing = (id: string) => err({ code: 'not_found', what: 'file', id } as const);
