import sanitize from 'sanitize-html';
import { imageAddress, linkAddress } from './addresses.ts';
import { attributes, tags } from './allowed.ts';

/** Passes after which markup that still changes is not worth keeping as markup. */
const most = 5;

/**
 * Takes out of HTML whatever is not on the list. Runs wherever a value is validated on the server. What it gives is
 * given back unchanged when it is cleaned again: a saved value that is saved once more is no change. One pass does not
 * promise that, since what it makes of broken tags is read as other tags.
 */
export function sanitise(html: string): string {
  let clean = cleaned(html);
  for (let pass = 1; pass < most; pass += 1) {
    const again = cleaned(clean);
    if (again === clean) return clean;
    clean = again;
  }
  return sanitize(clean, { allowedTags: [], allowedAttributes: {} });
}

const cleaned = (html: string): string =>
  sanitize(html, {
    allowedTags: [...tags],
    allowedAttributes: { ...attributes, a: [...attributes.a, 'rel', 'target'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    transformTags: {
      a: (tagName, { href = '' }) => ({
        tagName,
        attribs: linkAddress.test(href) ? { href, rel: 'noopener noreferrer', target: '_blank' } : {},
      }),
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !imageAddress.test(attribs.src ?? ''),
  });
