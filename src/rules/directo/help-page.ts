import { page } from '../../finding/source.js';

/** Directo's documentation for its customers. */
export const helpPage = page('https://wiki.directo.ee/lt:smtp');
