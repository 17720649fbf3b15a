import { ok, type Result, type StoredFile, visitor } from '@mortise/core';
import type { PublicFormPorts, Visit } from './public-form-ports.ts';
import { enterLink } from './reach-link.ts';
import { refusal } from './refusals.ts';
import { visitorUploads } from './secrets.ts';

interface PublicUpload {
  readonly key: string;
  readonly entry?: string;
  /** The browser's own random name, by which what is sent then may name the file. */
  readonly device: string;
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** A file that a visitor adds; swept after a day unless what they send holds it. Only where a field takes files. */
export const uploadToPublicForm =
  (ports: PublicFormPorts) =>
  async ({ key, entry, device, name, content }: PublicUpload, visit: Visit): Promise<Result<StoredFile>> => {
    const entered = await enterLink(ports, key, entry);
    if (!entered.ok) return entered;
    const { link, fields, state } = entered.value;
    const takesFiles = fields.some(({ id, kind }) => kind === 'files' && link.content.fields.includes(id));
    if (!takesFiles) return refusal('file');
    const { timeZone } = await ports.organisations.read();
    const actor = visitor(timeZone, visit.locale, { formId: link.content.formId, fieldIds: [], recordId: null });
    const uploads = visitorUploads(state.secret, device);
    const stored = await ports.fileUses.storeFile({ ...actor, uploads }, { name, content });
    return stored.ok ? ok(stored.value) : stored;
  };
