import { defineConfig } from 'astro/config';
import { course } from './src/site/integration.ts';

export default defineConfig({
  ...(process.env.SITE_URL ? { site: process.env.SITE_URL } : {}),
  base: process.env.BASE_PATH ?? '/',
  integrations: [course({ content: new URL(`./${process.env.CONTENT ?? 'content'}/`, import.meta.url) })],
});
