import { type FileRef, newPartId, type Text } from '@mortise/core';
import { useEffect, useRef, useState } from 'react';
import type { InputProps } from '../field-view.ts';
import { type FileLimits, whyRefused } from './limits.ts';

/** A file on its way, or one that did not arrive. */
export interface Upload {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  /** 0 to 1 */
  readonly done: number;
  /** Set when it failed or was refused. */
  readonly problem?: Text;
}

type Field = Pick<InputProps<unknown, FileRef[]>, 'value' | 'onChange' | 'context'>;

/**
 * Uploads what a person chose, checked first, and adds each to the value as it arrives. What `prepare` makes of a file
 * is uploaded in its place; its size counts then.
 */
export function useUploads(
  { value, onChange, context }: Field,
  limits: FileLimits,
  prepare?: (file: File) => Promise<File>,
) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  // Several files arrive one after another, each onto what the last left behind.
  const files = useRef<readonly FileRef[]>([]);
  useEffect(() => {
    files.current = value ?? [];
  }, [value]);

  const change = (key: string, next: Partial<Upload>) =>
    setUploads((before) => before.map((upload) => (upload.key === key ? { ...upload, ...next } : upload)));
  const fail = (key: string, problem: Text) => {
    change(key, { problem });
    return false;
  };
  const dismiss = (key: string) => setUploads((before) => before.filter((upload) => upload.key !== key));
  const set = (next: readonly FileRef[]) => {
    files.current = next;
    onChange(next.length === 0 ? null : [...next]);
  };

  const start = async (chosen: File, key: string): Promise<boolean> => {
    try {
      const file = prepare ? await prepare(chosen) : chosen;
      const unfit = prepare && whyRefused(file, limits);
      if (unfit) return fail(key, unfit);
      const stored = await context.upload(file, (done) => change(key, { done }));
      const refused = whyRefused(stored, limits);
      if (refused) return fail(key, refused);
      set([...files.current, stored]);
      dismiss(key);
      return true;
    } catch (reason) {
      return fail(key, reason instanceof Error ? reason.message : failed);
    }
  };

  const asChosen = prepare ? { ...limits, maxSizeMb: Number.POSITIVE_INFINITY } : limits;
  const add = (chosen: readonly File[]) => {
    const busy = uploads.filter(({ problem }) => problem === undefined).length;
    let room = limits.maxCount - files.current.length - busy;
    const accepted: { file: File; key: string }[] = [];
    const entries = chosen.map((file): Upload => {
      const entry = { key: newPartId('upload'), name: file.name, size: file.size, done: 0 };
      const problem = whyRefused(file, asChosen) ?? (room > 0 ? undefined : tooMany(limits.maxCount));
      if (problem) return { ...entry, problem };
      room -= 1;
      accepted.push({ file, key: entry.key });
      return entry;
    });
    setUploads((before) => [...before.filter(({ problem }) => problem === undefined), ...entries]);
    for (const { file, key } of accepted) {
      const work = start(file, key);
      context.during?.(work);
    }
  };

  return { uploads, add, dismiss, remove: (id: string) => set(files.current.filter((file) => file.id !== id)) };
}

const failed = { zh: '没有传上，检查网络后重新选择', en: "Couldn't upload. Check the connection and choose it again." };
const tooMany = (count: number) => ({
  zh: `最多 ${count} 个，多的没有上传`,
  en: `At most ${count}; the rest was left out.`,
});
