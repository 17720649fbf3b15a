import {
  type AppError,
  type Bilingual,
  type DuplicateSeen,
  type Issue,
  type Locale,
  textIn,
  type Usage,
} from '@mortise/core';

/** What only the HTTP edge can find wrong. */
export type EdgeError =
  | { readonly code: 'password_change_required' }
  | { readonly code: 'session_required' }
  | { readonly code: 'cross_site' }
  /** The view through somebody's eyes is over, or may no longer be. */
  | { readonly code: 'view_ended' }
  | { readonly code: 'view_only' }
  | { readonly code: 'not_while_viewing' }
  | { readonly code: 'malformed' }
  | { readonly code: 'idempotency_key_reused' }
  | { readonly code: 'idempotency_in_progress' }
  | { readonly code: 'internal' };

export type ProblemSource = AppError | EdgeError;
type Code = ProblemSource['code'];

const status = {
  unauthenticated: 401,
  forbidden: 403,
  password_change_required: 403,
  session_required: 403,
  cross_site: 403,
  view_ended: 403,
  view_only: 403,
  not_while_viewing: 403,
  not_found: 404,
  conflict: 409,
  in_use: 409,
  idempotency_in_progress: 409,
  too_large: 413,
  malformed: 400,
  invalid: 422,
  idempotency_key_reused: 422,
  rate_limited: 429,
  internal: 500,
  busy: 503,
  upstream: 502,
} as const satisfies Record<Code, number>;

const titles = {
  unauthenticated: { zh: '登录已失效', en: 'Not signed in' },
  forbidden: { zh: '没有权限', en: 'Not allowed' },
  password_change_required: { zh: '先设置新密码', en: 'Choose a new password first' },
  session_required: { zh: '这项操作要登录后进行', en: 'Sign in to do this' },
  cross_site: { zh: '已拦截来自其他网站的请求', en: 'Blocked a request from another site' },
  view_ended: { zh: '身份查看已结束', en: 'You look with your own eyes again' },
  view_only: { zh: '以他人身份查看时不能修改', en: 'Nothing can be changed while you view as somebody' },
  not_while_viewing: {
    zh: '这是本人的内容，以他人身份查看时不打开',
    en: 'This is their own affair: it is closed while you view as them',
  },
  not_found: { zh: '没有找到', en: 'Not found' },
  conflict: { zh: '内容已被他人修改', en: 'Changed by someone else' },
  in_use: { zh: '仍在使用', en: 'Still in use' },
  idempotency_in_progress: { zh: '同一请求正在处理', en: 'The same request is under way' },
  too_large: { zh: '内容过大', en: 'Too large' },
  malformed: { zh: '请求无法解析', en: "The request can't be read" },
  invalid: { zh: '有内容不符合要求', en: 'Some values need attention' },
  idempotency_key_reused: { zh: '幂等键已用于另一请求', en: 'The idempotency key belongs to another request' },
  rate_limited: { zh: '操作过于频繁', en: 'Too many requests' },
  internal: { zh: '服务出错', en: 'Something went wrong' },
  busy: { zh: '数据正忙', en: 'Busy' },
  upstream: { zh: '外部服务没有给出结果', en: 'No answer from the service' },
} as const satisfies Record<Code, Bilingual>;

/** RFC 9457, with the error's own data beside the standard members. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly traceId: string;
  readonly errors?: readonly {
    path: readonly (string | number)[];
    code: string;
    message: string;
    /** Of `duplicate` and `possible_duplicate`: what is there already, as far as the caller may know it. */
    duplicates?: readonly (Omit<DuplicateSeen, 'formName'> & { formName: string })[];
  }[];
  readonly [extra: string]: unknown;
}

/** The error in the reader's language. */
export function problemOf(error: ProblemSource, locale: Locale, traceId: string): Problem {
  return {
    type: `urn:mortise:problem:${error.code}`,
    title: titles[error.code][locale],
    status: status[error.code],
    detail: detailOf(error, locale),
    code: error.code,
    traceId,
    ...extrasOf(error, locale),
  };
}

