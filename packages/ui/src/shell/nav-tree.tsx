'use client';

import { Tooltip } from 'antd';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Icon } from '../icons/icon.tsx';
import { CountBadge } from '../primitives/badge.tsx';
import { followLink, type NavEntry, type NavGroup, type NavNode } from './navigation.ts';

interface NavTreeProps {
  nodes: readonly NavNode[];
  activeId?: string | undefined;
  folded?: boolean;
  onNavigate: (href: string) => void;
}

/** The navigation of an app: groups with titles, entries, and folders inside groups. */
export function NavTree({ nodes, ...rest }: NavTreeProps) {
  return nodes.map((node) =>
    node.kind === 'group' ? (
      <section key={node.id} aria-label={node.label}>
        {node.label && (rest.folded ? <hr className="mo-nav-rule" /> : <h2 className="mo-nav-title">{node.label}</h2>)}
        <NavList nodes={node.children} {...rest} />
      </section>
    ) : (
      <NavList key={node.id} nodes={[node]} {...rest} />
    ),
  );
}

function NavList({ nodes, ...rest }: NavTreeProps) {
  return (
    <ul className="mo-nav-list">
      {nodes.map((node) => (
        <li key={node.id}>
          {node.kind === 'group' ? <NavFolder group={node} {...rest} /> : <NavLink entry={node} {...rest} />}
        </li>
      ))}
    </ul>
  );
}

const holds = (group: NavGroup, id: string | undefined): boolean =>
  group.children.some((node) => (node.kind === 'group' ? holds(node, id) : node.id === id));

function NavFolder({ group, ...rest }: Omit<NavTreeProps, 'nodes'> & { group: NavGroup }) {
  const [isOpen, setIsOpen] = useState(() => holds(group, rest.activeId));
  if (rest.folded) return <NavList nodes={group.children} {...rest} />;
  return (
    <>
      <button type="button" className="mo-nav" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <Icon of="folder" />
        <span className="mo-cut mo-grow">{group.label}</span>
        <Icon of={ChevronDown} size={14} className={isOpen ? '' : 'mo-turned'} />
      </button>
      {isOpen && (
        <div className="mo-nav-inner">
          <NavList nodes={group.children} {...rest} />
        </div>
      )}
    </>
  );
}

function NavLink({ entry, activeId, folded = false, onNavigate }: Omit<NavTreeProps, 'nodes'> & { entry: NavEntry }) {
  const link = (
    <a
      href={entry.href}
      className="mo-nav"
      aria-current={entry.id === activeId ? 'page' : undefined}
      aria-label={folded ? entry.label : undefined}
      onClick={(event) => followLink(event, entry.href, onNavigate)}
    >
      <Icon of={entry.icon ?? 'table-2'} />
      {!folded && <span className="mo-cut mo-grow">{entry.label}</span>}
      {entry.count !== undefined && entry.count > 0 && <CountBadge count={entry.count} tone={entry.tone ?? 'quiet'} />}
    </a>
  );
  return folded ? (
    <Tooltip title={entry.label} placement="right">
      {link}
    </Tooltip>
  ) : (
    link
  );
}
