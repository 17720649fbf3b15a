import { type Collision, err, type Forms, type PublishedForm, type Result } from '@mortise/core';

const attempts = 10;

/** Tries again what came into somebody else's way, with the form as it is then. */
export async function insisting<T>(
  { forms }: { readonly forms: Forms },
  form: PublishedForm,
  work: (form: PublishedForm, careful: boolean) => Promise<Result<Result<T>, Collision>>,
): Promise<Result<T>> {
  let current = form;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const done = await work(current, attempt > 1);
    if (done.ok) return done.value;
    if (done.error === 'timed_out') break;
    if (done.error !== 'taken') await pause(attempt);
    if (done.error === 'unknown_shape') {
      const published = await forms.find(form.id);
      if (!published) return err({ code: 'not_found', what: 'form', id: form.id });
      current = published;
    }
  }
  return err({ code: 'busy', what: { zh: '这些记录', en: 'these records' } });
}

/** Publications reach every process within a second; locks are held for less. */
/** Not the same for everybody: writers that came into each other's way would meet again. */
const pause = (attempt: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.min(300, 20 * 2 ** attempt) * (0.5 + Math.random())));
