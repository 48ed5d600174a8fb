import { createHash } from 'node:crypto';
import { optIn } from './view-transition.ts';

const optInHash = createHash('sha256').update(optIn).digest('base64');

/**
 * What a page may load: its own origin, and nothing inline but one rule, known by its hash. Pagefind's WebAssembly needs
 * its own word.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  `style-src 'self' 'sha256-${optInHash}'`,
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** A page that only leads on loads nothing but the script that does. */
export const redirectSecurityPolicy =
  "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'";
