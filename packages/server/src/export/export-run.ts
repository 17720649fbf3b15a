import type { AppError, ExportJob } from '@mortise/core';

/** Its maker wants it no more, or another worker is at it by now. */
export class Stopped extends Error {}

/** The worker was asked to stop: another begins anew. */
export class Interrupted extends Error {}

/** The export cannot be made: its maker is told why. */
export class ExportFailure extends Error {
  readonly reason: AppError;
  constructor(reason: AppError) {
    super(reason.code);
    this.reason = reason;
  }
}

type Told = NonNullable<ExportJob['error']>;

/** The sentence for a failure. */
export function told(reason: AppError): Told {
  if (reason.code === 'invalid') {
    const [first] = reason.issues;
    if (first) return { code: first.code, message: first.message };
  }
  return { code: reason.code, message: sentences[reason.code] ?? otherwise };
}

const sentences: Partial<Record<AppError['code'], Told['message']>> = {
  forbidden: {
    zh: '你不再有导出这张表单的权限。联系管理员',
    en: 'You may no longer export this form. Ask an administrator',
  },
  not_found: { zh: '表单已被删除', en: 'The form was deleted' },
  too_large: {
    zh: '文件超过 10 GB。少导一些记录，或不带附件',
    en: 'The file is larger than 10 GB. Export fewer records, or leave out attachments',
  },
};

const otherwise = { zh: '导出没有完成。再导出一次', en: 'The export did not finish. Export again' };

export const ownerLeft: Told = {
  code: 'owner_left',
  message: { zh: '发起导出的成员已离职', en: 'The member who asked for it has left' },
};

/** After the last try. */
export const gaveUp: Told = {
  code: 'internal',
  message: {
    zh: '导出时多次出现意外错误。稍后再试，仍然不行时联系管理员',
    en: 'The export met an unexpected error several times. Try again later, or ask an administrator',
  },
};
