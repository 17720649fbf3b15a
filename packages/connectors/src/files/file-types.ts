import type { FileTypes } from '@mortise/core';
import { fileTypeFromBuffer } from 'file-type';

const textTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  json: 'application/json',
  md: 'text/markdown',
};

/** Signatures decide. What has none and holds no zero byte is text, of the kind its name says. */
export const fileTypes: FileTypes = {
  async detect(head, name) {
    const found = await fileTypeFromBuffer(head);
    if (found) return found.mime;
    if (head.includes(0)) return 'application/octet-stream';
    return textTypes[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'text/plain';
  },
};
