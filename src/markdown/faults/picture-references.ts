/** Pictures whose file stands elsewhere in the text, `![A leaf.][l]` with `[l]: leaf.svg`: a picture names its file itself. */
import type { Fault } from '../../course/raw.ts';
import { pointOf, writtenAs, type AnyNode } from '../tree.ts';

/** What is wrong with them, and the definitions that are of pictures alone, and so no links. */
export function pictureReferences(
  source: string,
  root: AnyNode,
): { faults: Fault[]; definitions: AnyNode[] } {
  const nodes = below(root);
  const of = (type: string) => nodes.filter((node) => node.type === type);
  const named = (type: string) => new Set(of(type).map(({ identifier }) => identifier));
  const [pictures, links] = [named('imageReference'), named('linkReference')];
  const faults = of('imageReference').flatMap((node): Fault[] => {
    const definition = of('definition').find(({ identifier }) => identifier === node.identifier);
    if (!definition) return [];
    const title = definition.title ? ` ${JSON.stringify(definition.title)}` : '';
    const url = /\s/.test(definition.url ?? '') ? `<${definition.url ?? ''}>` : (definition.url ?? '');
    const instead = `![${node.alt ?? ''}](${url}${title})`;
    const isShared = links.has(node.identifier);
    return [
      {
        ...pointOf(node),
        rule: 'foreign-syntax',
        message: `A picture names its file itself: write ${instead}${isShared ? '.' : `, and take out the line "${writtenAs(source, definition)}".`}`,
      },
    ];
  });
  const definitions = of('definition').filter(
    ({ identifier }) => pictures.has(identifier) && !links.has(identifier),
  );
  return { faults, definitions };
}

function below(node: AnyNode): AnyNode[] {
  return [node, ...(node.children ?? []).flatMap(below)];
}
