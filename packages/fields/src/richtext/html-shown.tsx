import { createElement, type ReactNode, useEffect, useState } from 'react';
import { imageAddress, linkAddress } from './addresses.ts';
import { type Tag, tags } from './allowed.ts';
import { textOfHtml } from './html-text.ts';

/**
 * HTML drawn as React elements of the allowed tags, so that nothing else can come of it, cleaned or not. On the server
 * and until the browser has taken it apart its words stand there.
 */
export function HtmlShown({ html }: { readonly html: string }) {
  const [content, setContent] = useState<ReactNode>(null);
  useEffect(() => {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    setContent([...body.childNodes].map(drawn));
  }, [html]);
  return <div className="mo-rich">{content ?? <p style={{ whiteSpace: 'pre-wrap' }}>{textOfHtml(html)}</p>}</div>;
}

function drawn(node: ChildNode, key: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof HTMLElement)) return null;
  const children = [...node.childNodes].map(drawn);
  const tag = tags.find((known) => known === node.tagName.toLowerCase());
  if (!tag) return null;
  if (tag === 'img' || tag === 'br' || tag === 'hr') return createElement(tag, { key, ...propsOf(tag, node) });
  return createElement(tag, { key, ...propsOf(tag, node) }, ...children);
}

function propsOf(tag: Tag, node: HTMLElement) {
  const [href, src] = [node.getAttribute('href') ?? '', node.getAttribute('src') ?? ''];
  if (tag === 'a') return linkAddress.test(href) ? { href, target: '_blank', rel: 'noopener noreferrer' } : {};
  if (tag === 'img') return imageAddress.test(src) ? { src, alt: node.getAttribute('alt') ?? '' } : { hidden: true };
  return {};
}
