/** The JSON Schemas that editors read, from the Zod schemas that the build checks with. */
import { format } from 'prettier';
import { z } from 'zod';
import { everyKind } from '../course/kinds/kind-names.ts';
import { stepsFileSchema } from '../course/diagrams/steps-schema.ts';
import { kinds } from '../course/kinds/kinds.ts';
import {
  chapterSchema,
  conceptSchema,
  courseFileSchema,
  lockFileSchema,
  quizFileSchema,
  warningsFileSchema,
} from '../course/schema.ts';

const schemas: Record<string, z.ZodType> = {
  course: courseFileSchema,
  chapter: chapterSchema,
  concept: conceptSchema,
  quiz: quizFileSchema,
  steps: stepsFileSchema,
  ...(Object.fromEntries(everyKind.map((kind) => kinds[kind].editorSchema)) as Record<string, z.ZodType>),
  warnings: warningsFileSchema,
  'ids.lock': lockFileSchema,
};

/** File name > text, for the folder `schemas/`. */
export async function editorSchemas(): Promise<Map<string, string>> {
  const files = Object.entries(schemas).map(async ([name, schema]): Promise<[string, string]> => {
    const json = JSON.stringify(z.toJSONSchema(schema, { io: 'input' }));
    return [`${name}.schema.json`, await format(json, { parser: 'json', printWidth: 110 })];
  });
  return new Map(await Promise.all(files));
}
