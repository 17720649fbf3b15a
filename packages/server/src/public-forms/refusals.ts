import { type AppError, type Bilingual, err, issue, type Result } from '@mortise/core';

/** Why a link does not take what is sent, in words for somebody who knows nothing of us. */
const reasons = {
  closed: { zh: '表单已停止填写', en: 'This form no longer takes answers.' },
  not_yet: { zh: '表单还没有开放', en: 'This form is not open yet.' },
  full: { zh: '名额已满，不再接受填写', en: 'This form has received all the answers it can take.' },
  device: { zh: '这台设备已经填写过', en: 'This device has already sent an answer.' },
  password: { zh: '密码不正确', en: 'The password is not right.' },
  robot_check: { zh: '人机验证已过期，重新提交一次', en: 'The robot check has expired. Send again.' },
  consent: { zh: '同意条款后才能提交', en: 'Agree to the terms before sending.' },
  prefill: {
    zh: '链接不完整或已过期，向发送者要一个新链接',
    en: 'The link is incomplete or has expired. Ask for a new one.',
  },
  change: { zh: '修改链接无效或已过期', en: 'This link to your answer is not valid or has expired.' },
  file: { zh: '文件没有上传成功，重新上传', en: 'The file was not uploaded. Upload it again.' },
} as const satisfies Record<string, Bilingual>;

export type Reason = keyof typeof reasons;

export const refusal = (reason: Reason, path: readonly string[] = []): Result<never, AppError> =>
  err({ code: 'invalid', issues: [issue(path, reason, reasons[reason])] });
