/** The site's base path, with a slash at both ends. */
export const base = document.documentElement.dataset['base']?.replace(/\/?$/, '/') ?? '/';

/** What this browser keeps for this course, and for no other one on the same origin, has a name that ends so. */
export const own = `${base}${document.documentElement.dataset['course'] ?? ''}`;
