import { CachingResolver } from '../cache.js';
import type { Resolver } from '../resolver.js';
import { type NetworkOptions, NetworkResolver } from './resolver.js';

/** Real name servers, each question queried once per run. */
export function networkResolver(options: NetworkOptions): Resolver {
  return new CachingResolver(new NetworkResolver(options));
}
