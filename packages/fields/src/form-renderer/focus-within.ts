const focusable =
  'input:not([type="hidden"]):not(:disabled), textarea:not(:disabled), [role="combobox"], button:not(:disabled)';

/** Scrolls a field to the middle of what scrolls it and focuses its control. */
export function focusWithin(element: Element | null | undefined): void {
  if (!element) return;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  focusControl(element.querySelector('.mo-form-control') ?? element);
}

export const focusControl = (frame: Element | null) =>
  frame?.querySelector<HTMLElement>(focusable)?.focus({ preventScroll: true });
