/** Generic types in class diagrams: Mermaid reads one name between two tildes, and no commas or types in it. Pure. */
import { veiled } from './veil.ts';

/** `List~Map~K, V~~` with what stands between the outer tildes veiled, where Mermaid then finds `Map<K, V>`. */
export function withGenericTypesVeiled(text: string): string {
  return text.split('\n').map(inLine).join('\n');
}

function inLine(line: string): string {
  const signs = line.split('');
  const open: number[] = [];
  let whole = line;
  for (const { index } of line.matchAll(/~/g)) {
    const isStart = /[\p{L}\p{N}_]$/u.test(line.slice(0, index)) && /^~[\p{L}_]/u.test(line.slice(index));
    if (isStart) open.push(index);
    const start = isStart ? undefined : open.pop();
    if (start === undefined) continue;
    if (open.length > 0) [signs[start], signs[index]] = ['<', '>'];
    else
      whole = whole.slice(0, start + 1) + veiled(signs.slice(start + 1, index).join('')) + whole.slice(index);
  }
  return open.length > 0 ? line : whole;
}
