/** What a reader downloads with a page, compressed as hosts do: gzip -9. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { resolved, sitePath } from './links.ts';
import type { Site, SitePage } from './built-site.ts';

export interface PageWeight {
  html: number;
  css: number;
  /** What the HTML loads, with what that imports before it runs; not what it may import later. */
  script: number;
}

export function weightOf(site: Site, page: SitePage): PageWeight {
  const named = (selector: string, attribute: string) =>
    page.root
      .querySelectorAll(selector)
      .flatMap((element) => fileAt(site, page.path, element.getAttribute(attribute) ?? ''));
  const scripts = new Set([...named('script[src]', 'src'), ...named('link[rel=modulepreload]', 'href')]);
  for (const script of scripts) for (const imported of importsOf(site, script)) scripts.add(imported);
  const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + sizeOf(site, file), 0);
  return {
    html: gzipped(Buffer.from(page.html)),
    css: sum(new Set(named('link[rel=stylesheet]', 'href'))),
    script: sum(scripts),
  };
}

/** By file, as most pages load the same. */
const sizes = new WeakMap<Site, Map<string, number>>();

/** The bytes of a file on the wire. What is compressed already is sent as it is. */
export function sizeOf(site: Site, file: string): number {
  const known = sizes.get(site) ?? new Map<string, number>();
  sizes.set(site, known);
  const size = known.get(file) ?? sizeOnTheWire(path.join(site.folder, file));
  known.set(file, size);
  return size;
}

function sizeOnTheWire(file: string): number {
  const bytes = readFileSync(file);
  return file.endsWith('.woff2') || (bytes[0] === 0x1f && bytes[1] === 0x8b) ? bytes.length : gzipped(bytes);
}

/** The file of the site at `address`, as a list of one; none when it is not of the site. */
export function fileAt(site: Site, from: string, address: string): string[] {
  const target = sitePath(site, resolved(site, from, address))?.slice(1);
  return target !== undefined && site.files.has(target) ? [target] : [];
}

export function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

function importsOf(site: Site, script: string): string[] {
  const text = readFileSync(path.join(site.folder, script), 'utf8');
  const statements = text.matchAll(/\b(?:import|export)\b(?:[\w$*{}\s,]*?\bfrom)?\s*(["'])([./][^"']+)\1/g);
  return [...statements].flatMap((match) => fileAt(site, `/${script}`, match[2] ?? ''));
}

function gzipped(bytes: Buffer): number {
  return gzipSync(bytes, { level: 9 }).length;
}
