import { gather, judge } from '../../check/check.js';
import type { CheckRequest } from '../../facts/request.js';
import type { DomainReport } from '../../report/domain/report.js';
import { ask } from './ask.js';
import type { Dns } from './dns-options.js';

/**
 * The pipeline of the library over the DNS of the options: ask until nothing new is asked, then judge. The caller
 * closes the resolver. `record`: in the place of the SPF record that DNS has.
 */
export async function checkDomain(request: CheckRequest, dns: Dns, record?: string): Promise<DomainReport> {
  const { value, questions } = await ask(dns, request.domain, (view) => gather(request, view, record));
  return { ...judge(value), asked: { source: dns.source, questions } };
}
