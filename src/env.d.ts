declare module 'virtual:course' {
  export const course: import('./course/course.ts').Course;
  export const diagrams: Record<string, import('./diagrams/drawing.ts').RenderedDiagram>;
  export const contentFolder: string;
}
