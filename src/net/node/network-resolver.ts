import { CachingResolver } from '../cache.js';
import type { Resolver } from '../resolver.js';
import { NodeResolver, type NodeResolverOptions } from './resolver.js';

/** Real name servers, each question queried once per run. */
export function networkResolver(options: NodeResolverOptions): Resolver {
  return new CachingResolver(new NodeResolver(options));
}
