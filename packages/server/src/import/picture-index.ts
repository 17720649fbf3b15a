import { createHash } from 'node:crypto';
import { type Actor, type Field, type FileRef, type Issue, issue, parse } from '@mortise/core';
import { problemOf, type Workbook } from '@mortise/sheets';
import { storeFile } from '../files/store-file.ts';
import type { ImportPorts } from './import-ports.ts';

type Ports = Pick<ImportPorts, 'files' | 'storage' | 'fileTypes' | 'clock'>;

export interface ReadPictures {
  readonly value: readonly FileRef[] | null;
  readonly issue?: Issue;
}

/**
 * Pictures of a spreadsheet as stored files: each part of it once, whatever shows it. A part always becomes the same file
 * of an import, so that what a check or a dead worker stored is taken up.
 */
export class PictureIndex {
  readonly #ports: Ports;
  readonly #actor: Actor;
  readonly #importId: string;
  readonly #workbook: Workbook;
  readonly #known = new Map<string, FileRef | Issue>();

  constructor(ports: Ports, actor: Actor, importId: string, workbook: Workbook) {
    this.#ports = ports;
    this.#actor = actor;
    this.#importId = importId;
    this.#workbook = workbook;
  }

  /** Stores these parts, by the road of every upload; `read` knows them from then on. */
  async learn(parts: Iterable<string>): Promise<void> {
    const unknown = new Map(
      [...parts].filter((part) => !this.#known.has(part)).map((part) => [this.#idOf(part), part]),
    );
    if (unknown.size === 0) return;
    const stored = await this.#ports.files.find([...unknown.keys()]);
    for (const [id, part] of unknown) this.#known.set(part, stored.get(id) ?? (await this.#store(id, part)));
  }

  /** The value of a field that holds files; an issue where it does not take them. */
  read(field: Pick<Field, 'type' | 'config'>, parts: readonly string[]): ReadPictures {
    const files: FileRef[] = [];
    for (const part of parts) {
      const found = this.#known.get(part);
      if (!found) continue;
      if ('code' in found) return { value: null, issue: found };
      files.push({ id: found.id, name: found.name, size: found.size, type: found.type });
    }
    if (files.length === 0) return { value: null };
    const taken = parse(field.type.value(field.config), files);
    if (taken.ok) return { value: files };
    const [why] = taken.error.code === 'invalid' ? taken.error.issues : [];
    return { value: null, issue: why ?? unreadable };
  }

  async #store(id: string, part: string): Promise<FileRef | Issue> {
    try {
      const { name, content } = this.#workbook.picture(part);
      const stored = await storeFile(this.#ports)(this.#actor, { id, name, content });
      return stored.ok ? stored.value : unreadable;
    } catch (accident) {
      const problem = problemOf(accident);
      if (!problem) throw accident;
      return problem.code === 'too_large' ? tooLarge : unreadable;
    }
  }

  /** A UUID of our own making. */
  #idOf(part: string): string {
    const hash = createHash('sha256').update(`${this.#importId} ${part}`).digest('hex');
    return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  }
}

const unreadable = issue([], 'picture', {
  zh: '图片已损坏，读不出来',
  en: 'The picture is damaged and cannot be read.',
});
const tooLarge = issue([], 'picture', { zh: '图片超过 50 MB', en: 'The picture is larger than 50 MB.' });
