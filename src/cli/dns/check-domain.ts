import { gather, judge } from '../../check/check.js';
import type { CheckRequest } from '../../facts/request.js';
import type { DomainReport } from '../../report/domain/report.js';
import { dateOf } from '../../text/date.js';
import type { Dns } from './open.js';

/** The library's pipeline over the DNS of a run. `record` replaces the SPF record in DNS. */
export async function checkDomain(request: CheckRequest, dns: Dns, record?: string): Promise<DomainReport> {
  const { value, questions } = await dns.ask(request.domain, (view, isLate) =>
    gather(request, view, { record, isLate }),
  );
  return { ...judge(value), asked: { source: dns.source, questions, ...replayedFrom(dns) } };
}

/** The day of the answers, if they are not of now. */
export function replayedFrom(dns: Dns): { readonly replayedOn?: string } {
  return dns.kind === 'replayed' ? { replayedOn: dateOf(dns.unixSeconds) } : {};
}
