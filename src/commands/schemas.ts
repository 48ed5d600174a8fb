/** `npm run schemas`: the JSON Schemas that editors read, from the Zod schemas that the build checks with. */
import { mkdir, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { z } from 'zod';
import {
  chapterSchema,
  conceptSchema,
  courseFileSchema,
  lockFileSchema,
  quizFileSchema,
  sourcesFileSchema,
  warningsFileSchema,
} from '../course/schema.ts';

const schemas = {
  course: courseFileSchema,
  chapter: chapterSchema,
  concept: conceptSchema,
  quiz: quizFileSchema,
  sources: sourcesFileSchema,
  warnings: warningsFileSchema,
  'ids.lock': lockFileSchema,
};

const folder = new URL('../../schemas/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  const json = z.toJSONSchema(schema, { io: 'input' });
  await writeFile(new URL(`${name}.schema.json`, folder), await format(JSON.stringify(json), { parser: 'json', printWidth: 110 }));
}
