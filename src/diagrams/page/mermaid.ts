/** The little of Mermaid's interface that the page uses; its diagram databases have no published types. */
import type { ScenePart } from '../svg/scene.ts';

export interface MermaidGlobal {
  initialize: (config: object) => void;
  render: (id: string, text: string) => Promise<{ svg: string; diagramType: string }>;
  mermaidAPI: {
    defaultConfig: Record<string, Record<string, unknown> | undefined>;
    getConfig: () => { themeVariables: Record<string, unknown> };
    getDiagramFromText: (text: string) => Promise<{ type: string; db: unknown }>;
  };
}

/** Reads the parts of one type from its database and marks their elements with `data-part`. */
export type PartReader = (svg: SVGSVGElement, db: never) => ScenePart[];
