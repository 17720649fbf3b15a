/**
 * dnd-kit hears keys only some moments after a card is taken up with them, later still on a busy machine, and counts from
 * a wrong place where one comes before it has measured. What is pressed until then is held back and pressed again.
 */
export function keepEarlyKeys(): void {
  const early: KeyboardEvent[] = [];
  const keep = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    // The key that took it up, held down, is no second press.
    if (!event.repeat) early.push(event);
  };
  window.addEventListener('keydown', keep, { capture: true });
  // Its own timer, set after this one, has run and what it asked for is drawn by the second frame.
  const press = () => {
    window.removeEventListener('keydown', keep, { capture: true });
    for (const { key, code } of early)
      document.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));
  };
  setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(press)));
}
