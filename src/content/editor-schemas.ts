/** The JSON Schemas that editors read, from the Zod schemas that the build checks with. */
import { format } from 'prettier';
import { z } from 'zod';
import { claimsFileSchema } from '../course/kinds/claims/claim-schema.ts';
import {
  chapterSchema,
  conceptSchema,
  courseFileSchema,
  lockFileSchema,
  misconceptionsFileSchema,
  quizFileSchema,
  warningsFileSchema,
} from '../course/schema.ts';
import { comparisonFileSchema } from '../course/kinds/comparisons/comparison-schema.ts';
import { sourcesFileSchema } from '../course/kinds/sources/source-schema.ts';

const schemas = {
  course: courseFileSchema,
  chapter: chapterSchema,
  concept: conceptSchema,
  quiz: quizFileSchema,
  sources: sourcesFileSchema,
  misconceptions: misconceptionsFileSchema,
  claims: claimsFileSchema,
  comparison: comparisonFileSchema,
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
