import { type Actor, err, issue, ok, type Result } from '@mortise/core';
import { decodeText } from '@mortise/sheets';
import type { FilePorts } from './file-ports.ts';
import { reachFiles } from './open-file.ts';

/** As much as somebody reads on a screen; the whole file is fetched. */
const mostBytes = 512 * 1024;

export interface FileText {
  readonly text: string;
  readonly encoding: string;
  /** There is more in the file. */
  readonly isCut: boolean;
}

/** The beginning of a text file, whatever its encoding, for whoever may open it. */
export const readFileText =
  ({ storage, ...ports }: Pick<FilePorts, 'reader' | 'files' | 'storage'>) =>
  async (actor: Actor, id: string): Promise<Result<FileText>> => {
    const file = (await reachFiles(ports, actor, [id])).get(id.toLowerCase());
    const content = file && (await storage.open(file.id, { span: { start: 0, end: mostBytes - 1 } }));
    if (!content) return err({ code: 'not_found', what: 'file', id });
    const parts: Uint8Array[] = [];
    for await (const part of content) parts.push(part);
    const isCut = file.size > mostBytes;
    const decoded = decodeText(Buffer.concat(parts), isCut);
    return decoded ? ok({ ...decoded, isCut }) : err({ code: 'invalid', issues: [notText] });
  };

const notText = issue(['file'], 'not_text', { zh: '这个文件不是文本', en: 'This file is not text.' });
