import { Avatar } from '@mortise/ui';
import { ExternalLink } from 'lucide-react';
import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { Link } from './cell.tsx';
import type { url } from './definition.ts';
import { readUrl, shortUrl } from './read-url.ts';

/**
 * A page of the web as a card: whose it is and where on it. Nothing is asked of the site: who reads a record is nobody's
 * business outside. What is no page (mail, phone) stays a link.
 */
export function LinkCard(props: DisplayProps<ConfigOf<typeof url>, string>) {
  const { value, config } = props;
  const link = value === null ? null : readUrl(value);
  if (!link?.startsWith('http')) return <Link {...props} />;
  const { host } = new URL(link);
  const site = shortUrl(`https://${host}`);
  const place = shortUrl(link).slice(site.length);
  return (
    <a
      href={link}
      title={link}
      className="mo-link-card"
      rel="noopener noreferrer"
      {...(config.newTab ? { target: '_blank' } : {})}
    >
      <Avatar id={host} name={site} size={32} shape="thing" />
      <span className="mo-link-card-text">
        <span className="mo-cut">{site}</span>
        {place !== '' && <span className="mo-cut mo-meta">{decoded(place)}</span>}
      </span>
      <ExternalLink size={14} strokeWidth={1.75} aria-hidden />
    </a>
  );
}

/** As people read it; an address that is badly encoded stays as it is. */
function decoded(place: string): string {
  try {
    return decodeURI(place);
  } catch {
    return place;
  }
}
