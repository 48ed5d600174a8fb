/** Links that name a thing of the course instead of an address: `concept:a`, `chapter:b#section`, `cite:c`, `claim:d`. */

import { kindNames, linkedKinds, type LinkedKind } from '../kinds/kind-names.ts';

export type LinkScheme = 'concept' | 'chapter' | (typeof kindNames)[LinkedKind]['scheme'];
/** What a link's scheme can point to. */
export const linkSchemes: readonly LinkScheme[] = [
  'concept',
  'chapter',
  ...linkedKinds.map((kind) => kindNames[kind].scheme),
];

/** The title of a citation whose sentence a reader may doubt: `[](cite:x "doubtful")`. */
export const doubtful = 'doubtful';

/** What a citation's words say of the place in the source: all, or what stands before a colon and what is said there. */
export const locatorOf = (words: string): string => (words.split(/:\s/, 1)[0] ?? '').trim();

export type LinkTarget =
  | { kind: LinkScheme; id: string; anchor: string }
  | { kind: 'anchor'; anchor: string }
  | { kind: 'web'; url: string }
  | { kind: 'unknown-scheme'; scheme: string; rest: string }
  | { kind: 'site-path'; path: string };

/** Reads a link's address; every text is some kind of link. */
export function readLink(url: string): LinkTarget {
  if (url.startsWith('#')) return { kind: 'anchor', anchor: url.slice(1) };
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url) ?? [];
  if (scheme === undefined) return { kind: 'site-path', path: url };
  if (/^(https?|mailto)$/i.test(scheme)) return { kind: 'web', url };
  if (!isLinkScheme(scheme)) return { kind: 'unknown-scheme', scheme, rest };
  const [id = '', anchor = ''] = rest.split('#', 2);
  return { kind: scheme, id, anchor };
}

function isLinkScheme(scheme: string): scheme is LinkScheme {
  return (linkSchemes as readonly string[]).includes(scheme);
}

/** The kind of which a link names an entry, if it does. */
export const linkedKind = ({ kind }: LinkTarget): LinkedKind | undefined =>
  linkedKinds.find((one) => kindNames[one].scheme === kind);
