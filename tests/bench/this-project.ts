/** This project as a builder: its own sources in another folder, with the synthetic course as their content. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { stringify } from 'yaml';
import { Refusal } from '../../src/site/refusal.ts';
import { assemble } from '../../src/course/assemble.ts';
import { drawDiagrams } from '../../src/diagrams/draw.ts';
import type { RenderedDiagram } from '../../src/diagrams/drawing.ts';
import { writeStored } from '../../src/diagrams/store.ts';
import { safeId } from '../../src/diagrams/svg/svg.ts';
import { digest } from '../../src/content/load-course.ts';
import { readCourse } from '../../src/content/read-course.ts';
import { report } from '../../src/content/report.ts';
import { copyProject } from '../site/project-copy.ts';
import { writeFiles, type Builder } from './builder.ts';
import { chapterPath, chapterText, courseFiles, diagramId } from './course-folder.ts';
import { chaptersOf, diagramOf, type SyntheticCourse } from './synthetic-course.ts';
import { syntheticDiagrams, type SyntheticDiagram } from './synthetic-diagrams.ts';

/** What the drawing is called before it is copied. */
const drawnAs = ({ word }: SyntheticDiagram) => `drawn.${word.toLowerCase()}`;

/** `drawings` are those of all synthetic diagrams, from `drawnDiagrams`. */
export function thisProject(drawings: readonly RenderedDiagram[]): Builder {
  return {
    name: 'VM Exit',
    install: copyProject,
    async write(folder, course) {
      await rm(path.join(folder, 'content'), { recursive: true, force: true });
      await writeCourse(folder, course, drawings);
    },
    chapterFile: (chapter) => ({ path: `content/${chapterPath(chapter)}`, text: chapterText(chapter) }),
    build: ['src/commands/site.ts', 'build', '--silent'],
    dev: (port) => ['src/commands/site.ts', 'dev', '--port', String(port)],
    built: 'dist',
    caches: ['.astro', 'node_modules/.astro', 'node_modules/.vite', 'node_modules/.cache'],
    pagesOf: ({ part, id }) => [`${part}/${id}/index.html`, `questions/${id}/index.html`],
    addressOf: ({ part, id }) => `/${part}/${id}/`,
  };
}

/** Draws each synthetic diagram once. */
export async function drawnDiagrams(): Promise<RenderedDiagram[]> {
  const sources = syntheticDiagrams.map((one) => ({ ...one, id: drawnAs(one), file: '', line: 1 }));
  const none = new URL('none/', import.meta.url);
  const { diagrams, findings } = await drawDiagrams(sources, {
    store: none,
    root: none,
    roles: [],
    write: false,
  });
  if (findings.length > 0) throw new Refusal(report.text(findings));
  return Object.values(diagrams);
}

/** Writes the course's content into `folder`, with its list of ids and those of the drawings that it shows. */
export async function writeCourse(
  folder: string,
  course: SyntheticCourse,
  drawings: readonly RenderedDiagram[],
): Promise<void> {
  const root = pathToFileURL(`${folder}/`);
  const content = new URL('content/', root);
  const files = Object.entries(courseFiles(course)).map(([name, text]) => ({
    path: `content/${name}`,
    text,
  }));
  await writeFiles(folder, files);
  for (const chapter of chaptersOf(course)) {
    const diagram = diagramOf(chapter);
    const drawing = drawings.find(({ id }) => diagram && id === drawnAs(diagram));
    if (drawing) writeStored(new URL('diagrams/', content), copied(drawing, diagramId(chapter)));
  }
  const { lock } = assemble(await readCourse(content, root), { digest });
  await writeFiles(folder, [{ path: 'content/ids.lock.yaml', text: stringify(lock, { lineWidth: 0 }) }]);
}

export function copied(drawing: RenderedDiagram, id: string): RenderedDiagram {
  return { ...drawing, id, svg: drawing.svg.replaceAll(safeId(drawing.id), safeId(id)) };
}
