/** The types of Mermaid diagrams that are drawn here. */

/** Mermaid keyword to the name of the type here. */
export const typesByKeyword = {
  flowchart: 'flowchart',
  graph: 'flowchart',
  'flowchart-elk': 'flowchart',
  sequenceDiagram: 'sequence',
  stateDiagram: 'state',
  'stateDiagram-v2': 'state',
  classDiagram: 'class',
  'classDiagram-v2': 'class',
  erDiagram: 'er',
  block: 'block',
  'block-beta': 'block',
  packet: 'packet',
  'packet-beta': 'packet',
  timeline: 'timeline',
  gantt: 'gantt',
  architecture: 'architecture',
  'architecture-beta': 'architecture',
} as const;

export type DiagramType = (typeof typesByKeyword)[keyof typeof typesByKeyword];

export const diagramTypes = [...new Set(Object.values(typesByKeyword))];
