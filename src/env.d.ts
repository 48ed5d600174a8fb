declare module 'virtual:course' {
  export const course: import('./course/course.ts').Course;
  export const diagrams: Record<string, import('./diagrams/drawing.ts').RenderedDiagram>;
}

declare module 'virtual:pictures' {
  /** By their names in findings. */
  export const pictures: Record<string, ImageMetadata>;
}
