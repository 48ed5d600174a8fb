/** How Mermaid is set up: sizes and spacing, hairlines, and a sentinel for every colour of its theme. */
import { sentinels, type PaintName } from './svg/theme.ts';

/** Which theme variable is which paint, by its name: the first pattern that matches counts. */
const paintsOfVariables: [RegExp, PaintName][] = [
  [/^plotColorPalette$/, 'series-1'],
  [
    /^(background|edgeLabelBackground|relationLabelBackground|compositeBackground|labelBackgroundColor)$/,
    'ground',
  ],
  [/^(sequenceNumberColor|innerEndBackground|altSectionBkgColor|componentFill|backgroundColor)$/, 'ground'],
  [/^(cScaleInv|gitInv)/, 'group-edge'],
  [
    /^cScaleLabel|TextColor$|TextFill$|^textColor|^titleColor|[lL]abelColor$|^classText|^noteText|TextDarkColor/,
    'ink',
  ],
  [/^(loopTextColor|labelTextColor|taskTextOutsideColor)$/, 'ink'],
  [/^note.*(Bkg|Background)/, 'note'],
  [/^noteBorder/, 'note-edge'],
  [
    /^(cluster|composite|labelBox|secondary|tertiary)Border|^(compositeBorder|flowContainerStroke|border2|archGroup)/,
    'group-edge',
  ],
  [
    /^(clusterBkg|rectBkgColor|compositeTitleBackground|altBackground|secondaryColor|tertiaryColor|cScale\d|cScalePeer)/,
    'group',
  ],
  [/^(labelBoxBkgColor|sectionBkg|excludeBkg|rowEven|attributeBackgroundColorEven)/, 'group'],
  [/^doneTaskBkgColor/, 'done'],
  [/^(critBorderColor|todayLineColor|vertLineColor)$/, 'accent'],
  [/^activeTaskBkgColor$/, 'group'],
  [/^(gridColor|actorLineColor)$/, 'quiet'],
  [
    /^(lineColor|arrowheadColor|defaultLinkColor|signalColor|transitionColor|relationColor|specialStateColor|archEdge)/,
    'line',
  ],
  [/[bB]order|Stroke/, 'edge'],
  [/^(rowOdd|attributeBackgroundColorOdd)/, 'ground'],
  [/Bkg|Background|[fF]ill|^primaryColor|^activation|^surface|^pie|^venn|^git\d|^quadrant/, 'fill'],
  [/./, 'ink'],
];

export const labelSize = 15;

/** What the label face is called while measuring. */
export const labelFont = 'Diagram Sans';

/** Style over Mermaid's own: hairlines, small corners and heads, no label under 12 px. */
const themeCSS = `
  text, tspan { font-size: ${labelSize}px; font-family: "${labelFont}"; }
  .edgeLabel rect, .edgeLabel .label rect, .labelBkg { opacity: 1; fill: ${sentinels.ground}; stroke: none; }
  .edge-thickness-normal, .relation, .relationshipLine, .transition, .messageLine0, .messageLine1 { stroke-width: 1.25px; }
  .edge-thickness-thick { stroke-width: 2.5px; }
  .edge-pattern-dotted { stroke-dasharray: 2 3; }
  .edge-pattern-dashed, .messageLine1 { stroke-dasharray: 5 4 !important; }
  .node rect, .cluster rect, .statediagram-state rect.basic, .statediagram-cluster rect.outer, .actor { rx: 2px; ry: 2px; }
  .cluster-label text, .cluster-label tspan, .classTitle { font-weight: 600; }
  .node path, .divider path { stroke-width: 1px; }
  :is(.members-group, .methods-group) .label[style*="italic"] tspan { font-style: italic; }
  :is(.members-group, .methods-group) .label[style*="underline"] tspan { text-decoration: underline; }
  .node g.label-container > path:first-child:not(:only-child) { stroke: none; }
  .node g.label-container > path:nth-child(2) { fill: none; }
  .node .cluster { fill: ${sentinels.group}; stroke: ${sentinels['group-edge']}; }
  .statediagram-cluster rect.outer, .statediagram-cluster rect.inner { stroke: ${sentinels['group-edge']}; }
  line.actor-line { stroke-width: 1px; stroke: ${sentinels.quiet}; }
  .actor-man line, .actor-man circle { stroke-width: 1.25px; }
  .labelBox, line.loopLine { stroke: ${sentinels['group-edge']}; stroke-width: 1px; }
  line.loopLine { stroke-dasharray: 4 3; }
  [id$="-filled-head"] path { fill: ${sentinels.line}; }
  .grid .tick { opacity: 1; }
  .grid .tick line { stroke: ${sentinels['group-edge']}; }
  .grid .tick text { font-size: 13px; fill: ${sentinels.quiet}; }
  rect.section { opacity: 0; }
  .sectionTitle0, .sectionTitle1, .sectionTitle2, .sectionTitle3 { font-weight: 600; }
  .task { stroke-width: 1px !important; rx: 2px; ry: 2px; }
  .edgeTerminals text, .edgeTerminals tspan { font-size: 13px; }
  .milestoneText { font-style: normal; }
  .taskWrapper .timeline-node rect { fill: ${sentinels.fill}; stroke: ${sentinels.edge}; stroke-width: 1px; rx: 2px; }
  .timeline-node path, .timeline-node line { fill: none !important; stroke: none !important; }
  g:not(.taskWrapper, .eventWrapper) > .timeline-node text { font-weight: 600; }
  .lineWrapper line { stroke: ${sentinels.line}; stroke-width: 1.25px; stroke-dasharray: none; }
  .architecture-edges .edge { stroke-width: 1.25px; }
  .architecture-groups .node-bkg { stroke-width: 1px; stroke-dasharray: 4 3; }
  .architecture-groups text, .architecture-groups tspan { font-weight: 600; }
  .messageText, .loopText, .sectionTitle { paint-order: stroke; stroke: ${sentinels.ground} !important; stroke-width: 5px; stroke-linejoin: round; }
  .loopText tspan { stroke: inherit !important; }
  g[data-et="participant"]:not([data-type="participant"]) text { paint-order: stroke; stroke: ${sentinels.ground}; stroke-width: 5px; stroke-linejoin: round; }
  text.sequenceNumber { font-size: 12px; fill: ${sentinels.ground}; }
  circle.sequenceNumber { fill: ${sentinels.line}; }
  rect.rect + text { font-weight: 600; }
  rect.rect { stroke: ${sentinels['group-edge']}; }
  .statediagram-state rect.divider { stroke: ${sentinels['group-edge']}; stroke-dasharray: 4 3; }
  .architecture-service .node-bkg { fill: ${sentinels.fill}; stroke: ${sentinels.edge}; stroke-width: 1px; stroke-dasharray: none; }
  .labelText, .labelText tspan { font-size: 13px !important; }
`;

