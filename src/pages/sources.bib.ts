/** The bibliography as BibTeX. */
import type { APIRoute } from 'astro';
import { sourceDownloads } from '../view/source-downloads.ts';

export const GET: APIRoute = () =>
  new Response(sourceDownloads.bib, { headers: { 'content-type': 'application/x-bibtex; charset=utf-8' } });
