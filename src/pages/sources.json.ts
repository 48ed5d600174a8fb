/** The bibliography as CSL-JSON. */
import type { APIRoute } from 'astro';
import { sourceDownloads } from '../view/source-downloads.ts';

export const GET: APIRoute = () =>
  new Response(sourceDownloads.json, { headers: { 'content-type': 'application/json' } });
