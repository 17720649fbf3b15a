import { SaxesParser, type SaxesTagNS } from 'saxes';
import { damaged, SheetFault } from '../problem.ts';

export interface Element {
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  attribute(name: string): string | undefined;
  /** The relationship it names (`id`, or `embed` of a picture), whichever prefix its namespace has. */
  readonly relation: string | undefined;
}

/**
 * Walks a part that is small enough to be held: opened and closed elements by local name, namespaces resolved.
 * Document types are refused.
 */
export function walkXml(
  xml: string,
  visit: { open(element: Element): void; text?(value: string): void; close?(name: string): void },
): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw damaged(error.message);
  });
  parser.on('doctype', () => {
    throw damaged('document types are refused');
  });
  parser.on('opentag', (tag) => visit.open(elementOf(tag)));
  const { text } = visit;
  if (text) parser.on('text', (value) => text(value));
  parser.on('closetag', (tag) => visit.close?.(tag.local));
  try {
    parser.write(xml).close();
  } catch (error) {
    if (error instanceof SheetFault) throw error;
    throw damaged(error instanceof Error ? error.message : 'XML');
  }
}

function elementOf(tag: SaxesTagNS): Element {
  return {
    name: tag.local,
    namespace: tag.uri,
    attribute: (name) => tag.attributes[name]?.value,
    get relation() {
      return Object.values(tag.attributes).find(
        ({ local, uri }) => (local === 'id' || local === 'embed') && uri.endsWith('/relationships'),
      )?.value;
    },
  };
}
