/** What parts of a drawing are called, and which role each has. Pure. */
import { headingRole, type DrawingRole, type DrawnRef } from '../drawing.ts';
import { placeOfPart } from '../part-named.ts';
import type { ScenePart } from './scene.ts';
import type { Placed } from '../source/placed.ts';
import type { RoleUse } from '../source/source-roles.ts';
import { sure } from '../sure.ts';

/**
 * The name of every part: the author's id; `a->b` for a message, and for an edge without an id; `note1` … and
 * `frame1` … for what stands between messages; the label where a type has no ids. The second of a name is `name#2`.
 */
export function refsOf(parts: readonly ScenePart[]): string[] {
  const counts = new Map<string, number>();
  const taken = new Set(parts.map((part) => part.id));
  const numbered = (word: string) => {
    const count = (counts.get(word) ?? 0) + 1;
    counts.set(word, count);
    return `${word}${count}`;
  };
  return parts.map((part) => {
    const wanted = wantedRef(parts, part, numbered);
    if (part.id !== '' && wanted === part.id) return wanted;
    let ref = wanted;
    for (let count = 2; taken.has(ref); count += 1) ref = `${wanted}#${count}`;
    taken.add(ref);
    return ref;
  });
}

function wantedRef(parts: readonly ScenePart[], part: ScenePart, numbered: (word: string) => string): string {
  if (part.id !== '') return part.id;
  if (part.kind === 'message' || part.kind === 'edge')
    return `${endName(parts, part.from)}->${endName(parts, part.to)}`;
  const isInSequence = parts.some((one) => one.kind === 'message');
  if (isInSequence) return numbered(part.kind === 'group' ? 'frame' : 'note');
  return part.label;
}

/** Start and end of a state diagram are `[*]`, as they are written. */
function endName(parts: readonly ScenePart[], index: number | undefined): string {
  const { id = '', label = '' } = parts[index ?? -1] ?? {};
  return /_(start|end)\d*$/.test(id) && label === '' ? '[*]' : id;
}

export function drawnRefs(parts: readonly ScenePart[], refs: readonly string[]): DrawnRef[] {
  return parts.map((part, index) => ({ ref: sure(refs[index]), kind: part.kind, label: part.label }));
}

export interface GivenRoles {
  roles: (DrawingRole | undefined)[];
  /** Names in role lines that no part has. */
  unknown: Placed[];
}

/** The role of every part: from a role line by its name or label, else from its classes. */
export function rolesOf(
  parts: readonly ScenePart[],
  refs: readonly string[],
  uses: readonly RoleUse[],
  known: readonly DrawingRole[],
): GivenRoles {
  const byId = new Map([headingRole, ...known].map((role) => [role.id, role]));
  const roles = parts.map((part) => part.classes.map((name) => byId.get(name)).find((role) => role));
  const unknown: Placed[] = [];
  for (const { role, targets } of uses)
    for (const target of targets) {
      const index = placeOfPart(target.text, refs, parts);
      if (index === -1) unknown.push(target);
      else roles[index] = byId.get(role.text);
    }
  return { roles, unknown };
}
