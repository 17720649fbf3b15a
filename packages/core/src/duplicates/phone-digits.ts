/**
 * The digits that are dialled within China, without the 0 before an area code: `+86 138-0013-8000`, `008613800138000` and
 * `13800138000` are the same. Extensions do not count. Numbers of other countries keep their code. Null: no number.
 */
export function phoneDigits(text: string): string | null {
  const written = text.normalize('NFKC').toLowerCase().split(extension)[0] ?? '';
  const digits = written.replace(/\D/g, '');
  const isForeign = /^\s*(?:\+|00)/.test(written);
  const dialled = digits
    .replace(/^00/, '')
    .replace(isForeign ? /^86/ : /^86(?=1[3-9]\d{9}$)/, '')
    .replace(/^0/, '');
  return dialled.length < fewest ? null : dialled;
}

const extension = /[;,]?\s*(?:转|分机|ext\.?|x|#|;)/;
const fewest = 5;
