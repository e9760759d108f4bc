import { CachingResolver } from './cache.js';
import { NodeResolver, type NodeResolverOptions } from './node-resolver.js';
import type { Resolver } from './resolver.js';

/** Real name servers, each question asked once a run. */
export function networkResolver(options: NodeResolverOptions): Resolver {
  return new CachingResolver(new NodeResolver(options));
}
