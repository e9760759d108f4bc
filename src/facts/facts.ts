import type { DkimFacts } from '../dkim/facts.js';
import type { DmarcFacts } from '../dmarc/facts.js';
import type { DmarcResult } from '../dmarc/result.js';
import type { Answer } from '../dns/answer.js';
import type { Domain } from '../dns/name.js';
import type { OpenQuestions } from '../dns/open-questions.js';
import type { MailRecords } from '../mail-records/facts.js';
import type { DeadName } from './dead-names.js';
import type { SenderStanding } from './known-senders.js';
import type { MxFacts } from './mx-facts.js';
import type { PolicyFacts } from './policy-facts.js';
import type { CheckRequest } from './request.js';
import type { SelectorFacts } from './selector-facts.js';
import type { AddressVerdict, SenderState } from './sender-verdicts.js';
import type { SpfFacts } from './spf-facts.js';

/** Everything that is known about a domain: what rules judge, what a fix starts from, what reports show. */
export interface Facts {
  readonly request: CheckRequest;
  readonly spf: SpfFacts;
  /** What names of the domain's own record that find nothing were probably meant as. */
  readonly deadNames: readonly DeadName[];
  /** What the record answers for every address. */
  readonly policy: PolicyFacts;
  /** Where the CNAME at the domain's own name leads: beside it no record can be published. */
  readonly alias?: Domain;
  readonly mx: Answer<'MX'>;
  /** The hosts that those records name. */
  readonly mail: MxFacts;
  /** The sender's hosts and addresses. */
  readonly sender: SenderState;
  /** What a receiver answers for a mail from each of them. */
  readonly addresses: readonly AddressVerdict[];
  /** Absent where the sender signs with no documented key. */
  readonly dkim?: DkimFacts;
  /** Other senders, of whom the domain shows signs or who are expected. */
  readonly standings: readonly SenderStanding[];
  /** Their keys, and those that were asked for. */
  readonly selectors: SelectorFacts;
  readonly dmarc: DmarcFacts;
  /** MTA-STS, TLS-RPT and BIMI. */
  readonly mailRecords: MailRecords;
  readonly senderDmarc: SenderDmarc;
  readonly open: OpenQuestions;
}

/**
 * What DMARC makes of the sender's mail: SPF by its required address that fares worst, DKIM as if the company had set
 * its own signing domain, which DNS cannot tell.
 */
export interface SenderDmarc {
  /** At receivers of RFC 9989. */
  readonly current: DmarcResult;
  /** At receivers of RFC 7489. */
  readonly older: DmarcResult;
}
