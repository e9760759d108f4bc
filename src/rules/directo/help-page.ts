import { page } from '../../finding/source.js';

/** What Directo tells its customers. */
export const helpPage = page('https://wiki.directo.ee/lt:smtp');
