import { type AppError, type ImportJob, textIn } from '@mortise/core';
import { problemOf } from '@mortise/sheets';
import { Cancelled, ImportFailure } from './import-run.ts';

type Told = NonNullable<ImportJob['error']>;

export interface Ending {
  readonly state: 'cancelled' | 'failed';
  readonly error: Told | null;
}

/** How a run ends that did not get through; null for an accident, which is tried again. */
export function endingOf(accident: unknown): Ending | null {
  if (accident instanceof Cancelled) return { state: 'cancelled', error: null };
  if (accident instanceof ImportFailure) {
    return passing.has(accident.reason.code) ? null : { state: 'failed', error: told(accident.reason) };
  }
  const problem = problemOf(accident);
  return problem ? { state: 'failed', error: { code: problem.code, message: problem.message } } : null;
}

/** Somebody else was at the same thing in the same moment. */
const passing: ReadonlySet<AppError['code']> = new Set(['busy', 'conflict']);

/** The sentence for the person: why, and that nothing stays behind. */
function told(reason: AppError): Told {
  if (reason.code !== 'invalid') return { code: reason.code, message: sentences[reason.code] ?? otherwise };
  const [first, ...others] = reason.issues;
  if (!first) return { code: reason.code, message: otherwise };
  const more = others.length;
  return {
    code: first.code,
    message: {
      zh: `${textIn(first.message, 'zh')}${more > 0 ? `（另有 ${more} 处问题）` : ''}。没有导入任何内容`,
      en: `${textIn(first.message, 'en').replace(/\.$/, '')}${more > 0 ? ` (and ${more} more problems)` : ''}. Nothing was imported.`,
    },
  };
}

const sentences: Partial<Record<AppError['code'], { zh: string; en: string }>> = {
  forbidden: {
    zh: '你没有权限完成这次导入，已撤回全部改动。联系管理员',
    en: 'You lack a right that this import needs. All changes were taken back. Ask an administrator.',
  },
  not_found: {
    zh: '导入要用的文件、应用或表单已被删除，已撤回全部改动',
    en: 'The file, app or form of this import was deleted. All changes were taken back.',
  },
};

const otherwise = {
  zh: '导入没有完成，已撤回全部改动。重新导入一次',
  en: 'The import did not finish. All changes were taken back. Import again.',
};

export const fileGone: Told = {
  code: 'file_gone',
  message: { zh: '上传的文件已经不在了。重新上传', en: 'The uploaded file is gone. Upload it again.' },
};

export const ownerLeft: Told = {
  code: 'owner_left',
  message: {
    zh: '发起导入的成员已离职，没有导入任何内容',
    en: 'The member who started the import has left. Nothing was imported.',
  },
};

/** After the last try to undo. */
export const gaveUpUndo: Told = {
  code: 'internal',
  message: {
    zh: '撤销时多次出现意外错误，只撤销了一部分。稍后再撤销一次，仍然不行时联系管理员',
    en: 'Undoing met an unexpected error several times and is done in part. Try again later, or ask an administrator.',
  },
};

/** After the last try. */
export const gaveUp: Told = {
  code: 'internal',
  message: {
    zh: '导入时多次出现意外错误，没有导入任何内容。稍后重新导入，仍然不行时联系管理员',
    en: 'The import met an unexpected error several times. Nothing was imported. Try again later, or ask an administrator.',
  },
};
