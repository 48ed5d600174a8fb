/** The site's base path, with a slash at both ends. */
export const base = document.documentElement.dataset['base']?.replace(/\/?$/, '/') ?? '/';