export const pageSettings = {
  config: {
    startOnLoad: false,
    look: 'classic',
    securityLevel: 'strict',
    htmlLabels: false,
    markdownAutoWrap: false,
    deterministicIds: true,
    handDrawnSeed: 1,
    suppressErrorRendering: true,
    fontFamily: labelFont,
    fontSize: labelSize,
    themeCSS,
    secure: [
      'secure',
      'securityLevel',
      'startOnLoad',
      'maxTextSize',
      'suppressErrorRendering',
      'maxEdges',
      'theme',
      'themeVariables',
      'themeCSS',
      'look',
      'fontFamily',
      'fontSize',
      'htmlLabels',
      'handDrawnSeed',
    ],
    flowchart: {
      wrappingWidth: 220,
      minNodeWidth: 0,
      nodeSpacing: 32,
      rankSpacing: 40,
      padding: 12,
      diagramPadding: 2,
      titleTopMargin: 0,
      subGraphTitleMargin: { top: 6, bottom: 6 },
    },
    state: {
      wrappingWidth: 220,
      minNodeWidth: 0,
      nodeSpacing: 32,
      rankSpacing: 40,
      padding: 10,
      titleTopMargin: 0,
    },
    class: { nodeSpacing: 32, rankSpacing: 40, padding: 10, hideEmptyMembersBox: true, titleTopMargin: 0 },
    er: {
      nodeSpacing: 48,
      rankSpacing: 72,
      entityPadding: 8,
      minEntityWidth: 80,
      minEntityHeight: 40,
      titleTopMargin: 0,
      diagramPadding: 12,
    },
    block: { padding: 8 },
    sequence: {
      mirrorActors: false,
      width: 110,
      height: 42,
      actorMargin: 32,
      messageMargin: 30,
      boxMargin: 10,
      boxTextMargin: 5,
      noteMargin: 8,
      diagramMarginX: 4,
      diagramMarginY: 4,
      wrapPadding: 10,
      activationWidth: 8,
      actorFontSize: labelSize,
      messageFontSize: labelSize,
      noteFontSize: labelSize,
    },
    packet: { bitWidth: 22, bitsPerRow: 32, rowHeight: 36, paddingX: 0, paddingY: 6 },
    timeline: { disableMulticolor: true },
    gantt: {
      useWidth: 700,
      fontSize: 14,
      sectionFontSize: 14,
      barHeight: 26,
      barGap: 6,
      topPadding: 50,
      leftPadding: 90,
      rightPadding: 16,
      gridLineStartPadding: 44,
      titleTopMargin: 0,
    },
    architecture: {
      iconSize: 64,
      fontSize: labelSize,
      padding: 32,
      randomize: false,
      seed: 1,
      nodeSeparation: 60,
    },
  },
  colours: paintsOfVariables.map(([pattern, paint]) => ({
    pattern: pattern.source,
    colour: sentinels[paint],
  })),
  needless: {
    variables:
      '^(git|pie|venn|quadrant|em[A-Z]|wardley|cynefin|radar|xyChart|surface|fillType|person|requirement|commit|branch|tag)',
    types: [
      'c4',
      'journey',
      'pie',
      'quadrantChart',
      'xyChart',
      'requirement',
      'mindmap',
      'kanban',
      'gitGraph',
      'sankey',
      'usecase',
      'radar',
      'treeView',
      'treemap',
      'venn',
      'themeVariables',
    ],
  },
  mending: { ground: sentinels.ground, edge: sentinels.edge },
  variables: {
    fontFamily: labelFont,
    fontSize: `${labelSize}px`,
    useGradient: false,
    dropShadow: 'none',
    strokeWidth: 1,
    radius: 2,
    archEdgeWidth: '1.25',
    archGroupBorderWidth: '1px',
    packet: {
      startByteColor: sentinels.quiet,
      endByteColor: sentinels.quiet,
      labelColor: sentinels.ink,
      titleColor: sentinels.ink,
      blockStrokeColor: sentinels.edge,
      blockFillColor: sentinels.fill,
      blockStrokeWidth: '1',
      byteFontSize: '12px',
      labelFontSize: `${labelSize}px`,
      titleFontSize: `${labelSize}px`,
    },
  },
};
