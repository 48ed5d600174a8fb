/** Parts that steps name, compared with those that the drawings have. Pure. */
import type { PartUse } from '../course/course.ts';
import { finding, type Finding } from '../course/finding.ts';
import { didYouMean, nearestFirst, nearMisses } from '../course/text/near-miss.ts';
import type { RenderedDiagram } from './drawing.ts';
import { refNamed } from './part-named.ts';
import { escapeQuoted } from './svg/markup.ts';

/** A finding for each use of what its diagram does not have, or has no shape for. A diagram that is not drawn has findings of its own. */
export function unknownParts(
  uses: readonly PartUse[],
  drawings: Readonly<Record<string, Pick<RenderedDiagram, 'refs' | 'svg'>>>,
): Finding[] {
  return uses.flatMap(({ part, diagram, file, ...point }) => {
    const drawing = drawings[diagram];
    const parts = drawing?.refs.filter(({ ref }) => drawing.svg.includes(`data-ref="${escapeQuoted(ref)}"`));
    if (!parts || refNamed(part, parts) !== undefined) return [];
    const names = parts.map(({ ref }) => ref.replace('->', ' -> '));
    const turned = part
      .split(/\s*->\s*/)
      .reverse()
      .join(' -> ');
    const isTurned = names.includes(turned);
    const meant = isTurned ? ` It leads the other way: write "${turned}".` : didYouMean(part, names);
    const message = `The diagram "${diagram}" has no part "${part}".${meant} It has: ${nearestFirst(part, names).join(', ')}.`;
    return finding('unknown-part', file, point, message, {
      fix: isTurned ? turned : nearMisses(part, names)[0],
      subject: diagram,
    });
  });
}
