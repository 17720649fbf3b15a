import { plainOfHtml } from '@mortise/core';

/** The words with a line for each paragraph, heading and item. */
export const textOfHtml = (html: string): string =>
  plainOfHtml(html.replace(/<br\s*\/?>|<\/(?:p|h[1-3]|li|pre|blockquote)>/g, '\n'))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** Paragraphs of a plain text. */
export const htmlOfText = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');

export const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
