/** `npm run schemas`: writes `schemas/`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { editorSchemas } from '../content/editor-schemas.ts';
import { wordsOf } from './command-line.ts';

wordsOf('npm run schemas\nWrites schemas/, the JSON Schemas that editors read.', {});

const folder = new URL('../../schemas/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, text] of await editorSchemas()) await writeFile(new URL(name, folder), text);
