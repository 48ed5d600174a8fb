declare module 'virtual:course' {
  export const course: import('./course/course.ts').Course;
  export const diagrams: Record<string, import('./diagrams/drawing.ts').RenderedDiagram>;
  /** When the build has highlighted code beside it. */
  export const highlight: import('./markdown/code/highlighted-code.ts').Highlight | undefined;
  /** Each source's full entry as HTML, if the build has made them beside it. */
  export const fullEntries: Promise<ReadonlyMap<string, string>> | undefined;
  /** Called with what is found only while pages are made. */
  export const tellFault: (finding: import('./course/finding.ts').Finding) => void;
}

declare module 'virtual:chapters' {
  /** Chapters that have script, by their files: compiled by `@astrojs/mdx`. */
  export const chapters: Record<
    string,
    () => Promise<{ default: (properties: ChapterProperties) => astroHTML.JSX.Element }>
  >;
  /** What draws tags, and what works out expressions of which it is told the place. */
  interface ChapterProperties {
    components: object;
    placed: (at: string, workOut: () => unknown) => unknown;
  }
}

declare module 'virtual:pictures' {
  /** By their names in findings. */
  export const pictures: Record<string, ImageMetadata>;
}

declare namespace App {
  /** Of one page, while it is made. */
  interface Locals {
    /** Whether a trace has been drawn in it. */
    hasTrace?: boolean;
  }
}
