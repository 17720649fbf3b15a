import { issue } from '../issues.ts';
import { err, parse, type Result } from '../result.ts';
import { textIn } from '../text.ts';
import { AppDraft, type NavigationItem, type PublishedApp } from './app.ts';

/** The only road from a draft to a published app. */
export function publishApp(draft: unknown): Result<PublishedApp> {
  const parsed = parse(AppDraft, draft);
  if (!parsed.ok) return parsed;
  if (textIn(parsed.value.name, 'zh').trim() !== '') return parsed;
  return err({
    code: 'invalid',
    issues: [issue(['name'], 'required', { zh: '给应用起一个名称', en: 'Give the app a name' })],
  });
}

/** Form ids in the navigation, in reading order. */
export const formsIn = (items: readonly NavigationItem[]): string[] =>
  items.flatMap((item) => (item.kind === 'form' ? [item.formId] : formsIn(item.children)));

/** The navigation without the forms that are not `there`: a deleted form keeps its place until it comes back. */
export const navigationWith = (items: readonly NavigationItem[], there: ReadonlySet<string>): NavigationItem[] =>
  items.flatMap((item): NavigationItem[] => {
    if (item.kind === 'group') return [{ ...item, children: navigationWith(item.children, there) }];
    return there.has(item.formId) ? [item] : [];
  });
