/** A generator that takes part in the benchmark: how it is installed, fed, run, and what it leaves behind. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SyntheticChapter, SyntheticCourse } from './synthetic-course.ts';

export interface Builder {
  name: string;
  /** Makes an empty folder ready for any course. */
  install(folder: string): Promise<void>;
  /** Writes the course in place of what was there. */
  write(folder: string, course: SyntheticCourse): Promise<void>;
  chapterFile(chapter: SyntheticChapter): File;
  /** What Node is called with for a build. */
  build: readonly string[];
  /** What Node is called with for a server that follows what is written. */
  dev(port: number): readonly string[];
  /** The folder of the built site. */
  built: string;
  /** What the next build or server would profit from. */
  caches: readonly string[];
  /** The files of the built site that hold the chapter together. */
  pagesOf(chapter: SyntheticChapter): readonly string[];
  /** The chapter's address on its server. */
  addressOf(chapter: SyntheticChapter): string;
}

export interface File {
  /** Below the builder's folder. */
  path: string;
  text: string;
}

export async function writeFiles(folder: string, files: Iterable<File>): Promise<void> {
  for (const { path: name, text } of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
