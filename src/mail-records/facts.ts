import type { DnsView } from '../dns/answer.js';
import type { Domain } from '../dns/name.js';
import { bimi } from './bimi.js';
import { mtaSts } from './mta-sts.js';
import { type Published, published } from './published.js';
import { tlsReports } from './tls-reports.js';

/** The TXT records about a domain's mail other than SPF, DKIM and DMARC. */
export interface MailRecords {
  readonly mtaSts: Published;
  readonly tlsReports: Published;
  readonly bimi: Published;
}

/** Asks three questions. */
export function mailRecords(domain: Domain, dns: DnsView): MailRecords {
  return {
    mtaSts: published(mtaSts, domain, dns),
    tlsReports: published(tlsReports, domain, dns),
    bimi: published(bimi, domain, dns),
  };
}
