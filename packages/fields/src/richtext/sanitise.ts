import sanitize from 'sanitize-html';
import { imageAddress, linkAddress } from './addresses.ts';
import { attributes, tags } from './allowed.ts';

/** Takes out of HTML whatever is not on the list. Runs wherever a value is validated on the server. */
export const sanitise = (html: string): string =>
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
