import { type Domain, domainFromText } from '../dns/name.js';
import { directo } from './directo.js';

/** What is asked about every domain and surely exists: resolvers are tested by it. */
export const surelyThere: readonly { readonly name: Domain; readonly type: 'A' | 'TXT'; readonly keeper: string }[] = [
  ...directo.routes.flatMap(({ hosts }) => hosts).flatMap((host) => known(host, 'A')),
  ...known(directo.dkim.liveKey, 'TXT'),
];

function known(text: string, type: 'A' | 'TXT'): { name: Domain; type: 'A' | 'TXT'; keeper: string }[] {
  const name = domainFromText(text);
  return name === undefined ? [] : [{ name, type, keeper: directo.id }];
}
