/** Where things are, as paths without a slash at their end. */
import { fileURLToPath, pathToFileURL } from 'node:url';

export const project = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
export const dist = `${project}/dist`;
export const teaCourse = 'tests/fixtures/tea';
export const distUrl = pathToFileURL(`${dist}/`);