function detailOf(error: ProblemSource, locale: Locale): string {
  const say = (zh: string, en: string) => (locale === 'zh' ? zh : en);
  switch (error.code) {
    case 'unauthenticated':
      return say('登录后重试，已填的内容还在本页', 'Sign in and retry. What you filled in is still here.');
    case 'forbidden':
      return say('联系管理员开通权限', 'Ask an administrator for access.');
    case 'not_found':
      return say('它可能已删除，或你没有查看权限', 'It may have been deleted, or you may not see it.');
    case 'invalid':
      return error.issues.map(({ message }) => textIn(message, locale)).join(locale === 'zh' ? '；' : '; ');
    case 'conflict':
      return say('刷新后合并你的修改，再保存', 'Reload, merge your changes and save again.');
    case 'in_use':
      return say(
        `有 ${error.usedBy.length} 处在使用：${placesOf(error.usedBy, 'zh')}。先解除引用`,
        `It is used in ${error.usedBy.length} places: ${placesOf(error.usedBy, 'en')}. Remove those uses first.`,
      );
    case 'rate_limited':
      return say(
        `操作过于频繁，${error.retryAfterSeconds} 秒后重试`,
        `Too many requests. Retry in ${error.retryAfterSeconds} s.`,
      );
    case 'too_large':
      return say(`上限为 ${inMegabytes(error.limit)} MB`, `The limit is ${inMegabytes(error.limit)} MB.`);
    case 'busy':
      return say(
        `${textIn(error.what, locale)}正在被修改，没有改动任何内容，稍后重试`,
        `Someone else is changing ${textIn(error.what, locale)}. Nothing was changed: retry in a moment.`,
      );
    case 'upstream':
      return textIn(error.why, locale);
    case 'internal':
      return say(
        '稍后重试；仍不行时把追踪编号交给管理员',
        'Retry in a moment, or give the trace id to an administrator.',
      );
    case 'idempotency_in_progress':
      return say('稍后用同一幂等键重试，会得到它的结果', 'Retry later with the same key to get its answer.');
    case 'view_ended':
      return say('身份查看已结束，刷新页面回到自己的身份', 'The view is over. Reload the page to go on as yourself.');
    case 'view_only':
      return say(
        '以他人身份查看时不能修改，先点「退出查看」',
        'Nothing can be changed while you view as somebody. Stop viewing first.',
      );
    case 'malformed':
      return say(
        '正文要是 JSON，并带 Content-Type: application/json',
        'Send JSON with Content-Type: application/json.',
      );
    default:
      return titles[error.code][locale];
  }
}

/** The first of the places, as a person finds them. */
function placesOf(usedBy: readonly Usage[], locale: Locale): string {
  const named = usedBy.slice(0, mostNamed).map(({ name, place }) => `${textIn(name, locale)} ${textIn(place, locale)}`);
  const isAll = usedBy.length <= mostNamed;
  return named.join(locale === 'zh' ? '、' : ', ') + (isAll ? '' : locale === 'zh' ? '等' : ' and more');
}

const mostNamed = 3;

function extrasOf(error: ProblemSource, locale: Locale): Record<string, unknown> {
  switch (error.code) {
    case 'invalid':
      return { errors: error.issues.map((issue) => issueOf(issue, locale)) };
    case 'in_use':
      return {
        usedBy: error.usedBy.map(({ name, place, ...rest }) => ({
          ...rest,
          name: textIn(name, locale),
          place: textIn(place, locale),
        })),
      };
    case 'busy':
    case 'upstream':
      return {};
    default: {
      const { code: _, ...rest } = error;
      return rest;
    }
  }
}

export const issueOf = ({ path, code, message, duplicates }: Issue, locale: Locale) => ({
  path,
  code,
  message: textIn(message, locale),
  ...(duplicates && {
    duplicates: duplicates.map(({ formName, ...rest }) => ({ ...rest, formName: textIn(formName, locale) })),
  }),
});

const inMegabytes = (bytes: number) => Math.round((bytes / 1_048_576) * 10) / 10;
