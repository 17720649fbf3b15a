import type { RecordView } from '@mortise/core';
import type { SuppressKeyboardEventParams } from 'ag-grid-community';

/**
 * Which keys the grid must leave alone. A letter does not begin to edit a cell, because letters are commands here
 * (N, J, K, /): Enter, F2 and a double click do. While a list is open inside an editor its keys are the list's.
 */
export function isNotForGrid({ event, editing }: SuppressKeyboardEventParams<RecordView>): boolean {
  if (!editing) return event.key.length === 1 && !event.ctrlKey && !event.metaKey;
  if (event.isComposing) return true;
  const isListOpen = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
  if (isListOpen) return ['Enter', 'Escape', 'ArrowUp', 'ArrowDown'].includes(event.key);
  const isText = event.target instanceof HTMLTextAreaElement;
  return isText && event.key === 'Enter' && (event.shiftKey || event.altKey);
}

/** Popups of antd stand at the end of the body: a click there is a click inside the editor that opened it. */
export const isInPopup = (target: Element): boolean =>
  target.closest(
    '.ant-select-dropdown, .ant-picker-dropdown, .ant-popover, .ant-modal-root, .ant-cascader-dropdown, .ant-dropdown, .ant-drawer',
  ) !== null;
