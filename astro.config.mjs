import { defineConfig } from 'astro/config';
import { course } from './src/integration.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  integrations: [course({ content: new URL('./content/', import.meta.url) })],
});
